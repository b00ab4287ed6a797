import { groupBy } from '@haihe/platform';
import type { Reader } from '@haihe/platform';
import type { IsoDate } from '@haihe/platform/clock';
import type { DealSide, DealState, DeadlineCode, GateFacts } from '../../rules/index.js';

/** A gate as it is shown. */
export interface GateRow extends GateFacts {
  readonly id: string;
  readonly dealId: string;
  readonly names: readonly string[];
  readonly note: string | null;
  readonly objection: string | null;
  readonly decision: string | null;
}

/** A request to cancel or a declared breach. */
export interface ProposalRow {
  readonly dealId: string;
  readonly kind: 'CANCELLATION' | 'BREACH';
  readonly bySide: DealSide;
  readonly madeAt: Date;
  readonly reason: string;
  readonly dueCode: DeadlineCode | null;
  readonly dueAt: Date | null;
  readonly state: 'OPEN' | 'ACCEPTED' | 'REFUSED' | 'LAPSED';
  readonly answer: string | null;
  readonly answeredAt: Date | null;
}

/** A part of the price. */
export interface InstalmentRow {
  readonly dealId: string;
  readonly place: number;
  readonly amountFen: string;
  readonly dueOn: IsoDate | null;
  readonly paymentDueId: string | null;
}

/** The filing with the office. */
export interface RecordalRow {
  readonly dealId: string;
  readonly acceptanceNumber: string;
  readonly filedOn: IsoDate;
  readonly filedAt: Date;
  readonly returnedAt: Date | null;
  readonly returnReason: string | null;
  readonly transferDate: IsoDate | null;
  readonly certifiedAt: Date | null;
}

/** A dispute. */
export interface DisputeRow {
  readonly dealId: string;
  readonly bySide: DealSide;
  readonly openedAt: Date;
  readonly reason: string;
  readonly outcome: 'RESUME' | 'REFUND' | 'PARTIAL_RELEASE' | null;
  readonly sellerFen: string | null;
  readonly resolution: string | null;
  readonly resolvedAt: Date | null;
}

/** A document of a deal. */
export interface DealFileRow {
  readonly dealId: string;
  readonly fileId: string;
  readonly role: 'PUBLICITY' | 'EXPORT_CONTROL' | 'RECORDAL_FILING' | 'RECORDAL_NOTICE' | 'DISPUTE';
  readonly addedAt: Date;
}

/** Something that happened. */
export interface DealEventRow {
  readonly dealId: string;
  readonly what: string;
  readonly state: DealState;
  readonly organisationName: string | null;
  readonly note: string | null;
  readonly at: Date;
}

const byDeal = <Row extends { readonly dealId: string }>(rows: Row[]): Map<string, Row[]> => groupBy(rows, ({ dealId }) => dealId);

/** The gates of deals, in the order in which they are passed. */
export async function readGates(reader: Reader, dealIds: readonly string[]): Promise<Map<string, GateRow[]>> {
  return byDeal(
    await reader.query<GateRow>(
      `SELECT id, deal_id AS "dealId", kind, state, names, posted_on::text AS "postedOn", due_on::text AS "dueOn", classification, note, objection, decision,
              changed_at AS "changedAt", decided_at AS "decidedAt"
         FROM market.deal_gate WHERE deal_id = ANY($1::uuid[]) ORDER BY deal_id, array_position(ARRAY['PUBLICITY', 'PRE_EMPTION', 'EXPORT_CONTROL'], kind)`,
      [dealIds],
    ),
  );
}

/** Requests and declarations in deals, the last one first. */
export async function readProposals(reader: Reader, dealIds: readonly string[]): Promise<Map<string, ProposalRow[]>> {
  return byDeal(
    await reader.query<ProposalRow>(
      `SELECT deal_id AS "dealId", kind, by_side AS "bySide", made_at AS "madeAt", reason, due_code AS "dueCode", due_at AS "dueAt", state, answer, answered_at AS "answeredAt"
         FROM market.deal_proposal WHERE deal_id = ANY($1::uuid[]) ORDER BY deal_id, made_at DESC`,
      [dealIds],
    ),
  );
}

