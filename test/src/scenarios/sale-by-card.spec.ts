import type { Party } from '@haihe/identity/testing';
import { demandLawful } from '@haihe/ledger/testing';
import { demandPaymentsLawful } from '@haihe/payments/testing';
import { fingerprint } from '@haihe/platform/testing';
import { openExchange } from './exchange.js';
import type { Exchange } from './exchange.js';
import { agreeSale, done, reaches, readDeal, recordAndRelease, signBoth } from './sale.js';

describe('a sale that is paid by card', () => {
  let exchange: Exchange;
  let centre: Party;
  beforeAll(async () => {
    exchange = await openExchange();
    centre = await exchange.enter({ kind: 'OPERATOR', role: 'OWNER', organisationName: '测试运营中心' });
  }, 120_000);
  afterEach(async () => {
    await demandLawful(exchange.database);
    await demandPaymentsLawful(exchange.database);
  });
  afterAll(() => exchange.close());

  const balances = (): Promise<Record<string, unknown>[]> =>
    exchange.database.reader.query(`SELECT purpose, organisation_id AS "organisationId", subject, balance::text AS fen FROM ledger.account WHERE balance <> 0 ORDER BY purpose, balance`);
  const owners = (rightId: string): Promise<Record<string, unknown>[]> =>
    exchange.database.reader.query('SELECT organisation_id AS "organisationId", until IS NULL AS current FROM registry.right_owner WHERE right_id = $1 ORDER BY until NULLS LAST', [rightId]);

  it('goes from the listing to title changed and seller paid, and every webhook twice changes nothing', async () => {
    const sale = await agreeSale(exchange, centre, '88888.88');
    const { browsers, dealId } = sale;
    await signBoth(sale);
    const { payments } = await readDeal<{ payments: { id: string; amount: { amount: string }; channels: string[] }[] }>(browsers.buyer, dealId, 'payments { id amount { amount } channels }');
    expect(payments).toMatchObject([{ amount: { amount: '91555.55' }, channels: expect.arrayContaining(['STRIPE']) }]);
    const start = { dueId: payments[0]?.id, returnPath: `/deals/${dealId}` };
    const [first, second] = await Promise.all([1, 2].map(() => done<{ url: string }>(browsers.buyer, 'paymentCheckoutStart', start, 'url')));
    expect(second).toEqual(first);
    const paid = await fetch(first?.url ?? '', { method: 'POST', body: new URLSearchParams({ method: 'card', paying: 'pays' }), redirect: 'manual' });
    expect(paid.status).toBe(303);
    await exchange.stripe.delivered();
    await reaches(browsers.buyer, dealId, 'FUNDED');
    await recordAndRelease(exchange, sale);

    expect(await readDeal(browsers.seller, dealId, 'state escrow { amount }')).toEqual({ state: 'RELEASED', escrow: { amount: '0.00' } });
    expect(await owners(sale.rightId)).toEqual([{ organisationId: sale.seller.organisationId, current: false }, { organisationId: sale.buyer.organisationId, current: true }]);
    expect(await balances()).toEqual([
      { purpose: 'CLEARING', organisationId: null, subject: expect.any(String), fen: '-9155555' },
      { purpose: 'DEPOSIT', organisationId: sale.seller.organisationId, subject: null, fen: '8888888' },
      { purpose: 'FEE', organisationId: null, subject: null, fen: '266667' },
    ]);

    const before = await fingerprint(exchange.database, ['ledger', 'market', 'registry', 'payments']);
    for (const event of exchange.stripe.world.events) {
      const { body, headers } = exchange.stripe.signed(event);
      expect((await fetch(`${exchange.address}/webhooks/stripe`, { method: 'POST', body, headers })).status).toBe(200);
    }
    const forged = exchange.stripe.signed(exchange.stripe.world.events[0] as never, { secret: 'whsec_of_somebody_else' });
    expect((await fetch(`${exchange.address}/webhooks/stripe`, { method: 'POST', ...forged })).status).toBe(400);
    expect(await fingerprint(exchange.database, ['ledger', 'market', 'registry', 'payments'])).toEqual(before);
  }, 120_000);
});
