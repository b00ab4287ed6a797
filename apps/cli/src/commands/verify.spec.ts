import { jest } from '@jest/globals';
import { Command } from 'commander';
import { ledgerSchema, openAccounts, post, transfer, defineReasons } from '@haihe/ledger';
import { newId, platformSchema, systemActor } from '@haihe/platform';
import { Money } from '@haihe/platform/money';
import { openTestDatabase } from '@haihe/platform/testing';
import type { TestDatabase } from '@haihe/platform/testing';
import { registerVerify, reportLedger } from './verify.js';

const { 'clitest.payment': reason } = defineReasons({ 'clitest.payment': { zh: '入金', en: 'Payment' } });

describe('haihe verify ledger', () => {
  let database: TestDatabase;
  const written = { out: '', err: '' };

  beforeAll(async () => {
    database = await openTestDatabase([platformSchema, ledgerSchema]);
    await database.transactor.run(systemActor('test'), async (tx) => {
      const [channel, deposit] = await openAccounts(tx, [
        { organisationId: null, purpose: 'CLEARING', currency: 'CNY', subject: 'BANK' },
        { organisationId: newId(), purpose: 'DEPOSIT', currency: 'CNY', subject: null },
      ]);
      if (channel && deposit) await post(tx, { postings: transfer(channel, deposit, Money.parse('12.34')), reason, source: { type: 'Test', id: '1' } });
    });
  }, 60_000);
  beforeEach(() => {
    written.out = written.err = '';
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((written.out += String(text))));
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((written.err += String(text))));
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => database.close());

  it('says what it checked', async () => {
    expect(await reportLedger(database.reader.pool, { limit: 20, json: true })).toBe(true);
    expect(written.err).toMatch(/2 accounts with 2 postings: .*\n.*1 transactions.*\n.*0 reversals.*\n.*CNY 0\nEverything is right/);
    expect(JSON.parse(written.out)).toEqual({
      verified: 'ledger', ok: true, guards: 15, accounts: 2, postings: 2, transactions: 1, reversals: 0, sums: { CNY: '0' }, violationCount: 0, violations: [], seconds: expect.any(Number),
    });
  });

  it('lists the first violations', async () => {
    await database.reader.query(`ALTER TABLE ledger.account DISABLE TRIGGER ALL; UPDATE ledger.account SET balance = balance + 1 WHERE purpose = 'DEPOSIT'`);
    expect(await reportLedger(database.reader.pool, { limit: 4 })).toBe(false);
    expect(written.out).toBe('');
    expect(written.err).toMatch(/5 VIOLATIONS, the first 4:\n {2}guards: trigger ledger\.account\.account_door: it is missing or switched off\n/);
    expect(written.err).toMatch(/balance equals postings: account [0-9a-f-]{36}: the account says 1235, its postings sum to 1234/);
  });

  it.each([['zero', '0'], ['a word', 'many'], ['nothing', '']])('takes %s for wrong usage of --limit', async (_, limit) => {
    const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
    registerVerify(program);
    for (const command of program.commands) for (const each of [command, ...command.commands]) each.exitOverride().configureOutput({ writeErr: () => undefined });
    await expect(program.parseAsync(['node', 'haihe', 'verify', 'ledger', '--limit', limit])).rejects.toMatchObject({ code: 'commander.invalidArgument' });
  });
});
