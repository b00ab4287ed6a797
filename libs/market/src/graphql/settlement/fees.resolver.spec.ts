import type { GraphqlClient } from '@haihe/platform/testing';
import { openMarket } from '../../testing.js';
import type { TestMarket } from '../../testing.js';

const PREVIEW = `query ($price: MoneyInput!, $route: PriceRoute!) { feePreview(mode: SALE, sellerKind: PRIVATE, price: $price, route: $route) {
  price { amount } buyerPays { amount } sellerReceives { amount }
  fees { payer amount { amount } schedule { version source } lines { upTo { amount } rate amount { amount } } adjustments waived } } }`;

describe('fees over GraphQL', () => {
  let market: TestMarket;
  let anonymous: GraphqlClient;
  beforeAll(async () => {
    market = await openMarket();
    anonymous = market.browser(undefined, 'en');
  }, 60_000);
  afterAll(() => market.close());

  const preview = (amount: string, route = 'LISTED', currency = 'CNY') => anonymous.execute<{ feePreview: Record<string, unknown> }>(PREVIEW, { price: { amount, currency }, route });

  it('are shown to everybody before anybody commits', async () => {
    expect((await preview('20000')).data?.feePreview).toMatchObject({
      ...{ price: { amount: '20000.00' }, buyerPays: { amount: '21000.00' }, sellerReceives: { amount: '20000.00' } },
      fees: [
        { payer: 'SELLER', amount: { amount: '0.00' }, adjustments: [], waived: null },
        { payer: 'BUYER', amount: { amount: '1000.00' }, adjustments: ['MINIMUM'], lines: [{ upTo: null, rate: '3%', amount: { amount: '600.00' } }], schedule: { version: 'SALE-LISTED-2026' } },
      ],
    });
    expect((await preview('90000', 'NEGOTIATED')).data?.feePreview).toMatchObject({ buyerPays: { amount: '90900.00' }, sellerReceives: { amount: '89100.00' } });
  });

  it.each([['1.234', 'CNY'], ['-1', 'CNY'], ['0', 'CNY'], ['100000000000.01', 'CNY'], ['1', 'USD'], ['1', 'XXX'], ['1e3', 'CNY']])('are refused for %s %s', async (amount, currency) => {
    const { errors } = await preview(amount, 'LISTED', currency);
    expect(errors?.[0]?.extensions['code']).toMatch(/BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED/);
  });

  it('are listed with their versions and sources', async () => {
    const { feeSchedules } = await anonymous.data<{ feeSchedules: { version: string; cap: string; source: string; tables: unknown[] }[] }>(
      '{ feeSchedules { version title source route sellerKinds validFrom validTo cap waivers tables { payer minimum { amount } maximum { amount } tiers { upTo { amount } rate } } } }',
    );
    expect(feeSchedules.map(({ version, cap }) => [version, cap]).sort()).toEqual([['SALE-BID-2026', '5%'], ['SALE-LISTED-2026', '5%'], ['SALE-NEGOTIATED-2026', '5%']]);
    expect(feeSchedules.find(({ version }) => version === 'SALE-LISTED-2026')?.tables).toEqual([
      { payer: 'SELLER', minimum: null, maximum: null, tiers: [{ upTo: null, rate: '0%' }] },
      { payer: 'BUYER', minimum: { amount: '1000.00' }, maximum: null, tiers: [{ upTo: null, rate: '3%' }] },
    ]);
  });
});
