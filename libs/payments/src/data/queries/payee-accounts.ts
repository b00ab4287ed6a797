import type { Queries } from './queries.js';

/** Where an organisation is paid. */
export interface PayeeAccountRow {
  readonly id: string;
  readonly organisationId: string;
  readonly accountName: string;
  readonly bank: string;
  readonly bankCode: string | null;
  readonly accountNumber: string;
  readonly setAt: Date;
  readonly usableFrom: Date;
}

/** The account to which an organisation is paid, if it has said one. */
export async function payeeAccountOf(queries: Queries, organisationId: string): Promise<PayeeAccountRow | undefined> {
  const rows = await queries.query<PayeeAccountRow>(
    `SELECT id, organisation_id AS "organisationId", account_name AS "accountName", bank, bank_code AS "bankCode", account_number AS "accountNumber",
            set_at AS "setAt", usable_from AS "usableFrom"
       FROM payments.payee_account WHERE organisation_id = $1 AND replaced_at IS NULL`,
    [organisationId],
  );
  return rows[0];
}
