import type { Reader } from '@haihe/platform';

/** A question with what decides who may see whose name. */
export interface QuestionRow {
  readonly id: string;
  readonly listingId: string;
  readonly sellerOrganisationId: string;
  /** Who asked. */
  readonly buyerOrganisationId: string;
  /** His place among those who came: the alias. */
  readonly place: number;
  readonly text: string;
  readonly askedAt: Date;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
  readonly public: boolean;
  readonly buyerAgreed: boolean;
  readonly sellerAgreed: boolean;
}

const select = `
  SELECT q.id, q.listing_id AS "listingId", l.seller_organisation_id AS "sellerOrganisationId", q.organisation_id AS "buyerOrganisationId",
         p.place, q.text, q.asked_at AS "askedAt", q.answer, q.answered_at AS "answeredAt", q.public,
         p.buyer_agreed_at IS NOT NULL AS "buyerAgreed", p.seller_agreed_at IS NOT NULL AS "sellerAgreed"
    FROM market.question q
    JOIN market.listing l ON l.id = q.listing_id
    JOIN market.participant p ON p.listing_id = q.listing_id AND p.organisation_id = q.organisation_id`;

/** To its seller and its asker always, to others once the answer was made public. */
const visible = `($2::uuid IS NOT NULL AND $2::uuid IN (l.seller_organisation_id, q.organisation_id) OR q.public)`;

/** The questions on listings that an organisation may read, oldest first. */
export function readQuestionsOf(reader: Reader, organisationId: string | null, listingIds: readonly string[]): Promise<QuestionRow[]> {
  return reader.query(`${select} WHERE q.listing_id = ANY($1::uuid[]) AND ${visible} ORDER BY q.asked_at, q.id`, [listingIds, organisationId]);
}

/** One question, for its parties alone. */
export function readQuestion(reader: Reader, organisationId: string, id: string): Promise<QuestionRow | undefined> {
  return reader.one(`${select} WHERE q.id = $1 AND $2::uuid IN (l.seller_organisation_id, q.organisation_id)`, [id, organisationId]);
}
