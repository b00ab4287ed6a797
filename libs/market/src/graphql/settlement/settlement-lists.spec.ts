import { countQueries } from '@haihe/platform/testing';
import type { Party } from '@haihe/identity/testing';
import { openSettlementBench } from '../../settlement-testing.js';
import type { SettlementBench } from '../../settlement-testing.js';

const EVERYTHING = `state nextStep steps { code title state responsible dueAt doneAt hint } gates { kind state documents { id } } deadline { dueAt title overdue } availableActions
  fees { payer amount { amount } } escrow { amount } recordal { acceptanceNumber receipt { id } notice { id } } dispute { reason } cancellation { reason } breach { reason }
  instalmentPlan { state instalments { place } } history { what by } documents { role file { fileName } }`;

describe('deals in lists', () => {
  let bench: SettlementBench;
  let seller: Party;
  beforeAll(async () => {
    bench = await openSettlementBench();
    seller = await bench.market.enter({ kind: 'UNIVERSITY' });
    for (const to of ['FILED', 'FUNDED', 'CERTIFIED'] as const) {
      const deal = await bench.deal({ inventors: ['张三'] });
      await bench.act(deal.seller, 'dealPreEmptionAnswer', deal, { exercised: false });
      await bench.advance(deal, to);
      await bench.act(deal.buyer, 'dealDisputeOpen', deal, { reason: '核对', fileIds: [await bench.file(deal.buyer)] });
    }
  }, 120_000);
  afterAll(() => bench.close());

  /** The statements about deals that a document sends; what the service does by itself meanwhile is not its own. */
  const statements = async (document: string): Promise<string[]> => {
    const client = bench.market.browser(bench.market.centre);
    await client.data(document);
    return (await countQueries(() => client.data(document))).queries.filter((query) => /deal|payment_due|stored_file/.test(query)).sort();
  };

  it.each([
    ['deals', (first: number) => `{ deals(first: ${first}) { totalCount edges { node { ${EVERYTHING} } } } }`],
    ['dealsForCentre', (first: number) => `{ dealsForCentre(queue: DISPUTES, first: ${first}) { totalCount edges { node { ${EVERYTHING} } } } }`],
  ])('%s cost the same statements whatever their number', async (_, document) => {
    const [one, three] = [await statements(document(1)), await statements(document(3))];
    expect(three).toEqual(one);
    expect(new Set(three).size).toBe(three.length);
    expect(three).toHaveLength(13);
  });

  it.each([
    ['GATES', 0],
    ['RECORDALS', 0],
    ['RELEASES', 0],
    ['DISPUTES', 3],
    ['BREACHES', 0],
    ['ALL', 3],
  ])('of the centre: %s holds %i', async (queue, expected) => {
    const { dealsForCentre } = await bench.market.browser(bench.market.centre).data<{ dealsForCentre: { totalCount: number } }>(`{ dealsForCentre(queue: ${queue}, first: 1) { totalCount } }`);
    expect(dealsForCentre.totalCount).toBe(expected);
  });

  it.each([
    ['[DISPUTED]', 3, 0],
    ['[AGREED, FILED]', 0, 0],
    ['[]', 0, 0],
    ['null', 3, 0],
  ])('in the states %s are %i for the centre and %i for somebody else', async (state, forCentre, forOther) => {
    const document = `{ deals(state: ${state}, first: 2) { totalCount edges { node { state } } } }`;
    const count = async (party: Party) => (await bench.market.browser(party).data<{ deals: { totalCount: number; edges: unknown[] } }>(document)).deals;
    expect(await count(bench.market.centre)).toEqual({ totalCount: forCentre, edges: Array.from({ length: Math.min(forCentre, 2) }, () => ({ node: { state: 'DISPUTED' } })) });
    expect(await count(seller)).toEqual({ totalCount: forOther, edges: [] });
  });

  it('say the numbers of the rules that govern them', async () => {
    const { deals } = await bench.market.browser(bench.market.centre).data<{ deals: unknown }>('{ deals(first: 1) { edges { node { rules { breachDamages breachSource disputeDays } } } } }');
    expect(deals).toEqual({ edges: [{ node: { rules: { breachDamages: '10%', breachSource: expect.stringContaining('民法典第五百八十五条'), disputeDays: 15 } } }] });
  });

  it('go page by page, and are closed to others', async () => {
    const client = bench.market.browser(bench.market.centre);
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 3; page += 1) {
      interface Page { readonly dealsForCentre: { readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean }; readonly edges: readonly { readonly node: { readonly id: string } }[] } }
      const { dealsForCentre }: Page = await client.data<Page>('query ($after: String) { dealsForCentre(queue: ALL, first: 1, after: $after) { pageInfo { endCursor hasNextPage } edges { node { id } } } }', { after });
      seen.push(...dealsForCentre.edges.map(({ node }) => node.id));
      expect(dealsForCentre.pageInfo.hasNextPage).toBe(page < 2);
      after = dealsForCentre.pageInfo.endCursor;
    }
    expect(new Set(seen).size).toBe(3);
    expect(await bench.market.browser(seller).errorCode('{ dealsForCentre(queue: ALL, first: 1) { totalCount } }')).toBe('FORBIDDEN');
    expect(await client.data('{ reviewCounts { deals } }')).toEqual({ reviewCounts: { deals: 3 } });
  });
});
