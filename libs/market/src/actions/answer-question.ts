import { Injectable } from '@nestjs/common';
import { enterVerified, notify, verifiedCodes } from '@haihe/identity';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { questionAggregate } from '../data/aggregates.js';
import { QuestionEntity } from '../data/question.entity.js';
import { marketRefusals, requiredText } from '../rules/index.js';
import { findQuestion } from './find-question.js';
import { links } from './links.js';
import { lockListing } from './lock-listing.js';
import { marketNotices } from './market-notices.js';

/** Refusals of {@link AnswerQuestion}. */
export const answerQuestionCodes = [...verifiedCodes, 'NOT_FOUND', 'QUESTION_ALREADY_ANSWERED', 'TEXT_REQUIRED', 'TEXT_TOO_LONG'] as const;

/** Answers a buyer's question, to him alone or to everybody who sees the listing. */
@Injectable()
export class AnswerQuestion {
  constructor(private readonly transactor: Transactor) {}

  /** @throws Refusal one of {@link answerQuestionCodes} */
  run(caller: Caller, input: { readonly questionId: string; readonly text: string; readonly public: boolean }): Promise<void> {
    return this.transactor.run(actorOf(caller), async (tx) => {
      const { organisationId, personId } = await enterVerified(tx, caller, 'market.listing.write');
      const { id, listingId } = await findQuestion(tx, input.questionId, organisationId, ['SELLER']);
      const { listing } = await lockListing(tx, listingId);
      await tx.lock(questionAggregate, [id]);
      const question = await tx.manager.findOneByOrFail(QuestionEntity, { id });
      if (question.answeredAt !== null) throw marketRefusals.refuse('QUESTION_ALREADY_ANSWERED');
      const answer = requiredText('answer', input.text, ['input', 'text']);
      await tx.manager.update(QuestionEntity, { id }, { answer, answeredBy: personId, answeredAt: tx.now, public: input.public });
      await tx.audit({ action: 'question.answer', subjectType: 'Question', subjectId: id, detail: { public: input.public } });
      await tx.emit({ topic: 'market.question-answered', payload: { questionId: id, listingId } });
      await notify(tx, {
        organisationId: question.organisationId,
        permission: 'market.question.ask',
        kind: marketNotices['market.question-answered'],
        params: { reference: listing.reference },
        link: links.listing(listingId),
      });
    });
  }
}
