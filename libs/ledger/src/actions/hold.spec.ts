import { newId, platformSchema, systemActor } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import { openTestDatabase } from '@haihe/platform/testing';
import type { TestDatabase } from '@haihe/platform/testing';
import { accountsByKey } from '../data/account-query.js';
import { ledgerSchema } from '../data/ledger-schema.js';
import { demandLawful, openDeposit, yuan } from '../testing.js';
import { hold, release } from './hold.js';

describe('hold and release', () => {
  let database: TestDatabase;
  const run = <Result>(work: (tx: Tx) => Promise<Result>) => database.transactor.run(systemActor('test'), work);

  beforeAll(async () => {
    database = await openTestDatabase([platformSchema, ledgerSchema]);
  }, 60_000);
  afterAll(() => database.close());

  it('moves between an organisation’s deposit and its escrow, by subject', async () => {
    const organisationId = newId();
    await openDeposit(database, yuan(100), organisationId);
    const source = { type: 'Test', id: '1' };
    const shown = async () => {
      const keys = [null, 'Deal:1'].map((subject) => ({ organisationId, purpose: 'ESCROW', currency: 'CNY', subject }) as const);
      const accounts = await accountsByKey(database.reader, [{ organisationId, purpose: 'DEPOSIT', currency: 'CNY', subject: null }, ...keys]);
      return Object.fromEntries(accounts.map(({ purpose, subject, balance }) => [subject ?? purpose, balance.toDecimal()]));
    };
    await run((tx) => hold(tx, { organisationId, amount: yuan(30), subject: 'Deal:1', source }));
    expect(await shown()).toEqual({ DEPOSIT: '70.00', 'Deal:1': '30.00' });
    const idempotency = { scope: 'hold', key: newId() };
    for (const _ of [1, 2]) await run((tx) => hold(tx, { organisationId, amount: yuan(20), subject: null, source, idempotency }));
    expect(await shown()).toEqual({ DEPOSIT: '50.00', ESCROW: '20.00', 'Deal:1': '30.00' });
    await expect(run((tx) => hold(tx, { organisationId, amount: yuan('50.01'), subject: null, source }))).rejects.toMatchObject({ code: 'BALANCE_INSUFFICIENT' });
    await expect(run((tx) => release(tx, { organisationId, amount: yuan('30.01'), subject: 'Deal:1', source }))).rejects.toMatchObject({ code: 'BALANCE_INSUFFICIENT' });
    await run((tx) => release(tx, { organisationId, amount: yuan(30), subject: 'Deal:1', source }));
    expect(await shown()).toEqual({ DEPOSIT: '80.00', ESCROW: '20.00', 'Deal:1': '0.00' });
    await demandLawful(database);
  });
});