/** The instalments of deals; none when the price is paid at once and nothing was signed. */
export async function readInstalments(reader: Reader, dealIds: readonly string[]): Promise<Map<string, InstalmentRow[]>> {
  return byDeal(
    await reader.query<InstalmentRow>(
      `SELECT deal_id AS "dealId", place, amount_fen::text AS "amountFen", due_on::text AS "dueOn", payment_due_id AS "paymentDueId"
         FROM market.deal_instalment WHERE deal_id = ANY($1::uuid[]) ORDER BY deal_id, place`,
      [dealIds],
    ),
  );
}

/** The filings of deals. */
export async function readRecordals(reader: Reader, dealIds: readonly string[]): Promise<Map<string, RecordalRow>> {
  const rows = await reader.query<RecordalRow>(
    `SELECT deal_id AS "dealId", acceptance_number AS "acceptanceNumber", filed_on::text AS "filedOn", filed_at AS "filedAt", returned_at AS "returnedAt",
            return_reason AS "returnReason", transfer_date::text AS "transferDate", certified_at AS "certifiedAt"
       FROM market.deal_recordal WHERE deal_id = ANY($1::uuid[])`,
    [dealIds],
  );
  return new Map(rows.map((row) => [row.dealId, row]));
}

/** The last dispute of deals. */
export async function readDisputes(reader: Reader, dealIds: readonly string[]): Promise<Map<string, DisputeRow>> {
  const rows = await reader.query<DisputeRow>(
    `SELECT DISTINCT ON (deal_id) deal_id AS "dealId", by_side AS "bySide", opened_at AS "openedAt", reason, outcome, seller_fen::text AS "sellerFen", resolution, resolved_at AS "resolvedAt"
       FROM market.deal_dispute WHERE deal_id = ANY($1::uuid[]) ORDER BY deal_id, opened_at DESC`,
    [dealIds],
  );
  return new Map(rows.map((row) => [row.dealId, row]));
}

/** The documents of deals, the first one first. */
export async function readDealFiles(reader: Reader, dealIds: readonly string[]): Promise<Map<string, DealFileRow[]>> {
  return byDeal(
    await reader.query<DealFileRow>(
      `SELECT deal_id AS "dealId", file_id AS "fileId", role, added_at AS "addedAt" FROM market.deal_file
        WHERE deal_id = ANY($1::uuid[]) ORDER BY deal_id, added_at, file_id`,
      [dealIds],
    ),
  );
}

/** What happened to deals, the first first. */
export async function readDealEvents(reader: Reader, dealIds: readonly string[]): Promise<Map<string, DealEventRow[]>> {
  return byDeal(
    await reader.query<DealEventRow>(
      `SELECT e.deal_id AS "dealId", e.what, e.state, o.name AS "organisationName", e.note, e.at
         FROM market.deal_event e LEFT JOIN identity.organisation o ON o.id = e.organisation_id
        WHERE e.deal_id = ANY($1::uuid[]) ORDER BY e.deal_id, e.id`,
      [dealIds],
    ),
  );
}

/** What is held for deals, in fen, by deal. */
export async function readEscrows(reader: Reader, dealIds: readonly string[]): Promise<Map<string, bigint>> {
  const rows = await reader.query<{ dealId: string; balance: string }>(
    `SELECT d.id AS "dealId", a.balance::text AS balance FROM market.deal d
       JOIN ledger.account a ON a.organisation_id = d.buyer_organisation_id AND a.purpose = 'ESCROW' AND a.currency = 'CNY' AND a.subject = 'deal:' || d.id::text
      WHERE d.id = ANY($1::uuid[])`,
    [dealIds],
  );
  return new Map(rows.map(({ dealId, balance }) => [dealId, BigInt(balance)]));
}
