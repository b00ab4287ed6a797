import type { Queries } from './queries.js';

/** Most payments that are proposed for one receipt. */
const MOST_CANDIDATES = 20;

/**
 * Open payments that receipts could be for, by receipt, the likeliest first: quoted in the remark, of an organisation with the
 * sender's name, or open to exactly what waits. A proposal: a person decides.
 */
export async function candidateDueIds(queries: Queries, receiptIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await queries.query<{ receiptId: string; dueId: string }>(
    `SELECT r.id AS "receiptId", c.id AS "dueId"
       FROM payments.receipt r
       CROSS JOIN LATERAL (
         SELECT d.id, strpos(upper(r.remark), d.reference) > 0 AS quoted, n.same, d.amount_fen - d.paid_fen = r.waiting_fen AS exact
           FROM payments.payment_due d
           JOIN identity.organisation o ON o.id = d.payer_organisation_id
           CROSS JOIN LATERAL (SELECT r.payer_name IS NOT NULL AND translate(lower(r.payer_name), '（） ', '()') IN
             (translate(lower(o.name), '（） ', '()'), translate(lower(o.name_en), '（） ', '()')) AS same) n
          WHERE d.state IN ('OPEN', 'PARTLY_PAID') AND d.id IS DISTINCT FROM r.due_id
            AND (strpos(upper(r.remark), d.reference) > 0 OR n.same OR d.amount_fen - d.paid_fen = r.waiting_fen)
          ORDER BY quoted DESC NULLS LAST, n.same DESC NULLS LAST, exact DESC, d.id
          LIMIT $2) c
      WHERE r.id = ANY($1::uuid[])`,
    [receiptIds, MOST_CANDIDATES],
  );
  const found = new Map<string, string[]>();
  for (const { receiptId, dueId } of rows) found.set(receiptId, [...(found.get(receiptId) ?? []), dueId]);
  return found;
}

/** The organisations that have exactly the senders' names, by receipt. */
export async function senderIds(queries: Queries, receiptIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await queries.query<{ receiptId: string; organisationId: string }>(
    `SELECT DISTINCT ON (r.id) r.id AS "receiptId", o.id AS "organisationId"
       FROM payments.receipt r
       JOIN identity.organisation o ON translate(lower(r.payer_name), '（） ', '()') IN (translate(lower(o.name), '（） ', '()'), translate(lower(o.name_en), '（） ', '()'))
      WHERE r.id = ANY($1::uuid[]) ORDER BY r.id, o.id`,
    [receiptIds],
  );
  return new Map(rows.map(({ receiptId, organisationId }) => [receiptId, organisationId]));
}

/** The ids of open payments, the newest first, whose reference, title or payer holds a text. */
export async function openDueIds(queries: Queries, text: string, limit: number): Promise<string[]> {
  const rows = await queries.query<{ id: string }>(
    `SELECT d.id FROM payments.payment_due d JOIN identity.organisation o ON o.id = d.payer_organisation_id
      WHERE d.state IN ('OPEN', 'PARTLY_PAID') AND ($1 = '' OR strpos(d.reference, upper($1)) > 0 OR strpos(lower(d.title), lower($1)) > 0
        OR strpos(lower(o.name), lower($1)) > 0 OR strpos(lower(o.name_en), lower($1)) > 0)
      ORDER BY d.id DESC LIMIT $2`,
    [text, limit],
  );
  return rows.map(({ id }) => id);
}
