import { identitySchema } from '@haihe/identity';
import { enterParty } from '@haihe/identity/testing';
import type { Party } from '@haihe/identity/testing';
import { ledgerSchema, openAccounts } from '@haihe/ledger';
import type { AccountKey } from '@haihe/ledger';
import { newId, platformSchema, systemActor } from '@haihe/platform';
import type { AreaSchema, Tx } from '@haihe/platform';
import { Money } from '@haihe/platform/money';
import type { TestDatabase } from '@haihe/platform/testing';
import { requestPayment } from './actions/request-payment.js';
import type { PaymentRequest } from './actions/request-payment.js';
import { paymentsSchema } from './payments-schema.js';

export * from './testing/stripe/index.js';

/** Everything that a test of payments needs in the database. */
export const paymentsAreas: readonly AreaSchema[] = [platformSchema, identitySchema, ledgerSchema, paymentsSchema];

/** Does work in a transaction of the system. */
export function inTx<Result>(database: TestDatabase, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return database.transactor.run(systemActor('test'), work);
}

/** An escrow account of an organisation for some deal. */
export function escrowKey(organisationId: string, deal: string = newId()): AccountKey {
  return { organisationId, purpose: 'ESCROW', currency: 'CNY', subject: `deal:${deal}` };
}

/** Asks a party for money, by default 1,000.00 yuan into an escrow account of its own. */
export function askPayment(database: TestDatabase, payer: Pick<Party, 'organisationId'>, options: Partial<PaymentRequest> = {}) {
  return inTx(database, (tx) =>
    requestPayment(tx, {
      payerOrganisationId: payer.organisationId,
      amount: Money.parse('1000.00'),
      purpose: 'test.price',
      subject: { type: 'Test', id: newId() },
      into: escrowKey(payer.organisationId),
      dueAt: null,
      title: '测试应付款',
      ...options,
    }),
  );
}

/** What is in an account now, in fen; nothing when it was not opened. */
export async function balanceOf(database: TestDatabase, key: AccountKey): Promise<bigint> {
  const [account] = await inTx(database, (tx) => openAccounts(tx, [key]));
  return account?.balance.minor ?? 0n;
}

/** The centre as somebody who works at the desk. */
export function enterCentre(database: TestDatabase): Promise<Party> {
  return enterParty(database, { kind: 'OPERATOR', organisationName: '测试运营中心' });
}
