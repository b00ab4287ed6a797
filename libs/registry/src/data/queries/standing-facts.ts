import type { IsoDate } from '@haihe/platform/clock';
import type { RightKind } from '../../rules/index.js';
import type { TermFactsColumn } from '../ip-right.entity.js';
import type { Queries } from './queries.js';

/** What the standing of a right is derived from: dates, stated facts, events, recorded encumbrances and owners. */
export interface StandingFacts {
  readonly id: string;
  readonly kind: RightKind;
  readonly office: string;
  readonly number: string;
  readonly filingDate: IsoDate | null;
  readonly publicationDate: IsoDate | null;
  readonly grantDate: IsoDate | null;
  readonly termFacts: TermFactsColumn;
  readonly reportedStatus: ReportedStatus | null;
  /** Day for which the reported status was said. */
  readonly reportedOn: IsoDate;
  readonly paidAnnuityYear: number | null;
  readonly events: readonly { readonly code: string; readonly date: IsoDate; readonly detail: string | null }[];
  readonly encumbrances: readonly RecordedEncumbrance[];
  /** Current owners in the order in which they are named. */
  readonly owners: readonly StandingOwner[];
}

/** A current owner; the share is a fraction in digits, since it may exceed what a number holds. */
export interface StandingOwner {
  readonly name: string;
  readonly organisationId: string | null;
  readonly numerator: string;
  readonly denominator: string;
}

/** What a supplier of data says of a right as a whole. */
export type ReportedStatus = 'PENDING' | 'IN_FORCE' | 'NOT_IN_FORCE' | 'REJECTED' | 'WITHDRAWN' | 'LAPSED' | 'EXPIRED' | 'INVALIDATED';

/** An encumbrance with its holder, as an import or the exchange recorded it. */
export interface RecordedEncumbrance {
  readonly kind: 'PLEDGE' | 'PRESERVATION' | 'EXCLUSIVE_LICENCE' | 'SOLE_LICENCE';
  readonly holder: string;
  readonly recordalNumber: string | null;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate | null;
  /** Day on which it did end; null while it is live. */
  readonly endedOn: IsoDate | null;
  readonly note: string | null;
}

/** Reads in one statement what the standings of rights are derived from, however many they are. */
export async function readStandingFacts(queries: Queries, rightIds: readonly string[]): Promise<Map<string, StandingFacts>> {
  const rows = await queries.query<StandingFacts>(
    `SELECT r.id, r.kind, r.office, r.number, r.filing_date::text AS "filingDate", r.publication_date::text AS "publicationDate",
            r.grant_date::text AS "grantDate", r.term_facts AS "termFacts", r.reported_status AS "reportedStatus",
            coalesce(r.reported_on, (r.updated_at AT TIME ZONE 'Asia/Shanghai')::date)::text AS "reportedOn", r.paid_annuity_year AS "paidAnnuityYear",
            coalesce((SELECT json_agg(json_build_object('code', e.code, 'date', e.date, 'detail', e.detail) ORDER BY e.date, e.ordinal, e.code)
                        FROM registry.legal_event e WHERE e.right_id = r.id), '[]') AS events,
            coalesce((SELECT json_agg(json_build_object('kind', b.kind, 'holder', b.holder, 'recordalNumber', b.recordal_number,
                        'startsOn', b.starts_on, 'endsOn', b.ends_on, 'endedOn', b.ended_on, 'note', b.note) ORDER BY b.starts_on, b.id)
                        FROM registry.encumbrance b WHERE b.right_id = r.id), '[]') AS encumbrances,
            coalesce((SELECT json_agg(json_build_object('name', o.name, 'organisationId', o.organisation_id,
                        'numerator', o.share_numerator::text, 'denominator', o.share_denominator::text) ORDER BY o.position)
                        FROM registry.right_owner o WHERE o.right_id = r.id AND o.until IS NULL), '[]') AS owners
       FROM registry.ip_right r WHERE r.id = ANY($1::uuid[])`,
    [rightIds],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
