import type { Tx } from '@haihe/platform';
import { commonRefusals } from '@haihe/platform/errors';

/** A question with its two sides. */
export interface FoundQuestion {
  readonly id: string;
  readonly listingId: string;
  /** Who asked. */
  readonly buyerOrganisationId: string;
  readonly sellerOrganisationId: string;
}

/**
 * Finds a question of one of the given sides.
 *
 * @param sides the sides that may act
 * @throws Refusal NOT_FOUND when there is none or it is not the organisation's
 */
export async function findQuestion(tx: Tx, questionId: string, organisationId: string, sides: readonly ('BUYER' | 'SELLER')[]): Promise<FoundQuestion> {
  const [question] = await tx.query<FoundQuestion>(
    `SELECT q.id, q.listing_id AS "listingId", q.organisation_id AS "buyerOrganisationId", l.seller_organisation_id AS "sellerOrganisationId"
       FROM market.question q JOIN market.listing l ON l.id = q.listing_id WHERE q.id = $1`,
    [questionId],
  );
  const isParty =
    question !== undefined &&
    ((sides.includes('SELLER') && question.sellerOrganisationId === organisationId) || (sides.includes('BUYER') && question.buyerOrganisationId === organisationId));
  if (!isParty) throw commonRefusals.refuse('NOT_FOUND', { path: ['input', 'questionId'] });
  return question;
}
