import type { Reader } from '@haihe/platform';
import type { SellerTerms } from '../../rules/index.js';

/** What a seller was asked last, as it is shown to him and to the centre. */
export interface AgreementRow {
  readonly sessionId: string;
  readonly state: 'ASKED' | 'AGREED' | 'RETURNED';
  readonly amendment: boolean;
  readonly terms: SellerTerms;
  readonly digest: string;
  readonly reserve: string | null;
  readonly reason: string | null;
  readonly inAdvance: boolean;
  readonly askedAt: Date;
  readonly answeredAt: Date | null;
  readonly answeredBy: string | null;
}

/** The last question of each session that still stands. */
export async function agreementsOfSessions(reader: Reader, sessionIds: readonly string[]): Promise<Map<string, AgreementRow>> {
  const rows = await reader.query<AgreementRow>(
    `SELECT DISTINCT ON (a.session_id) a.session_id::text AS "sessionId", a.state, a.amendment, a.terms, a.digest, a.reserve, a.reason, a.contest_id IS NOT NULL AS "inAdvance",
            a.asked_at AS "askedAt", a.answered_at AS "answeredAt", p.name AS "answeredBy"
       FROM bidding.seller_agreement a LEFT JOIN identity.person p ON p.id = a.answered_by
      WHERE a.session_id = ANY($1::uuid[]) AND a.state <> 'VOID' ORDER BY a.session_id, a.asked_at DESC, a.id DESC`,
    [sessionIds],
    'bidding.agreements',
  );
  return new Map(rows.map((row) => [row.sessionId, row]));
}

/** The sessions about which a seller is asked at present, the longest waiting first; at most 100. */
export async function sessionsAskedAbout(reader: Reader, organisationId: string): Promise<string[]> {
  const rows = await reader.query<{ id: string }>(
    `SELECT s.id::text FROM bidding.session s JOIN bidding.seller_agreement a ON a.session_id = s.id AND a.state = 'ASKED'
      WHERE s.seller_organisation_id = $1 AND s.state IN ('DRAFT', 'ANNOUNCED') ORDER BY a.asked_at, a.id LIMIT 100`,
    [organisationId],
    'bidding.asked-about',
  );
  return rows.map(({ id }) => id);
}
