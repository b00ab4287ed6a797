import { Injectable } from '@nestjs/common';
import { notify } from '@haihe/identity';
import { actorOf, newId, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { joinListing } from '../data/participants.js';
import { QuestionEntity } from '../data/question.entity.js';
import { marketRefusals, MAX_OPEN_QUESTIONS, requiredText } from '../rules/index.js';
import { enterAsBuyer, buyerCodes } from './enter-as-buyer.js';
import { links } from './links.js';
import { marketNotices } from './market-notices.js';
import { aliasText } from './notice-values.js';

/** Refusals of {@link AskQuestion}. */
export const askQuestionCodes = [...buyerCodes, 'TEXT_REQUIRED', 'TEXT_TOO_LONG', 'TOO_MANY_QUESTIONS'] as const;

/** Asks the seller of a published listing something, under an alias. */
@Injectable()
export class AskQuestion {
  constructor(private readonly transactor: Transactor) {}

  /**
   * @returns the question's id
   * @throws Refusal one of {@link askQuestionCodes}
   */
  run(caller: Caller, input: { readonly listingId: string; readonly text: string }): Promise<string> {
    return this.transactor.run(actorOf(caller), async (tx) => {
      const { listing, organisationId, personId } = await enterAsBuyer(tx, caller, input.listingId, 'ASK');
      const text = requiredText('question', input.text, ['input', 'text']);
      const [open] = await tx.query<{ count: number }>(
        'SELECT count(*)::int AS count FROM market.question WHERE listing_id = $1 AND organisation_id = $2 AND answered_at IS NULL',
        [listing.id, organisationId],
      );
      if ((open?.count ?? 0) >= MAX_OPEN_QUESTIONS) throw marketRefusals.refuse('TOO_MANY_QUESTIONS', { params: { most: MAX_OPEN_QUESTIONS } });
      const place = await joinListing(tx, listing.id, organisationId);
      const id = newId();
      await tx.manager.insert(QuestionEntity, {
        ...{ id, listingId: listing.id, organisationId, askedBy: personId, text, askedAt: tx.now },
        ...{ answer: null, answeredBy: null, answeredAt: null, public: false },
      });
      await tx.audit({ action: 'question.ask', subjectType: 'Question', subjectId: id, detail: { listingId: listing.id } });
      await tx.emit({ topic: 'market.question-asked', payload: { questionId: id, listingId: listing.id } });
      await notify(tx, {
        organisationId: listing.sellerOrganisationId,
        permission: 'market.listing.write',
        kind: marketNotices['market.question-asked'],
        params: { alias: aliasText(place), reference: listing.reference },
        link: links.listing(listing.id),
      });
      return id;
    });
  }
}
