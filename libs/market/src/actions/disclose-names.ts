import { Injectable } from '@nestjs/common';
import { enterVerified, notify, verifiedCodes } from '@haihe/identity';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { ParticipantEntity } from '../data/participant.entity.js';
import { findQuestion } from './find-question.js';
import { links } from './links.js';
import { lockListing } from './lock-listing.js';
import { marketNotices } from './market-notices.js';
import { organisationNames } from './organisation-names.js';

/** Refusals of {@link DiscloseNames}. */
export const discloseNamesCodes = [...verifiedCodes, 'NOT_FOUND'] as const;

/**
 * One side of a question agrees to disclose names. Once both did, the seller sees who the buyer is, on this listing's
 * questions and offers alike; nobody else does.
 */
@Injectable()
export class DiscloseNames {
  constructor(private readonly transactor: Transactor) {}

  /** Agreeing again changes nothing. @throws Refusal one of {@link discloseNamesCodes} */
  run(caller: Caller, input: { readonly questionId: string }): Promise<void> {
    return this.transactor.run(actorOf(caller), async (tx) => {
      const { organisationId } = await enterVerified(tx, caller, 'market.question.ask');
      const { id, listingId, buyerOrganisationId, sellerOrganisationId } = await findQuestion(tx, input.questionId, organisationId, ['BUYER', 'SELLER']);
      const { listing } = await lockListing(tx, listingId);
      const key = { listingId, organisationId: buyerOrganisationId };
      const participant = await tx.manager.findOneByOrFail(ParticipantEntity, key);
      const isBuyer = organisationId === buyerOrganisationId;
      if ((isBuyer ? participant.buyerAgreedAt : participant.sellerAgreedAt) !== null) return;
      await tx.manager.update(ParticipantEntity, key, isBuyer ? { buyerAgreedAt: tx.now } : { sellerAgreedAt: tx.now });
      await tx.audit({ action: 'question.disclose', subjectType: 'Question', subjectId: id, detail: { side: isBuyer ? 'BUYER' : 'SELLER' } });
      const link = links.listing(listingId);
      const { reference } = listing;
      if ((isBuyer ? participant.sellerAgreedAt : participant.buyerAgreedAt) === null) {
        const other = isBuyer ? sellerOrganisationId : buyerOrganisationId;
        await notify(tx, { organisationId: other, permission: 'market.question.ask', kind: marketNotices['market.disclosure-proposed'], params: { reference }, link });
        return;
      }
      await tx.emit({ topic: 'market.names-disclosed', payload: { listingId, questionId: id } });
      const names = await organisationNames(tx, [buyerOrganisationId, sellerOrganisationId]);
      for (const [told, named] of [[buyerOrganisationId, sellerOrganisationId], [sellerOrganisationId, buyerOrganisationId]] as const) {
        const params = { reference, name: names.get(named) ?? '' };
        await notify(tx, { organisationId: told, permission: 'market.question.ask', kind: marketNotices['market.names-disclosed'], params, link });
      }
    });
  }
}
