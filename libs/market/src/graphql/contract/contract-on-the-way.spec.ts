import { jest } from '@jest/globals';
import type { Party } from '@haihe/identity/testing';
import { givePassword } from '@haihe/identity/testing';
import { newId } from '@haihe/platform';
import type { DocumentStore } from '../../actions/contract/document-store.js';
import { KeepContracts } from '../../actions/contract/keep-contracts.js';
import { WriteContract } from '../../actions/contract/write-contract.js';
import { readMarketTotals, readMonths } from '../../data/queries/market-figures.js';
import { openSettlementBench } from '../../settlement-testing.js';
import type { SettlementBench, TestDeal } from '../../settlement-testing.js';
import { marketPrint } from '../../testing.js';

const password = 'a willow by the river';

interface Shown {
  readonly reference: string;
  readonly text: string;
  readonly documentHash: string;
}

describe('the contract on the way of a deal', () => {
  let bench: SettlementBench;
  beforeAll(async () => {
    bench = await openSettlementBench();
  }, 120_000);
  afterEach(() => bench.demandLawful());
  afterAll(() => bench.close());

  /** The current contract, written by now. */
  const shown = async (deal: TestDeal): Promise<Shown> => {
    const { market } = bench;
    const current = await market.database.reader.one<{ id: string }>('SELECT id FROM market.contract WHERE deal_id = $1 AND superseded_at IS NULL', [deal.id]);
    await market.service.app.get(WriteContract, { strict: false }).run(current?.id ?? '');
    const query = 'query ($id: ID!) { deal(id: $id) { contract { reference text documentHash } } }';
    return (await market.browser(deal.seller).data<{ deal: { contract: Shown } }>(query, { id: deal.globalId })).deal.contract;
  };
  const sign = async (deal: TestDeal, party: Party, documentHash: string) => {
    await givePassword(bench.market.database, party, password);
    return bench.act(party, 'dealContractSign', deal, { documentHash, password });
  };
  const signByBoth = async (deal: TestDeal): Promise<void> => {
    const { documentHash } = await shown(deal);
    expect(await sign(deal, deal.seller, documentHash)).toMatchObject({ codes: [], data: { deal: { state: 'AGREED' } } });
    expect(await sign(deal, deal.buyer, documentHash)).toMatchObject({ codes: [], data: { deal: { state: 'SIGNED' } } });
  };
  const bills = (deal: TestDeal) =>
    bench.market.database.reader.query<{ payer: string; fen: string; due: string; contract: string }>(
      `SELECT payer, amount_fen::text AS fen, facts->>'dueFen' AS due, facts->>'contractReference' AS contract FROM market.invoice WHERE deal_id = $1 ORDER BY reference`,
      [deal.id],
    );

  it('is signed, and what the release takes as fees is billed to whoever bears it', async () => {
    const before = Number(await bench.fees());
    const deal = await bench.deal({ price: '250000', negotiated: true });
    const { reference } = await shown(deal);
    await signByBoth(deal);
    expect(await bills(deal)).toEqual([]);
    await bench.advance(deal, 'RELEASED');
    expect(await bills(deal)).toEqual([
      { payer: 'SELLER', fen: '250000', due: '250000', contract: reference },
      { payer: 'BUYER', fen: '250000', due: '250000', contract: reference },
    ]);
    expect(Number(await bench.fees()) - before).toBe(5000);
  });

  it('says the instalments that were agreed, in a version of its own', async () => {
    const deal = await bench.deal({ price: '100000' });
    const first = await shown(deal);
    expect(first.text).toContain('价款一次付清');
    const day = (days: number) => new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
    const instalments = [{ amount: { amount: '40000' }, dueOn: day(1) }, { amount: { amount: '60000' }, dueOn: day(90) }];
    expect((await bench.act(deal.seller, 'dealInstalmentsPropose', deal, { instalments })).codes).toEqual([]);
    // What is proposed is not agreed: the contract does not say it, and nobody signs while an answer is awaited.
    expect((await sign(deal, deal.seller, first.documentHash)).codes).toEqual(['DEAL_PLAN_PENDING']);
    expect((await bench.act(deal.buyer, 'dealInstalmentsAccept', deal)).codes).toEqual([]);
    expect((await sign(deal, deal.seller, first.documentHash)).codes).toEqual(['CONTRACT_NOT_READY']);
    const second = await shown(deal);
    expect(second.text).toContain('价款分2期支付');
    expect(second.text).toContain('人民币60,000.00元（大写：人民币陆万元整）');
    expect(second.reference).not.toBe(first.reference);
    expect((await sign(deal, deal.seller, first.documentHash)).codes).toEqual(['CONTRACT_CHANGED']);
    await signByBoth(deal);
    await bench.pay(deal);
    await bench.advance(deal, 'CERTIFIED');
    await bench.act(bench.market.centre, 'dealRelease', deal);
    await bench.pay(deal);
    expect(await bench.stateOf(deal)).toBe('RELEASED');
    const billed = await bills(deal);
    expect(billed.map(({ payer }) => payer)).toEqual(['BUYER']);
    expect(billed.reduce((sum, { fen }) => sum + BigInt(fen), 0n)).toBe(300_000n);
  });

  it('is not signed while a gate is open, and names the condition of a transfer abroad', async () => {
    const deal = await bench.deal({ buyer: { nature: { registeredIn: 'SG' } } });
    const { documentHash, text } = await shown(deal);
    expect(text).toContain('技术出口许可证');
    await givePassword(bench.market.database, deal.seller, password);
    const before = await marketPrint(bench.market.database);
    expect((await sign(deal, deal.seller, documentHash)).codes).toEqual(['DEAL_GATES_OPEN']);
    expect(await marketPrint(bench.market.database)).toEqual(before);
  });

  it('is made up for where a deal has none, and written where a job died', async () => {
    const deal = await bench.deal();
    const { reader } = bench.market.database;
    const keeping = bench.market.service.app.get(KeepContracts, { strict: false });
    const count = async () => (await reader.one<{ n: number }>('SELECT count(*)::int AS n FROM market.contract WHERE deal_id = $1', [deal.id]))?.n;
    await keeping.missing();
    expect(await count()).toBe(1);
    await reader.query('ALTER TABLE market.contract DISABLE TRIGGER USER');
    await reader.query('DELETE FROM market.contract WHERE deal_id = $1', [deal.id]);
    await Promise.all([keeping.missing(), keeping.missing()]);
    expect(await count()).toBe(1);
    await reader.query(`UPDATE market.contract SET created_at = created_at - interval '11 minutes' WHERE deal_id = $1`, [deal.id]);
    await reader.query('ALTER TABLE market.contract ENABLE TRIGGER USER');
    await reader.query(`SELECT graphile_worker.complete_jobs(array_agg(id)) FROM graphile_worker.jobs`);
    await keeping.unwritten();
    await keeping.unwritten();
    const jobs = await reader.query<{ task: string }>(`SELECT task_identifier AS task FROM graphile_worker.jobs WHERE key LIKE 'market.%'`);
    expect(jobs).toEqual([{ task: 'market.write-contract' }]);
  });

  it('is made up for although that of another deal cannot be', async () => {
    const { reader } = bench.market.database;
    const [broken, whole] = [await bench.deal(), await bench.deal()];
    await reader.query('ALTER TABLE market.contract DISABLE TRIGGER USER');
    await reader.query('DELETE FROM market.contract WHERE deal_id = ANY($1::uuid[])', [[broken.id, whole.id]]);
    await reader.query('ALTER TABLE market.contract ENABLE TRIGGER USER');
    const [before] = await reader.query<{ schedule: string }>('SELECT fee_schedule AS schedule FROM market.deal WHERE id = $1', [broken.id]);
    await reader.query(`UPDATE market.deal SET fee_schedule = 'NONE' WHERE id = $1`, [broken.id]);
    const keeping = bench.market.service.app.get(KeepContracts, { strict: false });
    await expect(keeping.missing()).rejects.toThrow('1 of 2 failed');
    const made = () => reader.query('SELECT deal_id AS id FROM market.contract WHERE deal_id = ANY($1::uuid[]) ORDER BY created_at', [[broken.id, whole.id]]);
    expect(await made()).toEqual([{ id: whole.id }]);
    await reader.query('UPDATE market.deal SET fee_schedule = $2 WHERE id = $1', [broken.id, before?.schedule]);
    await keeping.missing();
    expect(await made()).toEqual([{ id: whole.id }, { id: broken.id }]);
  });

  it('is not written once another version took its place, though its job had begun', async () => {
    const { reader } = bench.market.database;
    const deal = await bench.deal();
    const [old] = await reader.query<{ id: string }>('SELECT id FROM market.contract WHERE deal_id = $1', [deal.id]);
    const writing = bench.market.service.app.get(WriteContract, { strict: false });
    const { store } = writing as unknown as { store: DocumentStore };
    const keep = jest.spyOn(store, 'keep').mockImplementationOnce(async () => {
      await reader.query('UPDATE market.contract SET superseded_at = now() WHERE id = $1', [old?.id]);
      return { fileId: newId(), hash: Buffer.alloc(32) };
    });
    await writing.run(old?.id ?? '');
    expect(keep).toHaveBeenCalledTimes(1);
    expect(await reader.query('SELECT document_hash AS hash FROM market.contract WHERE id = $1', [old?.id])).toEqual([{ hash: null }]);
  });

  it('of a deal that came to nothing is billed to nobody, and no turnover of the market', async () => {
    const { reader } = bench.market.database;
    const figures = async () => ({ ...(await readMarketTotals(reader)), month: (await readMonths(reader, 1))[0] });
    const before = await figures();
    const deal = await bench.deal();
    const { deals, month } = await figures();
    expect([deals - before.deals, (month?.deals ?? 0) - (before.month?.deals ?? 0)]).toEqual([1, 1]);
    await signByBoth(deal);
    await bench.advance(deal, 'FUNDED');
    expect((await bench.act(deal.seller, 'dealCancellationRequest', deal, { reason: '双方协商一致' })).codes).toEqual([]);
    expect((await bench.act(deal.buyer, 'dealCancellationAnswer', deal, { agreed: true })).codes).toEqual([]);
    expect(await bills(deal)).toEqual([]);
    const after = await figures();
    expect([after.deals, after.dealAmountFen, after.month?.deals, after.month?.amountFen]).toEqual([before.deals, before.dealAmountFen, before.month?.deals, before.month?.amountFen]);
    const { documentHash } = await shown(deal);
    expect((await sign(deal, deal.seller, documentHash)).codes).toEqual(['CONTRACT_ALREADY_SIGNED']);
  });

  it('bills every fee that the exchange earned, and none besides', async () => {
    const [sum] = await bench.market.database.reader.query<{ fen: string }>('SELECT coalesce(sum(amount_fen), 0)::text AS fen FROM market.invoice');
    const [taken] = await bench.market.database.reader.query<{ fen: string }>('SELECT coalesce(sum(seller_fee_fen + buyer_fee_fen), 0)::text AS fen FROM market.deal_release');
    expect(sum).toEqual(taken);
    expect(Number(sum?.fen)).toBe(Math.round(Number(await bench.fees()) * 100));
  });
});
