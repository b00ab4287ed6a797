import { Injectable } from '@nestjs/common';
import { ConfirmPassword, notify, organisationAggregate, requirePermission, requireVerified } from '@haihe/identity';
import { actorOf, newId, Transactor } from '@haihe/platform';
import type { Caller, Tx } from '@haihe/platform';
import { organisationNames } from '../data/queries/organisation-names.js';
import { payeeAccountOf } from '../data/queries/payee-accounts.js';
import { maskedAccount, paymentsRefusals, sameName } from '../rules/index.js';
import { chinaMinute } from './china-minute.js';
import { paymentNotices } from './payment-notices.js';

/** Refusals of {@link SetPayeeAccount}. */
export const setPayeeAccountCodes = ['PASSWORD_WRONG', 'TOO_MANY_ATTEMPTS', 'ORGANISATION_NOT_VERIFIED', 'ROLE_INSUFFICIENT', 'PAYEE_NAME_DIFFERS', 'PAYEE_FIELD_INVALID'] as const;

/** Where the organisation is to be paid. */
export interface PayeeAccountInput {
  readonly accountName: string;
  readonly bank: string;
  readonly bankCode: string | null;
  readonly accountNumber: string;
  readonly password: string;
}

/** How long nothing goes to an account that replaced another: time to notice what a thief did. */
const DELAY_HOURS = 24;

/** Sets the account to which an organisation is paid: by its owner or administrator, with the password, in its own name. */
@Injectable()
export class SetPayeeAccount {
  constructor(
    private readonly transactor: Transactor,
    private readonly passwords: ConfirmPassword,
  ) {}

  /** @throws Refusal one of {@link setPayeeAccountCodes} */
  async run(caller: Caller, input: PayeeAccountInput): Promise<void> {
    await this.passwords.run(caller, input.password);
    await this.transactor.run(actorOf(caller), (tx) => set(tx, caller, input));
  }
}

async function set(tx: Tx, caller: Caller, input: PayeeAccountInput): Promise<void> {
  const acting = caller.acting?.organisationId;
  await tx.lock(organisationAggregate, acting === undefined ? [] : [acting]);
  await requireVerified(tx, acting);
  const { organisationId } = await requirePermission(tx, caller, 'payments.payee.manage');
  const account = read(input);
  const names = (await organisationNames(tx, [organisationId])).get(organisationId) ?? [];
  if (!names.some((name) => sameName(name, account.accountName))) {
    throw paymentsRefusals.refuse('PAYEE_NAME_DIFFERS', { path: ['input', 'accountName'], params: { name: names[0] ?? '' } });
  }
  const former = await payeeAccountOf(tx, organisationId);
  const same = former && (['accountName', 'bank', 'bankCode', 'accountNumber'] as const).every((field) => former[field] === account[field]);
  if (same) return;
  const usableFrom = former ? new Date(tx.now.getTime() + DELAY_HOURS * 3_600_000) : tx.now;
  if (former) await tx.query('UPDATE payments.payee_account SET replaced_at = $2 WHERE id = $1', [former.id, tx.now]);
  const id = newId();
  await tx.query(
    `INSERT INTO payments.payee_account (id, organisation_id, account_name, bank, bank_code, account_number, set_by, set_at, usable_from)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, organisationId, account.accountName, account.bank, account.bankCode, account.accountNumber, caller.person?.id, tx.now, usableFrom],
  );
  await tx.audit({ action: 'payee-account.set', subjectType: 'PayeeAccount', subjectId: id, detail: { organisationId, replaces: former?.id ?? null } });
  await notify(tx, {
    organisationId,
    permission: 'payments.payee.manage',
    kind: paymentNotices['payments.payee-changed'],
    params: { person: caller.person?.name ?? '', bank: account.bank, account: maskedAccount(account.accountNumber), until: chinaMinute(usableFrom) },
  });
}

function read(input: PayeeAccountInput): Pick<PayeeAccountInput, 'accountName' | 'bank' | 'bankCode' | 'accountNumber'> {
  const invalid = (field: string, hint: string) => paymentsRefusals.refuse('PAYEE_FIELD_INVALID', { path: ['input', field], params: { field, hint } });
  const accountName = input.accountName.trim();
  const bank = input.bank.trim();
  const bankCode = (input.bankCode ?? '').replace(/\s/g, '');
  const accountNumber = input.accountNumber.replace(/[\s-]/g, '');
  if (accountName === '' || accountName.length > 120) throw invalid('accountName', '1–120');
  if (bank === '' || bank.length > 100) throw invalid('bank', '1–100');
  if (bankCode !== '' && !/^\d{12}$/.test(bankCode)) throw invalid('bankCode', '12 × 0–9');
  if (!/^\d{6,32}$/.test(accountNumber)) throw invalid('accountNumber', '6–32 × 0–9');
  return { accountName, bank, bankCode: bankCode === '' ? null : bankCode, accountNumber };
}
