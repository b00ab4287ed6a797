import { Injectable } from '@nestjs/common';
import { openAccounts } from '@haihe/ledger';
import { actorOf, newId, Transactor, violatedConstraint } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { paymentsRefusals } from '../rules/index.js';
import { bankKey } from './account-keys.js';
import { deskCodes, enterDesk } from './enter-desk.js';

/** Refusals of {@link AddCustodyAccount}. */
export const addCustodyAccountCodes = [...deskCodes, 'CUSTODY_ACCOUNT_INVALID', 'CUSTODY_ACCOUNT_TAKEN'] as const;

/** A bank account in which the exchange keeps money. */
export interface NewCustodyAccount {
  readonly bank: string;
  readonly accountName: string;
  readonly accountNumber: string;
  /** Only statements of this format are taken, when it is given. */
  readonly format: 'TWO_COLUMN_CSV' | 'DIRECTION_CSV' | 'CAMT_053' | null;
}

/** Makes a bank account known, with its account in the ledger. */
@Injectable()
export class AddCustodyAccount {
  constructor(private readonly transactor: Transactor) {}

  /**
   * @returns its id
   * @throws Refusal one of {@link addCustodyAccountCodes}
   */
  async run(caller: Caller, input: NewCustodyAccount): Promise<string> {
    const accountNumber = input.accountNumber.replace(/[\s-]/g, '').toUpperCase();
    const [bank, accountName] = [text('bank', input.bank, 100), text('accountName', input.accountName, 120)];
    if (!/^[0-9A-Z]{6,34}$/.test(accountNumber)) throw invalid('accountNumber');
    try {
      return await this.transactor.run(actorOf(caller), async (tx) => {
        const personId = await enterDesk(tx, caller);
        const [clearing] = await openAccounts(tx, [bankKey(accountNumber)]);
        const id = newId();
        await tx.query(
          `INSERT INTO payments.custody_account (id, bank, account_name, account_number, format, clearing_account_id, added_by, added_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
          [id, bank, accountName, accountNumber, input.format, clearing?.id, personId, tx.now],
        );
        await tx.audit({ action: 'custody-account.add', subjectType: 'CustodyAccount', subjectId: id });
        return id;
      });
    } catch (error) {
      if (violatedConstraint(error) !== 'custody_account_number') throw error;
      throw paymentsRefusals.refuse('CUSTODY_ACCOUNT_TAKEN', { path: ['input', 'accountNumber'], params: { accountNumber } });
    }
  }
}

function text(field: string, given: string, longest: number): string {
  const trimmed = given.trim();
  if (trimmed === '' || trimmed.length > longest) throw invalid(field);
  return trimmed;
}

const invalid = (field: string) => paymentsRefusals.refuse('CUSTODY_ACCOUNT_INVALID', { path: ['input', field], params: { field } });
