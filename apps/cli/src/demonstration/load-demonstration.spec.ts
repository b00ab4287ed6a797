import { biddingSchema } from '@haihe/bidding';
import { identitySchema } from '@haihe/identity';
import { ledgerSchema, openAccounts, post, transfer } from '@haihe/ledger';
import { marketSchema } from '@haihe/market';
import { bankKey, depositKey, paymentsSchema, requestPayment } from '@haihe/payments';
import { newId, platformSchema, systemActor } from '@haihe/platform';
import { Money } from '@haihe/platform/money';
import { openTestDatabase } from '@haihe/platform/testing';
import type { TestDatabase } from '@haihe/platform/testing';
import { registrySchema } from '@haihe/registry';
import { loadDemonstration } from './load-demonstration.js';
import { resetDemonstration } from './reset-demonstration.js';

const PUBLIC_KEY = 'ab'.repeat(32);

describe('the demonstration market', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase([platformSchema, identitySchema, ledgerSchema, registrySchema, paymentsSchema, marketSchema, biddingSchema]);
  });
  afterAll(() => database.close());

  const count = async (sql: string): Promise<number> => Number((await database.reader.one<{ n: string }>(`SELECT count(*) AS n FROM ${sql}`))?.n);

  it('has about twenty organisations, three hundred rights of all kinds and 120 listings in every state', async () => {
    expect(await loadDemonstration(database.transactor, database.reader, PUBLIC_KEY)).toEqual({ organisations: 22, rights: 300, listings: 120, sessions: 8 });
    expect(await count('(SELECT DISTINCT kind FROM registry.ip_right) k')).toBe(10);
    expect(await count('(SELECT DISTINCT state FROM market.listing) s')).toBe(9);
    expect(await count("market.listing_search WHERE visible AND body_bigrams @@ '''装置'''")).toBeGreaterThan(10);
    expect(await count("market.offer WHERE state IN ('OPEN', 'COUNTERED')")).toBeGreaterThan(3);
    expect(await count('market.question WHERE answer IS NULL')).toBeGreaterThan(3);
    expect(await count("registry.right_claim WHERE state = 'SUBMITTED'")).toBe(6);
    expect(await count('market.deal')).toBe(7);
    expect(await count("identity.organisation WHERE verification = 'PENDING'")).toBe(2);
  });

  it('is loaded once', async () => {
    expect(await loadDemonstration(database.transactor, database.reader, PUBLIC_KEY)).toBeUndefined();
  });

  const anOrganisation = async (): Promise<string> => (await database.reader.one<{ id: string }>("SELECT id FROM identity.organisation WHERE kind = 'ENTERPRISE' ORDER BY id LIMIT 1"))?.id ?? '';

  it('is reset with the payments that were asked for', async () => {
    const payerOrganisationId = await anOrganisation();
    const asked = { payerOrganisationId, amount: Money.parse('5000'), subject: { type: 'Deal', id: newId() }, into: depositKey(payerOrganisationId), dueAt: null };
    await database.transactor.run(systemActor('test'), (tx) => requestPayment(tx, { ...asked, purpose: 'market.deal-price', title: 'DL' }));
    expect(await count('payments.payment_due')).toBe(1);
    expect(await resetDemonstration(database.transactor, database.reader, PUBLIC_KEY)).toEqual({ organisations: 22, rights: 300, listings: 120, sessions: 8 });
    expect(await count('payments.payment_due')).toBe(0);
  });

  it('is reset to the first day, and never where there is a real organisation', async () => {
    await database.reader.query("UPDATE identity.organisation SET name = 'changed' WHERE kind = 'BANK'");
    expect(await resetDemonstration(database.transactor, database.reader, PUBLIC_KEY)).toEqual({ organisations: 22, rights: 300, listings: 120, sessions: 8 });
    expect(await count("identity.organisation WHERE name = 'changed'")).toBe(0);
    await database.transactor.run(systemActor('test'), (tx) =>
      tx.query(
        `INSERT INTO identity.organisation (id, name, kind, uscc, verification, demonstration, created_at) VALUES ($1, 'Real Ltd', 'ENTERPRISE', '91350200776049653A', 'UNVERIFIED', false, now())`,
        [newId()],
      ),
    );
    await expect(resetDemonstration(database.transactor, database.reader, PUBLIC_KEY)).rejects.toThrow(/real organisation \(Real Ltd\)/);
    expect(await count('market.listing')).toBe(120);
  });

  it('is not reset once money has moved in it', async () => {
    await database.reader.query("DELETE FROM identity.organisation WHERE name = 'Real Ltd'");
    const organisationId = await anOrganisation();
    await database.transactor.run(systemActor('test'), async (tx) => {
      const [bank, deposit] = await openAccounts(tx, [bankKey('6222000000000001'), depositKey(organisationId)]);
      if (bank && deposit) await post(tx, { postings: transfer(bank, deposit, Money.parse('10')), reason: 'payments.received', source: { type: 'Test', id: newId() } });
    });
    await expect(resetDemonstration(database.transactor, database.reader, PUBLIC_KEY)).rejects.toThrow(/Money has moved/);
    expect(await count('market.listing')).toBe(120);
  });
});
