import type { Party } from '@haihe/identity/testing';
import { toGlobalId } from '@haihe/platform';
import { plainText } from '@haihe/platform/document';
import { readPdf } from '@haihe/platform/testing';
import { AcceptPrice } from '../../actions/accept-price.js';
import { makeInvoice } from '../../actions/invoice/make-invoice.js';
import { WriteInvoiceDocument } from '../../actions/invoice/write-invoice-document.js';
import { writeInvoice } from '../../rules/invoice/index.js';
import type { InvoiceFacts } from '../../rules/invoice/index.js';
import { fixedAt, openMarket, someKey } from '../../testing.js';
import type { TestMarket } from '../../testing.js';

const bare = (text: string): string => text.replace(/\s/gu, '');

interface InvoiceAnswer {
  readonly id: string;
  readonly reference: string;
  readonly payer: string;
  readonly amount: { readonly amount: string };
  readonly scheduleVersion: string;
  readonly pdfUrl: string | null;
}

describe('bills of deals', () => {
  let market: TestMarket;
  let seller: Party;
  let buyer: Party;
  let dealId: string;

  beforeAll(async () => {
    market = await openMarket();
    [seller, buyer] = [await market.enter({ organisationName: '天津海河过滤科技有限公司' }), await market.enter({ organisationName: '河北燕山环保设备有限公司' })];
    const listingId = await market.published(seller, fixedAt('88888.88'));
    dealId = await market.service.app.get(AcceptPrice, { strict: false }).run(buyer.caller, { listingId, version: 1, idempotencyKey: someKey() });
  });
  afterAll(() => market.close());

  const make = (amountFen = 266_667n, payer: 'SELLER' | 'BUYER' = 'BUYER', fail = false) =>
    market.database.transactor.run({ requestId: 'test' }, async (tx) => {
      const id = await makeInvoice(tx, { dealId, payer, amountFen });
      if (fail) throw new Error('the release failed');
      return id;
    });
  const references = async (): Promise<string[]> => (await market.database.reader.query<{ reference: string }>('SELECT reference FROM market.invoice ORDER BY reference')).map(({ reference }) => reference);
  const ofDeal = async (party: Party): Promise<readonly InvoiceAnswer[] | undefined> => {
    const query = 'query Q($id: ID!) { deal(id: $id) { invoices { id reference payer amount { amount } scheduleVersion pdfUrl } } }';
    const { data } = await market.browser(party).execute<{ deal: { invoices: readonly InvoiceAnswer[] } | null }>(query, { id: toGlobalId('Deal', dealId) });
    return data?.deal?.invoices;
  };

  it('are numbered without a gap, also when some fail and many come at once', async () => {
    await Promise.allSettled(Array.from({ length: 12 }, (_, index) => make(266_667n, 'BUYER', index % 3 === 1)));
    const numbers = await references();
    expect(numbers).toHaveLength(8);
    expect(numbers.map((reference) => Number(reference.slice(-6)))).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(await make(0n)).toBeNull();
    expect(await references()).toHaveLength(8);
    await expect(market.database.reader.query('DELETE FROM market.invoice')).rejects.toThrow(/append-only/);
    await expect(market.database.reader.query('UPDATE market.invoice SET amount_fen = 1')).rejects.toThrow(/not changed/);
  });

  it('are documents that say what was frozen, for the payer and the centre alone', async () => {
    const id = (await make()) ?? '';
    expect((await ofDeal(buyer))?.at(-1)).toMatchObject({ payer: 'BUYER', amount: { amount: '2666.67' }, scheduleVersion: 'SALE-LISTED-2026', pdfUrl: null });
    const writing = market.service.app.get(WriteInvoiceDocument, { strict: false });
    await Promise.all([writing.run(id), writing.run(id)]);
    const invoice = (await ofDeal(buyer))?.at(-1);
    const fetch = (party: Party | undefined) => market.service.app.inject({ method: 'GET', url: invoice?.pdfUrl ?? '', cookies: party ? { haihe_session: party.token } : {} });
    const answer = await fetch(buyer);
    const { pages, fonts } = await readPdf(answer.rawPayload);
    const row = await market.database.reader.one<{ facts: InvoiceFacts }>('SELECT facts FROM market.invoice WHERE id = $1', [id]);
    expect(pages).toHaveLength(1);
    expect(fonts.every(({ embedded }) => embedded)).toBe(true);
    expect(bare(pages[0] ?? '')).toContain(bare(plainText(writeInvoice(row?.facts as InvoiceFacts))));
    expect((await fetch(market.centre)).statusCode).toBe(200);
    for (const party of [seller, await market.enter(), undefined]) expect((await fetch(party)).statusCode).toBe(404);
    expect(await ofDeal(seller)).toEqual([]);
    expect((await ofDeal(market.centre))?.map(({ reference }) => reference)).toContain(invoice?.reference);
  });

  it('are listed page by page, the newest first', async () => {
    const page = async (party: Party, after: string | null) => {
      const query = 'query Q($after: String) { invoices(first: 5, after: $after) { totalCount edges { node { reference } } pageInfo { hasNextPage endCursor } } }';
      interface Page {
        readonly totalCount: number;
        readonly edges: readonly { readonly node: { readonly reference: string } }[];
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      }
      return (await market.browser(party).execute<{ invoices: Page }>(query, { after })).data?.invoices;
    };
    const first = await page(buyer, null);
    const second = await page(buyer, first?.pageInfo.endCursor ?? null);
    const listed = [...(first?.edges ?? []), ...(second?.edges ?? [])].map(({ node }) => node.reference);
    // Several were made at the same moment: every one is listed, once.
    expect([...listed].sort()).toEqual(await references());
    expect(listed[0]).toBe((await references()).at(-1));
    expect(first).toMatchObject({ totalCount: 9, pageInfo: { hasNextPage: true } });
    expect(second?.pageInfo.hasNextPage).toBe(false);
    expect(await page(seller, null)).toMatchObject({ totalCount: 0, edges: [] });
  });
});
