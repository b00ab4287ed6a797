import { groupBy } from '@haihe/platform';
import type { Reader } from '@haihe/platform';
import type { DealSide } from '../../rules/settlement/index.js';
import type { Viewer } from '../queries/viewer.js';

/** A bill as its payer and the centre read it. */
export interface InvoiceRow {
  readonly id: string;
  readonly reference: string;
  readonly dealId: string;
  readonly payer: DealSide;
  readonly payerOrganisationId: string;
  readonly amountFen: string;
  readonly issuedAt: Date;
  readonly fileId: string | null;
  readonly schedule: string;
  readonly dealReference: string;
}

const columns = `i.id, i.reference, i.deal_id AS "dealId", i.payer, i.payer_organisation_id AS "payerOrganisationId", i.amount_fen::text AS "amountFen",
  i.issued_at AS "issuedAt", i.file_id AS "fileId", i.facts->'schedule'->>'version' AS schedule, i.facts->>'dealReference' AS "dealReference"`;

const visible = '($2::boolean OR i.payer_organisation_id = $1::uuid)';

/** The bills of deals that the viewer may read, by deal, the first one first. */
export async function readInvoicesOf(reader: Reader, { organisationId, isCentre }: Viewer, dealIds: readonly string[]): Promise<Map<string, InvoiceRow[]>> {
  const rows = await reader.query<InvoiceRow>(`SELECT ${columns} FROM market.invoice i WHERE ${visible} AND i.deal_id = ANY($3::uuid[]) ORDER BY i.issued_at, i.id`, [
    ...[organisationId, isCentre, dealIds],
  ]);
  return groupBy(rows, (row) => row.dealId);
}

/** Bills that the viewer may read, by id. */
export async function readInvoices(reader: Reader, { organisationId, isCentre }: Viewer, ids: readonly string[]): Promise<Map<string, InvoiceRow>> {
  const rows = await reader.query<InvoiceRow>(`SELECT ${columns} FROM market.invoice i WHERE ${visible} AND i.id = ANY($3::uuid[])`, [organisationId, isCentre, ids]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** A page of the bills that the viewer may read, the newest first, and how many there are. */
export async function invoicePage(
  reader: Reader,
  { organisationId, isCentre }: Viewer,
  limit: number,
  after: readonly [issuedAt: string, id: string] | undefined,
): Promise<{ readonly rows: (InvoiceRow & { readonly place: string })[]; readonly totalCount: number }> {
  const [rows, counted] = await Promise.all([
    reader.query<InvoiceRow & { readonly place: string }>(
      `SELECT ${columns}, i.issued_at::text AS place FROM market.invoice i
        WHERE ${visible} AND ($3::timestamptz IS NULL OR (i.issued_at, i.id) < ($3::timestamptz, $4::uuid)) ORDER BY i.issued_at DESC, i.id DESC LIMIT $5`,
      [organisationId, isCentre, after?.[0] ?? null, after?.[1] ?? null, limit],
    ),
    reader.one<{ count: number }>(`SELECT count(*)::int AS count FROM market.invoice i WHERE ${visible}`, [organisationId, isCentre]),
  ]);
  return { rows, totalCount: counted?.count ?? 0 };
}
