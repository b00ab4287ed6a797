import { addMember } from '@haihe/identity';
import { openAccounts } from '@haihe/ledger';
import { depositKey } from '@haihe/payments';
import { toGlobalId } from '@haihe/platform';
import type { Party } from '@haihe/identity/testing';
import { openSettlementBench } from '../../settlement-testing.js';
import type { SettlementBench, TestDeal } from '../../settlement-testing.js';
import { KeepDeadlines } from '../../actions/settlement/keep-deadlines.js';
import { marketPrint, perform, someDetails } from '../../testing.js';

const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

describe('the settlement of a deal', () => {
  let bench: SettlementBench;
  let centre: Party;
  beforeAll(async () => {
    bench = await openSettlementBench();
    ({ centre } = bench.market);
  }, 120_000);
  afterEach(() => bench.demandLawful());
  afterAll(() => bench.close());

  const listingState = async ({ listingId }: TestDeal): Promise<string | undefined> =>
    (await bench.market.database.reader.one<{ state: string }>('SELECT state FROM market.listing WHERE id = $1', [listingId]))?.state;
  const read = async (who: Party, deal: TestDeal, fields: string): Promise<Record<string, unknown>> => {
    const { deal: found } = await bench.market.browser(who, 'en').data<{ deal: Record<string, unknown> | null }>(`query ($id: ID!) { deal(id: $id) { ${fields} } }`, { id: deal.globalId });
    if (!found) throw new Error('the deal is not there');
    return found;
  };
  const owned = (party: Party, source = 'DEAL') => ({ organisationId: party.organisationId, share: '1/1', until: null, source });

  it('goes from agreement to title and money by bank transfer', async () => {
    const deal = await bench.deal({ price: '100000', rights: 2 });
    const { seller, buyer } = deal;
    const fees = Number(await bench.fees());
    expect(await read(buyer, deal, 'state steps { code state } gates { kind } deadline { responsible overdue title } availableActions escrow { amount } fees { payer amount { amount } }')).toEqual({
      state: 'AGREED',
      steps: [
        ...[{ code: 'AGREE', state: 'DONE' }, { code: 'SIGN', state: 'CURRENT' }, { code: 'PAY', state: 'WAITING' }],
        ...[{ code: 'FILE', state: 'WAITING' }, { code: 'CERTIFY', state: 'WAITING' }, { code: 'RELEASE', state: 'WAITING' }],
      ],
      gates: [],
      deadline: { responsible: 'BOTH', overdue: false, title: 'Sign the contract' },
      availableActions: ['PROPOSE_INSTALMENTS', 'SIGN_CONTRACT', 'REQUEST_CANCELLATION', 'OPEN_DISPUTE'],
      escrow: { amount: '0.00' },
      fees: [{ payer: 'SELLER', amount: { amount: '0.00' } }, { payer: 'BUYER', amount: { amount: '3000.00' } }],
    });
    await bench.sign(deal, seller);
    expect(await bench.stateOf(deal)).toBe('AGREED');
    expect(await read(seller, deal, 'deadline { responsible }')).toEqual({ deadline: { responsible: 'BUYER' } });
    await bench.sign(deal, buyer);
    expect(await bench.stateOf(deal)).toBe('SIGNED');
    expect(await bench.pay(deal)).toBeNull();
    expect(await bench.stateOf(deal)).toBe('FUNDED');
    expect(await bench.balances(deal)).toEqual({ escrow: '103000.00', seller: '0.00', buyer: '0.00', inventors: '0.00' });

    const filed = await bench.act(seller, 'dealRecordalFile', deal, { acceptanceNumber: '2026112300001', filedOn: today(), fileIds: [await bench.file(seller)] });
    expect(filed).toMatchObject({ codes: [], data: { deal: { state: 'FILED' } } });
    const notice = await bench.file(buyer);
    await bench.act(buyer, 'dealRecordalFile', deal, { acceptanceNumber: '2026112300001', filedOn: today(), fileIds: [notice] });
    const rightIds = deal.rightIds.map((id) => toGlobalId('Right', id));
    const certified = await bench.act(centre, 'dealRecordalCertify', deal, { rightIds, transferDate: today(), fileId: notice }, 'deal { state recordal { acceptanceNumber transferDate notice { id } receipt { fileName } } }');
    expect(certified).toMatchObject({ codes: [], data: { deal: { state: 'CERTIFIED', recordal: { acceptanceNumber: '2026112300001', transferDate: today(), notice: { id: notice }, receipt: { fileName: '文件.txt' } } } } });
    for (const id of deal.rightIds) {
      expect(await bench.ownersOf(id)).toMatchObject([{ organisationId: seller.organisationId, until: null }]);
      expect(await bench.market.database.reader.query('SELECT code, date::text FROM registry.legal_event WHERE right_id = $1', [id])).toEqual([{ code: 'TR01', date: today() }]);
    }

    expect(await bench.act(centre, 'dealRelease', deal)).toMatchObject({ codes: [], data: { deal: { state: 'RELEASED' } } });
    expect(await bench.balances(deal)).toEqual({ escrow: '0.00', seller: '100000.00', buyer: '0.00', inventors: '0.00' });
    expect(Number(await bench.fees()) - fees).toBe(3000);
    for (const id of deal.rightIds) expect(await bench.ownersOf(id)).toEqual([{ organisationId: seller.organisationId, share: '1/1', until: today(), source: 'IMPORT' }, owned(buyer)]);
    expect(await listingState(deal)).toBe('SETTLED');
    const { history, availableActions } = (await read(buyer, deal, 'history { code by } availableActions deadline { title }')) as { history: { code: string }[]; availableActions: unknown[] };
    expect(availableActions).toEqual([]);
    expect(history.map(({ code }) => code)).toEqual(['AGREE', 'CONTRACT_SIGNED', 'SIGNED', 'FUNDED', 'RECORDAL_FILED', 'RECORDAL_FILES_ADDED', 'CERTIFIED', 'RELEASED']);
    // A second click changes nothing.
    const before = await marketPrint(bench.market.database);
    expect((await bench.act(centre, 'dealRelease', deal)).codes).toEqual(['STATE_CHANGED']);
    expect(await marketPrint(bench.market.database)).toEqual(before);
    // The buyer is the owner and may sell on.
    const listed = await perform(bench.market.browser(buyer), 'listingCreate', { rightIds, mode: 'SALE', ...someDetails }, 'listing { id }');
    expect(listed.codes).toEqual([]);
  }, 60_000);

  it('takes instalments: title with the first, what follows goes through at once', async () => {
    const deal = await bench.deal({ price: '100000', seller: { nature: { stateOwned: true } }, negotiated: true });
    const { seller, buyer } = deal;
    const instalments = (first: string, second: string, third: string) => [
      { amount: { amount: first }, dueOn: today() },
      { amount: { amount: second }, dueOn: day(60) },
      { amount: { amount: third }, dueOn: day(300) },
    ];
    const day = (days: number): string => new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
    expect((await bench.act(buyer, 'dealInstalmentsPropose', deal, { instalments: instalments('29999', '40001', '30000') })).codes).toEqual(['INSTALMENT_FIRST_TOO_SMALL']);
    expect((await bench.act(buyer, 'dealInstalmentsPropose', deal, { instalments: instalments('30000', '40000', '29999.99') })).codes).toEqual(['INSTALMENTS_SUM']);
    expect((await bench.act(buyer, 'dealInstalmentsPropose', deal, { instalments: instalments('30000', '40000', '30000') })).codes).toEqual([]);
    await expect(bench.sign(deal, seller)).rejects.toMatchObject({ code: 'DEAL_PLAN_PENDING' });
    expect((await bench.act(buyer, 'dealInstalmentsAccept', deal)).codes).toEqual(['DEAL_PLAN_NONE']);
    expect((await bench.act(seller, 'dealInstalmentsAccept', deal, {}, 'deal { instalmentPlan { state proposedBy instalments { place amount { amount } } } }')).data.deal).toEqual({
      instalmentPlan: { state: 'ACCEPTED', proposedBy: 'BUYER', instalments: [{ place: 1, amount: { amount: '30000.00' } }, { place: 2, amount: { amount: '40000.00' } }, { place: 3, amount: { amount: '30000.00' } }] },
    });
    const fees = Number(await bench.fees());
    await bench.advance(deal, 'CERTIFIED');
    expect(await bench.balances(deal)).toMatchObject({ escrow: '31000.00' });
    expect(await bench.act(centre, 'dealRelease', deal)).toMatchObject({ codes: [], data: { deal: { state: 'PARTLY_RELEASED' } } });
    expect(await bench.balances(deal)).toMatchObject({ escrow: '0.00', seller: '29000.00' });
    expect(Number(await bench.fees()) - fees).toBe(2000);
    expect(await bench.ownersOf(deal.rightIds[0] ?? '')).toMatchObject([{ source: 'IMPORT' }, owned(buyer)]);
    // Part of the second from the bank, the rest from the deposit.
    expect(await bench.pay(deal, '15000')).toBe('PARTIAL');
    await bench.deposit(buyer, '40000');
    const offset = { amount: { amount: '10000' }, idempotencyKey: 'offset-0001' };
    for (let click = 0; click < 2; click += 1) expect((await bench.act(buyer, 'dealDepositOffset', deal, offset)).codes).toEqual([]);
    expect(await bench.balances(deal)).toMatchObject({ escrow: '10000.00', buyer: '30000.00' });
    expect((await bench.act(buyer, 'dealDepositOffset', deal, { amount: { amount: '30000.01' }, idempotencyKey: 'offset-0002' })).codes).toEqual(['AMOUNT_OVER_OPEN']);
    expect((await bench.act(buyer, 'dealDepositOffset', deal, { amount: { amount: '30000' }, idempotencyKey: 'offset-0003' })).codes).toEqual([]);
    await bench.deliver();
    expect(await bench.stateOf(deal)).toBe('PARTLY_RELEASED');
    expect(await bench.balances(deal)).toMatchObject({ escrow: '0.00', seller: '69000.00', buyer: '0.00' });
    await bench.pay(deal);
    expect(await bench.stateOf(deal)).toBe('RELEASED');
    expect(await bench.balances(deal)).toMatchObject({ escrow: '0.00', seller: '99000.00' });
  }, 60_000);

  it('forgets instalments that are withdrawn or turned down, also in the contract', async () => {
    const deal = await bench.deal({ price: '100000' });
    const { seller, buyer } = deal;
    const day = (days: number): string => new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
    const plan = (first: string, second: string) => ({ instalments: [{ amount: { amount: first }, dueOn: day(0) }, { amount: { amount: second }, dueOn: day(90) }] });
    const contract = async (): Promise<{ dueOn: string | null; fen: string }[]> =>
      (await bench.market.database.reader.one<{ parts: { dueOn: string | null; fen: string }[] }>(`SELECT facts -> 'instalments' AS parts FROM market.contract WHERE deal_id = $1 AND superseded_at IS NULL`, [deal.id]))?.parts ?? [];
    await bench.act(buyer, 'dealInstalmentsPropose', deal, plan('40000', '60000'));
    await bench.act(seller, 'dealInstalmentsAccept', deal);
    expect((await contract()).map(({ fen }) => fen)).toEqual(['4000000', '6000000']);
    expect((await bench.act(buyer, 'dealInstalmentsPropose', deal, { instalments: [] })).codes).toEqual(['INSTALMENTS_COUNT']);
    await bench.act(buyer, 'dealInstalmentsPropose', deal, plan('20000', '80000'));
    expect((await bench.act(seller, 'dealInstalmentsPropose', deal, { instalments: [] }, 'deal { instalmentPlan { state } }')).data.deal).toEqual({ instalmentPlan: null });
    expect((await contract()).map(({ fen }) => fen)).toEqual(['10000000']);
    await bench.advance(deal, 'RELEASED');
    expect(await bench.balances(deal)).toMatchObject({ escrow: '0.00', seller: '100000.00' });
  }, 60_000);

  it('of a university waits for its posting, holds an objection, and gives the inventors their half', async () => {
    const deal = await bench.deal({ price: '200000', negotiated: true, seller: { kind: 'UNIVERSITY' }, inventors: ['张三', '李四'] });
    const { seller, buyer } = deal;
    expect(await read(seller, deal, 'gates { kind state names dueOn } availableActions deadline { title }')).toMatchObject({
      gates: [{ kind: 'PUBLICITY', state: 'OPEN', names: [], dueOn: null }, { kind: 'PRE_EMPTION', state: 'OPEN', names: ['张三', '李四'] }],
      availableActions: expect.arrayContaining(['PUBLISH_PUBLICITY', 'WAIVE_PRE_EMPTION', 'EXERCISE_PRE_EMPTION']),
    });
    await expect(bench.sign(deal, buyer)).rejects.toMatchObject({ code: 'DEAL_GATES_OPEN' });
    expect((await bench.act(buyer, 'dealPublicityPost', deal, { startsOn: today() })).codes).toEqual(['NOT_FOUND']);
    expect((await bench.act(seller, 'dealPublicityPost', deal, { startsOn: '2020-01-01' })).codes).toEqual(['DEAL_DATE_IMPLAUSIBLE']);
    expect((await bench.act(seller, 'dealPublicityPost', deal, { startsOn: today(), note: '校内公告栏' })).codes).toEqual([]);
    expect((await bench.act(seller, 'dealPreEmptionAnswer', deal, { exercised: false, note: '书面放弃' })).codes).toEqual([]);
    expect((await bench.act(seller, 'dealObjectionRecord', deal, { text: '价格偏低' })).codes).toEqual([]);
    await bench.daysPass(deal, 20);
    await expect(bench.sign(deal, buyer)).rejects.toMatchObject({ code: 'DEAL_GATES_OPEN' });
    expect((await bench.act(centre, 'dealObjectionDecide', deal, { upheld: false, reason: '定价依据充分' })).codes).toEqual([]);
    const fees = Number(await bench.fees());
    await bench.advance(deal, 'RELEASED');
    expect(await bench.balances(deal)).toEqual({ escrow: '0.00', seller: '99000.00', buyer: '0.00', inventors: '99000.00' });
    expect(Number(await bench.fees()) - fees).toBe(4000);
  }, 60_000);

  it('ends when an objection is upheld or somebody buys first, and the listing may come back', async () => {
    const deal = await bench.deal({ negotiated: true, seller: { kind: 'UNIVERSITY' } });
    await bench.act(deal.seller, 'dealPublicityPost', deal, { startsOn: today() });
    await bench.act(deal.seller, 'dealObjectionRecord', deal, { text: '权属有争议' });
    expect(await bench.act(centre, 'dealObjectionDecide', deal, { upheld: true, reason: '权属存疑' })).toMatchObject({ codes: [], data: { deal: { state: 'CANCELLED' } } });
    expect(await listingState(deal)).toBe('EXPIRED');
    expect(await read(deal.seller, deal, 'steps { code state }')).toMatchObject({ steps: [{}, { code: 'PUBLICITY', state: 'FAILED' }, { code: 'SIGN', state: 'SKIPPED' }, {}, {}, {}, {}] });
    const amended = await perform(bench.market.browser(deal.seller), 'listingAmend', { listingId: toGlobalId('Listing', deal.listingId), ...someDetails, note: '重新挂牌' }, 'listing { state }');
    expect(amended).toMatchObject({ codes: [], data: { listing: { state: 'SUBMITTED' } } });
    const other = await bench.deal({ inventors: ['王五'] });
    expect(await bench.act(other.seller, 'dealPreEmptionAnswer', other, { exercised: true, note: '王五按同等条件受让' })).toMatchObject({ codes: [], data: { deal: { state: 'CANCELLED' } } });
  }, 60_000);

  it('time clears a posting and a right of first purchase, and tells everybody once', async () => {
    const deal = await bench.deal({ negotiated: true, seller: { kind: 'UNIVERSITY' }, inventors: ['张三'] });
    await bench.act(deal.seller, 'dealPublicityPost', deal, { startsOn: today() });
    await bench.daysPass(deal, 16);
    const sweep = bench.market.service.app.get(KeepDeadlines, { strict: false });
    for (let round = 0; round < 2; round += 1) await sweep.gates();
    const notices = await bench.market.database.reader.query(
      `SELECT n.params -> 'what' ->> 'en' AS what, count(*)::int FROM identity.notice n JOIN identity.membership m ON m.id = n.membership_id
        WHERE m.organisation_id = $1 AND n.kind = 'market.deal-moved' GROUP BY 1 ORDER BY 1`,
      [deal.buyer.organisationId],
    );
    expect(notices).toEqual([
      { what: 'The posting ran out without objection', count: 1 },
      { what: 'The seller posted name and price', count: 1 },
      { what: 'The time to buy first ran out', count: 1 },
    ]);
    await bench.advance(deal, 'SIGNED');
  }, 60_000);

  it('with a foreign buyer is blocked until the export is cleared', async () => {
    const deal = await bench.deal({ buyer: { nature: { registeredIn: 'HK' } } });
    const { seller, buyer } = deal;
    await expect(bench.sign(deal, seller)).rejects.toMatchObject({ code: 'DEAL_GATES_OPEN' });
    expect((await bench.act(centre, 'dealExportDecide', deal, { cleared: true })).codes).toEqual(['DEAL_GATE_NOT_OPEN']);
    expect((await bench.act(seller, 'dealExportDocumentsSubmit', deal, { classification: 'FREE', fileIds: [] })).codes).toEqual(['DEAL_FILES_REQUIRED']);
    expect((await bench.act(seller, 'dealExportDocumentsSubmit', deal, { classification: 'PROHIBITED', fileIds: [await bench.file(seller)] })).codes).toEqual([]);
    expect((await bench.act(centre, 'dealExportDecide', deal, { cleared: true })).codes).toEqual(['DEAL_EXPORT_PROHIBITED']);
    expect((await bench.act(seller, 'dealExportDocumentsSubmit', deal, { classification: 'FREE', fileIds: [await bench.file(seller)] })).codes).toEqual([]);
    const { dealsForCentre } = await bench.market.browser(centre).data<{ dealsForCentre: { edges: { node: { id: string } }[] } }>('{ dealsForCentre(queue: GATES, first: 50) { edges { node { id } } } }');
    expect(dealsForCentre.edges.map(({ node }) => node.id)).toContain(deal.globalId);
    expect((await bench.act(centre, 'dealExportDecide', deal, { cleared: true }, 'deal { gates { kind state classification documents { id } } }')).data.deal).toMatchObject({
      gates: [{ kind: 'EXPORT_CONTROL', state: 'CLEARED', classification: 'FREE', documents: [{}, {}] }],
    });
    await bench.advance(deal, 'RELEASED');
    expect(await bench.ownersOf(deal.rightIds[0] ?? '')).toMatchObject([{}, owned(buyer)]);

    const refused = await bench.deal({ buyer: { nature: { foreignControlled: true } } });
    await bench.act(refused.seller, 'dealExportDocumentsSubmit', refused, { classification: 'RESTRICTED', fileIds: [await bench.file(refused.seller)] });
    expect(await bench.act(centre, 'dealExportDecide', refused, { cleared: false, reason: '未取得许可证' })).toMatchObject({ codes: [], data: { deal: { state: 'CANCELLED' } } });
  }, 60_000);

  it('keeps what was paid too much out of the deal', async () => {
    const deal = await bench.deal();
    await bench.advance(deal, 'SIGNED');
    expect(await bench.pay(deal, '103000.01')).toBe('OVER');
    expect(await bench.stateOf(deal)).toBe('SIGNED');
    expect(await bench.balances(deal)).toMatchObject({ escrow: '0.00' });
    await bench.advance(deal, 'RELEASED');
    expect(await bench.balances(deal)).toMatchObject({ escrow: '0.00', seller: '100000.00', buyer: '0.00' });
  }, 60_000);

  it('is cancelled by both with all money back', async () => {
    const deal = await bench.deal();
    const { seller, buyer } = deal;
    await bench.advance(deal, 'FILED');
    expect((await bench.act(buyer, 'dealCancellationRequest', deal, { reason: ' ' })).codes).toEqual(['DEAL_REASON_REQUIRED']);
    expect((await bench.act(buyer, 'dealCancellationRequest', deal, { reason: '资金安排变化' })).codes).toEqual([]);
    expect((await bench.act(seller, 'dealCancellationRequest', deal, { reason: '同上' })).codes).toEqual(['DEAL_CANCELLATION_OPEN']);
    expect((await bench.act(buyer, 'dealCancellationAnswer', deal, { agreed: true })).codes).toEqual(['DEAL_CANCELLATION_NONE']);
    expect((await bench.act(seller, 'dealCancellationAnswer', deal, { agreed: false })).codes).toEqual([]);
    expect((await bench.act(buyer, 'dealCancellationRequest', deal, { reason: '再次申请' })).codes).toEqual([]);
    expect(await bench.act(seller, 'dealCancellationAnswer', deal, { agreed: true })).toMatchObject({ codes: [], data: { deal: { state: 'CANCELLED' } } });
    expect(await bench.balances(deal)).toEqual({ escrow: '0.00', seller: '0.00', buyer: '103000.00', inventors: '0.00' });
    expect(await bench.ownersOf(deal.rightIds[0] ?? '')).toMatchObject([{ organisationId: seller.organisationId, until: null }]);
    expect(await listingState(deal)).toBe('EXPIRED');
  }, 60_000);

  it('cancels payments that are open, with what was paid on them', async () => {
    const deal = await bench.deal();
    await bench.advance(deal, 'SIGNED');
    await bench.deposit(deal.buyer, '50000');
    await bench.act(deal.buyer, 'dealDepositOffset', deal, { amount: { amount: '40000' }, idempotencyKey: 'partial-01' });
    expect(await bench.balances(deal)).toMatchObject({ escrow: '40000.00', buyer: '10000.00' });
    await bench.act(deal.seller, 'dealCancellationRequest', deal, { reason: '另有安排' });
    expect((await bench.act(deal.buyer, 'dealCancellationAnswer', deal, { agreed: true })).codes).toEqual([]);
    expect(await bench.balances(deal)).toMatchObject({ escrow: '0.00', buyer: '50000.00', seller: '0.00' });
    expect(await bench.market.database.reader.query('SELECT state FROM payments.payment_due WHERE subject_id = $1', [deal.id])).toEqual([{ state: 'CANCELLED' }]);
  }, 60_000);

  it('ends by a breach that was declared and confirmed, and divides by the rule', async () => {
    const unpaid = await bench.deal();
    await bench.advance(unpaid, 'SIGNED');
    expect((await bench.act(unpaid.seller, 'dealBreachDeclare', unpaid, { reason: '未付款' })).codes).toEqual(['DEAL_DEADLINE_NOT_MISSED']);
    await bench.deposit(unpaid.buyer, '30000');
    await bench.act(unpaid.buyer, 'dealDepositOffset', unpaid, { amount: { amount: '30000' }, idempotencyKey: 'partial-02' });
    await bench.daysPass(unpaid, 20);
    expect((await bench.act(unpaid.buyer, 'dealBreachDeclare', unpaid, { reason: '不成立' })).codes).toEqual(['DEAL_DEADLINE_NOT_MISSED']);
    expect((await bench.act(unpaid.seller, 'dealBreachDeclare', unpaid, { reason: '逾期未付清' })).codes).toEqual([]);
    expect((await bench.act(centre, 'dealBreachDecide', unpaid, { confirmed: false, reason: '宽限' })).codes).toEqual([]);
    expect((await bench.act(unpaid.seller, 'dealBreachDeclare', unpaid, { reason: '仍未付清' })).codes).toEqual([]);
    expect(await bench.act(centre, 'dealBreachDecide', unpaid, { confirmed: true, reason: '逾期属实' })).toMatchObject({ codes: [], data: { deal: { state: 'BREACHED' } } });
    // Damages of the price come out of what was paid, also in part; the rest goes back.
    expect(await bench.balances(unpaid)).toMatchObject({ escrow: '0.00', seller: '10000.00', buyer: '20000.00' });
    expect(await bench.market.database.reader.query('SELECT state, paid_fen AS paid FROM payments.payment_due WHERE subject_id = $1', [unpaid.id])).toEqual([{ state: 'CANCELLED', paid: '0' }]);

    const unfiled = await bench.deal();
    await bench.advance(unfiled, 'FUNDED');
    await bench.daysPass(unfiled, 30);
    expect((await bench.act(unfiled.buyer, 'dealBreachDeclare', unfiled, { reason: '未办理登记' })).codes).toEqual([]);
    expect(await bench.act(centre, 'dealBreachDecide', unfiled, { confirmed: true, reason: '逾期属实' })).toMatchObject({ data: { deal: { state: 'BREACHED' } } });
    expect(await bench.balances(unfiled)).toMatchObject({ escrow: '0.00', seller: '0.00', buyer: '103000.00' });
    expect(await listingState(unfiled)).toBe('EXPIRED');

    // A breach that heals before it is decided is none.
    const healed = await bench.deal();
    await bench.advance(healed, 'SIGNED');
    await bench.daysPass(healed, 20);
    await bench.act(healed.seller, 'dealBreachDeclare', healed, { reason: '未付款' });
    await bench.deposit(healed.buyer, '103000');
    await bench.act(healed.buyer, 'dealDepositOffset', healed, { amount: { amount: '103000' }, idempotencyKey: 'healed-01' });
    await bench.deliver();
    expect(await bench.stateOf(healed)).toBe('FUNDED');
    expect((await bench.act(centre, 'dealBreachDecide', healed, { confirmed: true, reason: '逾期' })).codes).toEqual(['DEAL_BREACH_NONE']);
  }, 90_000);

  it('is frozen by a dispute until the centre has decided, in three ways', async () => {
    const resumed = await bench.deal();
    await bench.advance(resumed, 'SIGNED');
    expect(await bench.act(resumed.buyer, 'dealDisputeOpen', resumed, { reason: '资料不齐', fileIds: [await bench.file(resumed.buyer)] })).toMatchObject({ codes: [], data: { deal: { state: 'DISPUTED' } } });
    for (const [name, input] of [['dealCancellationRequest', { reason: 'x' }], ['dealRecordalFile', { acceptanceNumber: '12345', filedOn: today(), fileIds: [] }], ['dealDisputeOpen', { reason: 'x' }]] as const) {
      expect((await bench.act(resumed.seller, name, resumed, input)).codes).toEqual(['STATE_CHANGED']);
    }
    expect((await bench.act(centre, 'dealRelease', resumed)).codes).toEqual(['STATE_CHANGED']);
    // The money comes meanwhile: it waits, and the deal resumes as funded.
    await bench.pay(resumed);
    expect(await bench.stateOf(resumed)).toBe('DISPUTED');
    expect(await bench.act(centre, 'dealDisputeResolve', resumed, { outcome: 'RESUME', reason: '资料已补齐' })).toMatchObject({ codes: [], data: { deal: { state: 'FUNDED' } } });
    await bench.advance(resumed, 'RELEASED');

    const refunded = await bench.deal();
    await bench.advance(refunded, 'FILED');
    await bench.act(refunded.seller, 'dealDisputeOpen', refunded, { reason: '无法办理' });
    expect((await bench.act(centre, 'dealDisputeResolve', refunded, { outcome: 'REFUND', reason: '退款', sellerAmount: { amount: '1' } })).codes).toEqual(['DEAL_DISPUTE_AMOUNT']);
    expect(await bench.act(centre, 'dealDisputeResolve', refunded, { outcome: 'REFUND', reason: '登记不能' })).toMatchObject({ codes: [], data: { deal: { state: 'CANCELLED' } } });
    expect(await bench.balances(refunded)).toMatchObject({ escrow: '0.00', seller: '0.00', buyer: '103000.00' });

    const divided = await bench.deal();
    await bench.advance(divided, 'CERTIFIED');
    await bench.act(divided.buyer, 'dealDisputeOpen', divided, { reason: '技术资料有瑕疵' });
    expect((await bench.act(centre, 'dealDisputeResolve', divided, { outcome: 'REFUND', reason: '退款' })).codes).toEqual(['DEAL_TITLE_REGISTERED']);
    expect((await bench.act(centre, 'dealDisputeResolve', divided, { outcome: 'PARTIAL_RELEASE', reason: '减价', sellerAmount: { amount: '103000.01' } })).codes).toEqual(['DEAL_DISPUTE_AMOUNT']);
    expect(await bench.act(centre, 'dealDisputeResolve', divided, { outcome: 'PARTIAL_RELEASE', reason: '减价', sellerAmount: { amount: '80000' } }, 'deal { state dispute { open outcome sellerAmount { amount } } }')).toMatchObject({
      codes: [],
      data: { deal: { state: 'RELEASED', dispute: { open: false, outcome: 'PARTIAL_RELEASE', sellerAmount: { amount: '80000.00' } } } },
    });
    expect(await bench.balances(divided)).toMatchObject({ escrow: '0.00', seller: '80000.00', buyer: '23000.00' });
    expect(await bench.ownersOf(divided.rightIds[0] ?? '')).toMatchObject([{}, owned(divided.buyer)]);

    const early = await bench.deal();
    await bench.advance(early, 'FUNDED');
    await bench.act(early.buyer, 'dealDisputeOpen', early, { reason: '卖方不配合' });
    expect(await bench.act(centre, 'dealDisputeResolve', early, { outcome: 'PARTIAL_RELEASE', reason: '补偿', sellerAmount: { amount: '5000' } })).toMatchObject({ codes: [], data: { deal: { state: 'CANCELLED' } } });
    expect(await bench.balances(early)).toMatchObject({ escrow: '0.00', seller: '5000.00', buyer: '98000.00' });
    expect(await bench.ownersOf(early.rightIds[0] ?? '')).toMatchObject([{ organisationId: early.seller.organisationId, until: null }]);
  }, 90_000);

  it('returns a recordal with reasons, and certifies only what fits', async () => {
    const deal = await bench.deal({ rights: 2 });
    await bench.advance(deal, 'FUNDED');
    const file = await bench.file(deal.seller);
    const filing = { acceptanceNumber: '2026112300009', filedOn: today(), fileIds: [file] };
    expect((await bench.act(deal.seller, 'dealRecordalFile', deal, { ...filing, acceptanceNumber: '1' })).codes).toEqual(['DEAL_NUMBER_INVALID']);
    expect((await bench.act(deal.seller, 'dealRecordalFile', deal, { ...filing, filedOn: '2020-01-01' })).codes).toEqual(['DEAL_DATE_IMPLAUSIBLE']);
    expect((await bench.act(deal.seller, 'dealRecordalFile', deal, { ...filing, fileIds: [] })).codes).toEqual(['DEAL_FILES_REQUIRED']);
    expect((await bench.act(deal.buyer, 'dealRecordalFile', deal, filing)).codes).toEqual(['FILE_UNKNOWN']);
    expect((await bench.act(deal.seller, 'dealRecordalFile', deal, filing)).codes).toEqual([]);
    expect(await bench.act(centre, 'dealRecordalReturn', deal, { reason: '回执不清晰' }, 'deal { state recordal { returnReason } }')).toMatchObject({ codes: [], data: { deal: { state: 'FUNDED', recordal: { returnReason: '回执不清晰' } } } });
    await bench.act(deal.seller, 'dealRecordalFile', deal, filing);
    const [one = '', two = ''] = deal.rightIds.map((id) => toGlobalId('Right', id));
    const notice = { rightIds: [one, two], transferDate: today(), fileId: await bench.file(centre) };
    expect((await bench.act(centre, 'dealRecordalCertify', deal, { ...notice, rightIds: [one] })).codes).toEqual(['DEAL_RIGHTS_INCOMPLETE']);
    expect((await bench.act(centre, 'dealRecordalCertify', deal, { ...notice, transferDate: '2099-01-01' })).codes).toEqual(['DEAL_DATE_IMPLAUSIBLE']);
    expect((await bench.act(centre, 'dealRecordalCertify', deal, { ...notice, fileId: await bench.file(await bench.market.enter()) })).codes).toEqual(['FILE_UNKNOWN']);
    expect((await bench.act(centre, 'dealRecordalCertify', deal, notice)).codes).toEqual([]);
    // Something came over a right meanwhile: nothing moves.
    await bench.market.database.reader.query(`INSERT INTO registry.encumbrance (id, right_id, kind, holder, starts_on, source) VALUES (gen_random_uuid(), $1, 'PRESERVATION', '某法院', '2026-01-05', 'REGISTERED')`, [deal.rightIds[0]]);
    const before = await bench.balances(deal);
    expect((await bench.act(centre, 'dealRelease', deal)).codes).toEqual(['DEAL_RIGHTS_CHANGED']);
    expect(await bench.balances(deal)).toEqual(before);
    for (const id of deal.rightIds) expect(await bench.ownersOf(id)).toMatchObject([{ organisationId: deal.seller.organisationId, until: null }]);
  }, 60_000);

  it('reminds of terms once before they end, whoever has to act, and both sides once when they were missed', async () => {
    const deal = await bench.deal({ price: '100000' });
    const { seller, buyer } = deal;
    const day = (days: number): string => new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
    await bench.act(buyer, 'dealInstalmentsPropose', deal, { instalments: [{ amount: { amount: '40000' }, dueOn: day(0) }, { amount: { amount: '60000' }, dueOn: day(90) }] });
    await bench.act(seller, 'dealInstalmentsAccept', deal);
    await bench.advance(deal, 'RELEASED');
    expect(await bench.stateOf(deal)).toBe('PARTLY_RELEASED');
    const sweep = bench.market.service.app.get(KeepDeadlines, { strict: false });
    /** Moves the end of the second instalment, lets the sweep run twice, and tells who was told what. */
    const told = async (end: string): Promise<unknown[][]> => {
      const { reader } = bench.market.database;
      await reader.query(`UPDATE payments.payment_due SET due_at = now() + $2::interval WHERE subject_id = $1 AND state = 'OPEN'`, [deal.id, end]);
      await bench.daysPass(deal, 0);
      for (let round = 0; round < 2; round += 1) await sweep.reminders();
      const notices = await reader.query<{ kind: string; organisation: string }>(
        `SELECT n.kind, m.organisation_id AS organisation FROM identity.notice n JOIN identity.membership m ON m.id = n.membership_id
          WHERE n.kind IN ('market.deal-due-soon', 'market.deal-overdue') AND n.params ->> 'deal' = (SELECT reference FROM market.deal WHERE id = $1)`,
        [deal.id],
      );
      return notices.map(({ kind, organisation }) => [kind, organisation === seller.organisationId ? 'seller' : 'buyer']).sort();
    };
    expect(await told('2 days')).toEqual([]);
    expect(await told('12 hours')).toEqual([['market.deal-due-soon', 'buyer']]);
    expect(await told('-1 hour')).toEqual([['market.deal-due-soon', 'buyer'], ['market.deal-overdue', 'buyer'], ['market.deal-overdue', 'seller']]);
  }, 60_000);

  it('is closed to strangers, viewers and the wrong side, and a refused call changes nothing', async () => {
    const deal = await bench.deal();
    await bench.advance(deal, 'FILED');
    const stranger = await bench.market.enter();
    const viewer = await bench.market.enter({ organisationId: deal.seller.organisationId, role: 'VIEWER' });
    const before = await marketPrint(bench.market.database);
    const partyCalls = [['dealCancellationRequest', { reason: 'x' }], ['dealDisputeOpen', { reason: 'x' }], ['dealBreachDeclare', { reason: 'x' }], ['dealInstalmentsAccept', {}]] as const;
    const centreCalls = [
      ['dealRelease', {}],
      ['dealRecordalReturn', { reason: 'x' }],
      ['dealBreachDecide', { confirmed: true, reason: 'x' }],
      ['dealDisputeResolve', { outcome: 'REFUND', reason: 'x' }],
    ] as const;
    for (const [name, input] of partyCalls) {
      expect((await bench.act(stranger, name, deal, input)).codes).toEqual(['NOT_FOUND']);
      expect((await bench.act(viewer, name, deal, input)).error).toBe('FORBIDDEN');
      expect((await bench.act(centre, name, deal, input)).error).toBe('FORBIDDEN');
      expect((await perform(bench.market.browser(), name, { dealId: deal.globalId, ...input }, 'deal { id }')).error).toBe('UNAUTHENTICATED');
    }
    for (const [name, input] of centreCalls) for (const who of [stranger, viewer, deal.seller, deal.buyer]) expect((await bench.act(who, name, deal, input)).error).toBe('FORBIDDEN');
    expect((await bench.act(stranger, 'dealObjectionRecord', deal, { text: 'x' })).codes).toEqual(['NOT_FOUND']);
    expect((await bench.act(viewer, 'dealObjectionRecord', deal, { text: 'x' })).codes).toEqual(['ROLE_INSUFFICIENT']);
    expect((await bench.act(centre, 'dealRelease', { ...deal, globalId: toGlobalId('Deal', deal.listingId) })).codes).toEqual(['NOT_FOUND']);
    expect(await bench.market.browser(stranger).data('query ($id: ID!) { deal(id: $id) { id } }', { id: deal.globalId })).toEqual({ deal: null });
    expect(await marketPrint(bench.market.database)).toEqual(before);
    const insider = await bench.market.enter({ kind: 'OPERATOR', role: 'REVIEWER', organisationId: centre.organisationId });
    await bench.inTx((tx) => addMember(tx, { personId: insider.personId, organisationId: deal.buyer.organisationId, role: 'VIEWER' }));
    expect((await bench.act(insider, 'dealRecordalReturn', deal, { reason: 'x' })).codes).toEqual(['DECIDER_IS_PARTY']);
  }, 60_000);

  it('the deposit of the exchange is not touched by any of it', async () => {
    const { organisationId } = centre;
    const [account] = await bench.inTx((tx) => openAccounts(tx, [depositKey(organisationId)]));
    expect(account?.balance.minor).toBe(0n);
  });
});
