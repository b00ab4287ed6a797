import { toGlobalId } from '@haihe/platform';
import { openSettlementBench } from '../../settlement-testing.js';
import type { SettlementBench, TestDeal } from '../../settlement-testing.js';

const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const fields = 'releases { occasion seller { amount } buyerFee { amount } refund { amount } } releasePreview { seller { amount } inventors { amount } sellerFee { amount } buyerFee { amount } refund { amount } }';

describe('where the money of a deal goes', () => {
  let bench: SettlementBench;
  beforeAll(async () => {
    bench = await openSettlementBench();
  }, 120_000);
  afterAll(() => bench.close());

  const read = async ({ globalId, seller }: TestDeal) => (await bench.market.browser(seller, 'en').data<{ deal: unknown }>(`query ($id: ID!) { deal(id: $id) { ${fields} } }`, { id: globalId })).deal;

  it('is said before the release, and afterwards as it went', async () => {
    const deal = await bench.deal({ price: '100000', rights: 1 });
    const { centre } = bench.market;
    const { seller, buyer } = deal;
    await bench.sign(deal, seller);
    await bench.sign(deal, buyer);
    await bench.pay(deal);
    expect(await read(deal)).toEqual({ releases: [], releasePreview: null });
    const notice = await bench.file(seller);
    await bench.act(seller, 'dealRecordalFile', deal, { acceptanceNumber: '2026112300001', filedOn: today(), fileIds: [notice] });
    await bench.act(centre, 'dealRecordalCertify', deal, { rightIds: deal.rightIds.map((id) => toGlobalId('Right', id)), transferDate: today(), fileId: notice });
    expect(await read(deal)).toEqual({
      releases: [],
      releasePreview: { seller: { amount: '100000.00' }, inventors: { amount: '0.00' }, sellerFee: { amount: '0.00' }, buyerFee: { amount: '3000.00' }, refund: { amount: '0.00' } },
    });
    await bench.act(centre, 'dealRelease', deal);
    expect(await bench.balances(deal)).toMatchObject({ escrow: '0.00', seller: '100000.00' });
    expect(await read(deal)).toEqual({ releases: [{ occasion: 'RELEASE', seller: { amount: '100000.00' }, buyerFee: { amount: '3000.00' }, refund: { amount: '0.00' } }], releasePreview: null });
  });
});
