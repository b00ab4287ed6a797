import { setTimeout as sleep } from 'node:timers/promises';
import { addMember } from '@haihe/identity';
import type { Party } from '@haihe/identity/testing';
import { openAccounts, post, transfer } from '@haihe/ledger';
import type { AccountKey } from '@haihe/ledger';
import { demandLawful } from '@haihe/ledger/testing';
import { perform, signDeal, someKey } from '@haihe/market/testing';
import { bankKey, depositKey, feeKey, recordReceipt } from '@haihe/payments';
import { JobRunner, newId, parseGlobalId, toGlobalId } from '@haihe/platform';
import { Money } from '@haihe/platform/money';
import { KeepAwards } from '../../actions/award/keep-awards.js';
import { disclosureHolds } from '../../rules/index.js';
import type { Disclosure } from '../../rules/index.js';
import { settleSession } from '../../actions/award/settle-session.js';
import { findSession } from '../../actions/sessions/session-record.js';
import { appendEntry, openTestBidding } from '../../testing.js';
import type { TestBidding } from '../../testing.js';

let bidding: TestBidding;
const CHANNEL = bankKey('TEST');

beforeAll(async () => {
  bidding = await openTestBidding();
  await bidding.service.app.get(JobRunner, { strict: false }).start();
}, 60_000);
afterEach(() => demandLawful(bidding.database));
afterAll(() => bidding.close());

const rows = <Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> => bidding.database.reader.query<Row>(sql, parameters);
const input = (sessionId: string) => ({ sessionId: toGlobalId('BiddingSession', sessionId) });
const FIELDS = 'bidder { id state number depositState depositDue { reference open { amount } } }';

interface Bidder {
  readonly bidder: { readonly id: string; readonly state: string; readonly number: string | null; readonly depositState: string; readonly depositDue: { readonly reference: string } | null } | null;
}

const signUp = (who: Party, sessionId: string, more: object = {}) =>
  perform<Bidder>(bidding.browser(who), 'sessionSignUp', { ...input(sessionId), idempotencyKey: someKey(), ...more }, FIELDS);

async function pay(who: Party, reference: string, yuan: string): Promise<void> {
  const [payer] = await rows<{ name: string }>('SELECT name FROM identity.organisation WHERE id = $1', [who.organisationId]);
  const { reason } = await bidding.inTx((tx) =>
    recordReceipt(tx, { channel: 'BANK_TRANSFER', externalId: newId(), clearing: CHANNEL, receivedAt: tx.now, amount: Money.parse(yuan), payerName: payer?.name ?? '', remark: reference }),
  );
  if (reason !== null) throw new Error(reason);
}

async function fund(who: Party, yuan: string): Promise<void> {
  await bidding.inTx(async (tx) => {
    const [bank, deposit] = await openAccounts(tx, [CHANNEL, depositKey(who.organisationId)]);
    if (!bank || !deposit) throw new Error('the accounts were not opened');
    await post(tx, { postings: transfer(bank, deposit, Money.parse(yuan)), reason: 'payments.received', source: { type: 'Test', id: newId() } });
  });
}

async function holds(key: AccountKey): Promise<string> {
  const [account] = await bidding.inTx((tx) => openAccounts(tx, [key]));
  return account?.balance.toDecimal() ?? '0.00';
}
const disposal = (who: Party) => holds(depositKey(who.organisationId));
const escrow = (who: Party, sessionId: string) => holds({ organisationId: who.organisationId, purpose: 'ESCROW', currency: 'CNY', subject: `bidding:${sessionId}` });

async function until<Value>(read: () => Promise<Value>, wanted: (value: Value) => boolean, tries = 100): Promise<Value> {
  for (let left = tries; ; left -= 1) {
    const value = await read();
    if (wanted(value) || left === 0) return value;
    await sleep(100);
  }
}
const bidderOf = async (who: Party, sessionId: string) =>
  (await rows<{ id: string; state: string; number: string; deposit: string; returns: string | null }>('SELECT id, state, number, deposit_state AS deposit, return_state AS returns FROM bidding.bidder WHERE session_id = $1 AND organisation_id = $2', [sessionId, who.organisationId]))[0];
const stands = (who: Party, sessionId: string, wanted: object) => expect(until(() => bidderOf(who, sessionId), (value) => Object.entries(wanted).every(([key, each]) => (value as unknown as Record<string, unknown> | undefined)?.[key] === each))).resolves.toMatchObject(wanted);
const sessionOf = async (id: string) => (await rows<{ award: string | null; dealId: string; listing: string; sellerId: string }>(
  `SELECT s.award, s.deal_id AS "dealId", l.state AS listing, s.seller_organisation_id AS "sellerId" FROM bidding.session s JOIN market.listing l ON l.id = s.listing_id WHERE s.id = $1`, [id]))[0];
const awarded = (id: string, award: string) => until(() => sessionOf(id), (session) => session?.award === award);

/** Holds a session in an instant: opens it at its hour, lets the bids come second by second, and closes it when its end has passed. */
async function hold(sessionId: string, bids: readonly (readonly [number: string, yuan: number])[]): Promise<void> {
  await bidding.inTx(async (tx) => {
    const { rules } = await findSession(tx, sessionId);
    let at = rules.opensAt;
    let last = await appendEntry(tx, sessionId, { kind: 'TICK' }, at);
    for (const [bidder, yuan] of bids) last = await appendEntry(tx, sessionId, { kind: 'BID', bidder, amount: yuan * 100, confirmed: true, channel: 'ONLINE' }, (at += 1000));
    if (last?.state.phase === 'OPEN') await appendEntry(tx, sessionId, { kind: 'TICK' }, (last.state.endsAt ?? at) + rules.grace);
  });
}

/** A session in which parties whose deposit is covered were admitted. */
async function sessionWith(parties: readonly { readonly who: Party; readonly keepWaiting?: boolean }[], fields: object = {}): Promise<{ sessionId: string; numbers: string[] }> {
  const sessionId = await bidding.session({ opensIn: 3_600_000, fields: { ...fields } });
  const numbers: string[] = [];
  for (const { who, keepWaiting = false } of parties) {
    await fund(who, '100.00');
    const { data, codes } = await signUp(who, sessionId, { keepWaiting });
    expect(codes).toEqual([]);
    expect(data.bidder).toMatchObject({ state: 'ADMITTED', depositState: 'HELD', depositDue: null });
    numbers.push(data.bidder?.number ?? '');
  }
  return { sessionId, numbers };
}

const enter = (count: number) => Promise.all(Array.from({ length: count }, () => bidding.enter()));

describe('signing up', () => {
  it('asks for a deposit by bank transfer and admits when it has come', async () => {
    const [a] = await enter(1);
    if (!a) throw new Error('nobody came');
    const sessionId = await bidding.session({ opensIn: 3_600_000 });
    const key = someKey();
    const first = await signUp(a, sessionId, { idempotencyKey: key });
    expect(first.data.bidder).toMatchObject({ state: 'SIGNED_UP', number: null, depositState: 'ASKED', depositDue: { open: { amount: '100.00' } } });
    expect((await signUp(a, sessionId, { idempotencyKey: key })).data.bidder?.id).toBe(first.data.bidder?.id);
    expect((await signUp(a, sessionId)).codes).toEqual(['ALREADY_SIGNED_UP']);
    await pay(a, first.data.bidder?.depositDue?.reference ?? '', '100.00');
    await stands(a, sessionId, { state: 'ADMITTED', deposit: 'HELD' });
    expect(await escrow(a, sessionId)).toBe('100.00');
    const { mine } = (await bidding.browser(a).data<{ biddingSession: { mine: Record<string, unknown> } }>(`{ biddingSession(id: "${input(sessionId).sessionId}") { mine { number leading best { amount } availableActions organisation { name } } } }`)).biddingSession;
    expect(mine).toMatchObject({ leading: false, best: null, availableActions: ['LEAVE'] });
    expect(await bidding.browser(a).data(`mutation ($input: SessionIdInput!) { sessionLeave(input: $input) { bidder { state depositState } userErrors { code } } }`, { input: input(sessionId) })).toEqual({
      sessionLeave: { bidder: { state: 'LEFT', depositState: 'RELEASED' }, userErrors: [] },
    });
    expect([await escrow(a, sessionId), await disposal(a)]).toEqual(['0.00', '100.00']);
    // Whoever left may come back, with what is at his disposal now.
    expect((await signUp(a, sessionId)).data.bidder).toMatchObject({ state: 'ADMITTED', depositState: 'HELD' });
    expect([await escrow(a, sessionId), await disposal(a)]).toEqual(['100.00', '0.00']);
  });

  it('is refused to the seller, to the centre and to whoever shares people with the seller; nobody else sees who came', async () => {
    const sessionId = await bidding.session({ opensIn: 3_600_000 });
    const { sellerId = '' } = (await sessionOf(sessionId)) ?? {};
    const insider = await bidding.enter();
    const [member] = await rows<{ personId: string }>('SELECT person_id AS "personId" FROM identity.membership WHERE organisation_id = $1', [sellerId]);
    await bidding.inTx((tx) => addMember(tx, { personId: member?.personId ?? '', organisationId: insider.organisationId, role: 'VIEWER' }));
    expect((await signUp(insider, sessionId)).codes).toEqual(['BIDDER_RELATED']);
    expect((await signUp(bidding.centre, sessionId)).error).toBe('FORBIDDEN');
    const unverified = await bidding.enter({ verification: 'UNVERIFIED' });
    expect((await signUp(unverified, sessionId)).codes).toEqual(['ORGANISATION_NOT_VERIFIED']);
    const [a, b] = await enter(2);
    if (!a || !b) throw new Error('nobody came');
    const id = (await signUp(a, sessionId)).data.bidder?.id ?? '';
    expect(await bidding.browser(b).data(`{ node(id: "${id}") { id } biddingSession(id: "${input(sessionId).sessionId}") { mine { id } bidders { totalCount } } }`)).toEqual({ node: null, biddingSession: { mine: null, bidders: null } });
    expect(await bidding.browser(bidding.centre).data(`{ biddingSession(id: "${input(sessionId).sessionId}") { bidders { totalCount edges { node { state organisation { id } } } } } }`)).toMatchObject({ biddingSession: { bidders: { totalCount: 1 } } });
    expect((await perform(bidding.browser(b), 'bidderRefuse', { bidderId: id, reason: '…' })).error).toBe('FORBIDDEN');
  });

  it('waits for the centre where somebody claims to buy first, in order', async () => {
    const [a, b, c] = await enter(3);
    if (!a || !b || !c) throw new Error('nobody came');
    const sessionId = await bidding.session({ opensIn: 3_600_000 });
    const ids: string[] = [];
    for (const who of [a, b, c]) {
      await fund(who, '100.00');
      const { data } = await signUp(who, sessionId, { preEmptionGround: '职务发明人' });
      expect(data.bidder).toMatchObject({ state: 'TO_REVIEW', number: null, depositState: 'HELD' });
      ids.push(data.bidder?.id ?? '');
    }
    const desk = bidding.browser(bidding.centre);
    const [first, second, third] = ids;
    expect((await perform<Bidder>(desk, 'bidderAdmit', { bidderId: first }, 'bidder { state preEmption }')).data.bidder).toMatchObject({ state: 'ADMITTED', preEmption: 1 });
    expect((await perform(desk, 'bidderAdmit', { bidderId: second, preEmption: 1 })).codes).toEqual(['PRE_EMPTION_TAKEN']);
    expect((await perform<Bidder>(desk, 'bidderAdmit', { bidderId: second, asOrdinary: true }, 'bidder { state preEmption }')).data.bidder).toMatchObject({ state: 'ADMITTED', preEmption: null });
    expect((await perform<Bidder>(desk, 'bidderRefuse', { bidderId: third, reason: '材料不足' }, 'bidder { state reason depositState }')).data.bidder).toMatchObject({ state: 'REFUSED', reason: '材料不足', depositState: 'RELEASED' });
    expect(await disposal(c)).toBe('100.00');
  });
});

describe('deposits', () => {
  it('of an event are one for all its lots, and go back once when the last is over', async () => {
    const [a, b] = await enter(2);
    if (!a || !b) throw new Error('nobody came');
    const { saleEventCreate } = await bidding.browser(bidding.centre).data<{ saleEventCreate: { event: { id: string } } }>(
      'mutation ($input: SaleEventCreateInput!) { saleEventCreate(input: $input) { event { id } userErrors { code } } }',
      { input: { title: '秋季专场', running: 'PARALLEL', deposit: { amount: '150.00' } } },
    );
    const lot = (eventPlace: number) => bidding.session({ opensIn: 3_600_000, fields: { eventId: saleEventCreate.event.id, eventPlace, deposit: { amount: '0' } } });
    const [first, second] = [await lot(1), await lot(2)];
    const due = (await signUp(a, first)).data.bidder?.depositDue?.reference ?? '';
    expect((await signUp(a, second)).data.bidder).toMatchObject({ state: 'SIGNED_UP', depositState: 'ASKED', depositDue: { reference: due, open: { amount: '150.00' } } });
    await pay(a, due, '150.00');
    for (const sessionId of [first, second]) await stands(a, sessionId, { state: 'ADMITTED', deposit: 'HELD' });
    await fund(b, '150.00');
    for (const sessionId of [first, second]) expect((await signUp(b, sessionId)).data.bidder).toMatchObject({ state: 'ADMITTED', depositState: 'HELD' });
    expect(await disposal(b)).toBe('0.00');
    await hold(first, []);
    await awarded(first, 'FINISHED');
    expect([await disposal(a), await disposal(b)]).toEqual(['0.00', '0.00']);
    await hold(second, []);
    await awarded(second, 'FINISHED');
    expect([await disposal(a), await disposal(b)]).toEqual(['150.00', '150.00']);
    expect(await rows('SELECT count(*)::int AS waiting FROM bidding.bidder WHERE organisation_id = $1 AND return_state = $2', [a.organisationId, 'WAITING'])).toEqual([{ waiting: 1 }]);
  });

  it('are taken from the money at disposal once, however many sessions are signed up for at the same moment', async () => {
    const [a] = await enter(1);
    if (!a) throw new Error('nobody came');
    await fund(a, '100.00');
    const sessions = [await bidding.session({ opensIn: 3_600_000 }), await bidding.session({ opensIn: 3_600_000 }), await bidding.session({ opensIn: 3_600_000 })];
    const answers = await Promise.all(sessions.map((sessionId) => signUp(a, sessionId)));
    expect(answers.flatMap(({ codes }) => codes)).toEqual([]);
    expect(answers.map(({ data }) => data.bidder?.depositState).sort()).toEqual(['ASKED', 'ASKED', 'HELD']);
    expect(await disposal(a)).toBe('0.00');
  });

  it('that come after the end of sign-up admit nobody and go back', async () => {
    const [a] = await enter(1);
    if (!a) throw new Error('nobody came');
    const sessionId = await bidding.session({ opensIn: 3_600_000 });
    const due = (await signUp(a, sessionId)).data.bidder?.depositDue?.reference ?? '';
    await bidding.inTx((tx) => tx.query(`UPDATE bidding.session SET sign_up_until = now() - interval '1 day' WHERE id = $1`, [sessionId]));
    await pay(a, due, '100.00');
    await stands(a, sessionId, { state: 'REFUSED', deposit: 'RELEASED' });
    expect(await disposal(a)).toBe('100.00');
  });
});

describe('a session whose rules are changed', () => {
  it('has everybody confirm again; who does not is out when it opens, with his deposit', async () => {
    const [a, b] = await enter(2);
    if (!a || !b) throw new Error('nobody came');
    const { sessionId, numbers: [one = ''] } = await sessionWith([{ who: a }, { who: b }]);
    const [{ listingId = '' } = {}] = await rows<{ listingId: string }>('SELECT listing_id::text AS "listingId" FROM bidding.session WHERE id = $1', [sessionId]);
    const opensAt = new Date(Date.now() + 7_200_000);
    const session = {
      ...{ listingId: toGlobalId('Listing', listingId), template: 'exchange-ascending/2026.1', startPrice: { amount: '1000.00' }, deposit: { amount: '100.00' } },
      ...{ signUpUntil: opensAt, opensAt, minutes: 60, increment: { kind: 'ABSOLUTE', step: { amount: '20.00' } } },
    };
    const amend = `mutation ($input: SessionChangeInput!) { sessionAmend(input: $input) { session { rulesVersion admitted } userErrors { code message path } } }`;
    expect(await bidding.browser(bidding.centre).data(amend, { input: { ...input(sessionId), session: { ...session, deposit: { amount: '150.00' } } } })).toMatchObject({ sessionAmend: { session: null, userErrors: [{ code: 'SESSION_STATE' }] } });
    // Other steps are the seller's business: it waits for him.
    expect(await bidding.browser(bidding.centre).data(amend, { input: { ...input(sessionId), session } })).toEqual({ sessionAmend: { session: { rulesVersion: 1, admitted: 2 }, userErrors: [] } });
    await bidding.agree(sessionId);
    expect(await rows('SELECT rules_version AS version, admitted FROM bidding.session WHERE id = $1', [sessionId])).toEqual([{ version: 2, admitted: 0 }]);
    await stands(a, sessionId, { state: 'TO_CONFIRM', deposit: 'HELD' });
    const confirm = `mutation ($input: SessionIdInput!) { sessionConfirm(input: $input) { bidder { state number } userErrors { code } } }`;
    expect(await bidding.browser(a).data(confirm, { input: input(sessionId) })).toEqual({ sessionConfirm: { bidder: { state: 'ADMITTED', number: one }, userErrors: [] } });
    expect(await bidding.browser(a).data(confirm, { input: input(sessionId) })).toMatchObject({ sessionConfirm: { userErrors: [{ code: 'NOTHING_TO_CONFIRM' }] } });
    await hold(sessionId, []);
    await stands(b, sessionId, { state: 'REFUSED', deposit: 'RELEASED' });
    await awarded(sessionId, 'FINISHED');
    expect([await disposal(a), await disposal(b)]).toEqual(['100.00', '100.00']);
  });
});

describe('a session that sells', () => {
  it('goes the whole way: deposits by transfer, bids, the end by itself, contract, payment', async () => {
    const [a, b] = await enter(2);
    if (!a || !b) throw new Error('nobody came');
    const sessionId = await bidding.session({ opensIn: 5000, minutes: 0.05, fields: { extensionWindow: 5, extensionLength: 5 } });
    for (const who of [a, b]) await pay(who, (await signUp(who, sessionId)).data.bidder?.depositDue?.reference ?? '', '100.00');
    for (const who of [a, b]) await stands(who, sessionId, { state: 'ADMITTED', deposit: 'HELD' });
    await until(async () => (await rows<{ state: string }>('SELECT state FROM bidding.session WHERE id = $1', [sessionId]))[0]?.state, (state) => state === 'OPEN');
    const bid = (who: Party, amount: string) => perform(bidding.browser(who), 'bidPlace', { ...input(sessionId), amount: { amount }, key: someKey() }, 'bid { accepted code }');
    expect((await bid(a, '1000.00')).data).toMatchObject({ bid: { accepted: true } });
    expect((await bid(b, '1010.00')).data).toMatchObject({ bid: { accepted: true } });
    const session = await until(() => sessionOf(sessionId), (now) => now?.award === 'CONTRACTING', 150);
    await signDeal(bidding, await sellerOf(session?.sellerId ?? ''), session?.dealId ?? '');
    await signDeal(bidding, b, session?.dealId ?? '');
    await stands(b, sessionId, { deposit: 'OFFSET' });
    const [due] = await rows<{ reference: string; open: string }>(`SELECT reference, ((amount_fen - paid_fen) / 100.0)::numeric(12, 2)::text AS open FROM payments.payment_due WHERE subject_id = $1`, [session?.dealId]);
    expect(due?.open).toBe('960.50');
    await pay(b, due?.reference ?? '', '960.50');
    await until(async () => (await rows<{ state: string }>('SELECT state FROM market.deal WHERE id = $1', [session?.dealId]))[0]?.state, (state) => state === 'FUNDED');
    expect([await disposal(a), await escrow(a, sessionId), await escrow(b, sessionId)]).toEqual(['100.00', '0.00', '0.00']);
    const seen = await bidding.browser().data<{ biddingSession: { winnerDisclosure: Disclosure } }>(`{ biddingSession(id: "${input(sessionId).sessionId}") { outcome award winner { number name } winnerDisclosure { session bidder salt organisation name } mine { id } deal { id } } }`);
    expect(seen).toMatchObject({ biddingSession: { outcome: 'SOLD', award: 'CONTRACTING', winner: { name: await nameOf(b) }, mine: null, deal: null } });
    const disclosure = seen.biddingSession.winnerDisclosure;
    const admissions = await rows<{ bidder: string; body: string }>(`SELECT bidder, body FROM bidding.entry WHERE session_id = $1 AND kind = 'ADMITTED'`, [sessionId]);
    const commitments = new Map(admissions.map(({ bidder, body }) => [bidder, (JSON.parse(body) as { commitment: string }).commitment]));
    expect(disclosureHolds(disclosure, { session: disclosure.session, commitments })).toBe(true);
    expect(disclosureHolds({ ...disclosure, name: await nameOf(a) }, { session: disclosure.session, commitments })).toBe(false);
  }, 40_000);

  it('becomes a deal, offsets the deposit, and gives the losers theirs back; the event twice changes nothing', async () => {
    const [a, b, c] = await enter(3);
    if (!a || !b || !c) throw new Error('nobody came');
    const { sessionId, numbers } = await sessionWith([{ who: a }, { who: b, keepWaiting: true }, { who: c }]);
    const [one = '', two = '', three = ''] = numbers;
    const late = await bidding.enter();
    await signUp(late, sessionId);
    await hold(sessionId, [[one, 1000], [two, 1010], [three, 1020], [two, 1030], [one, 1040]]);
    const session = await awarded(sessionId, 'CONTRACTING');
    expect(session?.listing).toBe('AGREED');
    for (let time = 0; time < 2; time += 1) await bidding.inTx((tx) => settleSession(tx, sessionId));
    expect([await disposal(c), await escrow(c, sessionId)]).toEqual(['100.00', '0.00']);
    expect([await escrow(a, sessionId), await escrow(b, sessionId)]).toEqual(['100.00', '100.00']);
    await stands(late, sessionId, { state: 'REFUSED', deposit: 'NONE' });
    const dealId = session?.dealId ?? '';
    expect(await rows('SELECT price_fen::text, price_route FROM market.deal WHERE id = $1', [dealId])).toEqual([{ price_fen: '104000', price_route: 'BID' }]);
    await signDeal(bidding, await sellerOf(session?.sellerId ?? ''), dealId);
    await signDeal(bidding, a, dealId);
    await stands(a, sessionId, { deposit: 'OFFSET' });
    const [due] = await rows<{ state: string; reference: string; open: string }>(`SELECT state, reference, ((amount_fen - paid_fen) / 100.0)::numeric(12, 2)::text AS open FROM payments.payment_due WHERE subject_id = $1`, [dealId]);
    // 1,040.00 and a fee of five per cent at most, less the deposit.
    expect(due).toMatchObject({ state: 'PARTLY_PAID', open: '992.00' });
    await until(async () => (await rows(`SELECT 1 FROM payments.payment_due WHERE subject_id = $1 AND state = 'PARTLY_PAID'`, [dealId])).length, (found) => found === 1);
    const { receiptId } = await bidding.inTx(async (tx) => recordReceipt(tx, { channel: 'BANK_TRANSFER', externalId: newId(), clearing: CHANNEL, receivedAt: tx.now, amount: Money.parse('992.00'), payerName: (await nameOf(a)), remark: due?.reference ?? '' }));
    expect(receiptId).toBeDefined();
    await until(async () => (await rows<{ state: string }>('SELECT state FROM market.deal WHERE id = $1', [dealId]))[0]?.state, (state) => state === 'FUNDED');
    await stands(b, sessionId, { deposit: 'RELEASED' });
    expect([await escrow(a, sessionId), await escrow(b, sessionId), await disposal(b)]).toEqual(['0.00', '0.00', '100.00']);
    expect(await holds({ organisationId: a.organisationId, purpose: 'ESCROW', currency: 'CNY', subject: `deal:${dealId}` })).toBe('1092.00');
  });

  it('sends back what was paid in from outside, to a bank account of its owner', async () => {
    const [a, b] = await enter(2);
    if (!a || !b) throw new Error('nobody came');
    const { sessionId, numbers: [one = ''] } = await sessionWith([{ who: a }]);
    const due = (await signUp(b, sessionId)).data.bidder?.depositDue?.reference ?? '';
    await pay(b, due, '100.00');
    await stands(b, sessionId, { state: 'ADMITTED' });
    await hold(sessionId, [[one, 1000]]);
    await stands(b, sessionId, { deposit: 'RELEASED', returns: 'WAITING' });
    const awards = bidding.service.app.get(KeepAwards, { strict: false });
    await awards.returns();
    await stands(b, sessionId, { returns: 'WAITING' });
    await bidding.inTx((tx) => tx.query(
      `INSERT INTO payments.payee_account (id, organisation_id, account_name, bank, account_number, set_by, set_at, usable_from) VALUES ($1, $2, '测试', '测试银行', '6222000000000001', $3, now() - interval '2 days', now() - interval '1 day')`,
      [newId(), b.organisationId, b.personId],
    ));
    await Promise.all([awards.returns(), awards.returns()]);
    await stands(b, sessionId, { returns: 'ASKED' });
    expect(await rows('SELECT amount_fen::text, purpose, state FROM payments.payout WHERE organisation_id = $1', [b.organisationId])).toEqual([{ amount_fen: '10000', purpose: 'bidding.deposit-return', state: 'WAITING' }]);
    expect(await disposal(b)).toBe('0.00');
  });
});

describe('a winner who defaults', () => {
  it.each([['before signing', false], ['after signing, the deposit offset', true]])('%s loses the deposit, is barred, and the runner-up takes it', async (_, signs) => {
    const [a, b, c] = await enter(3);
    if (!a || !b || !c) throw new Error('nobody came');
    const { sessionId, numbers: [one = '', two = '', three = ''] } = await sessionWith([{ who: a }, { who: b, keepWaiting: true }, { who: c }], { secondAllowed: true });
    await hold(sessionId, [[three, 1000], [two, 1010], [one, 1030]]);
    const session = await awarded(sessionId, 'CONTRACTING');
    const dealId = session?.dealId ?? '';
    const seller = await sellerOf(session?.sellerId ?? '');
    await signDeal(bidding, seller, dealId);
    if (signs) {
      await signDeal(bidding, a, dealId);
      await stands(a, sessionId, { deposit: 'OFFSET' });
    }
    const fees = BigInt(Money.parse(await holds(feeKey)).minor);
    await breach(seller, dealId);
    await awarded(sessionId, 'RUNNER_UP_ASKED');
    expect((await sessionOf(sessionId))?.listing).toBe('BIDDING');
    await stands(a, sessionId, { deposit: 'FORFEITED' });
    // The buyer's fee, five per cent of 1,030.00, is what the session cost; the rest is the seller's.
    expect([await escrow(a, sessionId), await disposal(a), await disposal(seller)]).toEqual(['0.00', '0.00', '48.50']);
    expect(Money.parse(await holds(feeKey)).minor - fees).toBe(5150n);
    expect(await rows('SELECT costs_fen::text, seller_fen::text, rule FROM bidding.forfeit WHERE session_id = $1', [sessionId])).toEqual([{ costs_fen: '5150', seller_fen: '4850', rule: 'FORFEIT-2026' }]);
    expect((await perform(bidding.browser(c), 'runnerUpDecide', { ...input(sessionId), accept: true })).codes).toEqual(['NOT_RUNNER_UP']);
    expect((await perform(bidding.browser(b), 'runnerUpDecide', { ...input(sessionId), accept: true }, 'session { award }')).data).toMatchObject({ session: { award: 'CONTRACTING' } });
    const second = await sessionOf(sessionId);
    expect(await rows('SELECT price_fen::text, buyer_organisation_id AS buyer FROM market.deal WHERE id = $1', [second?.dealId])).toEqual([{ price_fen: '101000', buyer: b.organisationId }]);
    expect(await escrow(b, sessionId)).toBe('100.00');
  });

  it('and a runner-up who says nothing: the listing goes back, his deposit too', async () => {
    const [a, b] = await enter(2);
    if (!a || !b) throw new Error('nobody came');
    const { sessionId, numbers: [one = '', two = ''] } = await sessionWith([{ who: a }, { who: b, keepWaiting: true }]);
    await hold(sessionId, [[two, 1000], [one, 1010]]);
    const session = await awarded(sessionId, 'CONTRACTING');
    const seller = await sellerOf(session?.sellerId ?? '');
    await signDeal(bidding, seller, session?.dealId ?? '');
    await breach(seller, session?.dealId ?? '');
    await awarded(sessionId, 'RUNNER_UP_ASKED');
    const awards = bidding.service.app.get(KeepAwards, { strict: false });
    await awards.silence();
    expect((await sessionOf(sessionId))?.award).toBe('RUNNER_UP_ASKED');
    await bidding.inTx((tx) => tx.query(`UPDATE bidding.session SET award_until = now() - interval '1 second' WHERE id = $1`, [sessionId]));
    expect((await perform(bidding.browser(b), 'runnerUpDecide', { ...input(sessionId), accept: true })).codes).toEqual(['NOT_RUNNER_UP']);
    await Promise.all([awards.silence(), awards.silence()]);
    expect(await sessionOf(sessionId)).toMatchObject({ award: 'DEFAULTED', listing: 'PUBLISHED' });
    expect([await disposal(b), await escrow(b, sessionId)]).toEqual(['100.00', '0.00']);
  });

  it('without anybody who waited, gives the listing back; a second session bars him', async () => {
    const [a, b] = await enter(2);
    if (!a || !b) throw new Error('nobody came');
    const { sessionId, numbers: [one = '', two = ''] } = await sessionWith([{ who: a }, { who: b }], { secondAllowed: true });
    await hold(sessionId, [[two, 1000], [one, 1010]]);
    const session = await awarded(sessionId, 'CONTRACTING');
    const seller = await sellerOf(session?.sellerId ?? '');
    await signDeal(bidding, seller, session?.dealId ?? '');
    await breach(seller, session?.dealId ?? '');
    await awarded(sessionId, 'DEFAULTED');
    expect((await sessionOf(sessionId))?.listing).toBe('PUBLISHED');
    const desk = bidding.browser(bidding.centre);
    const opensAt = new Date(Date.now() + 3_600_000);
    expect((await perform(desk, 'sessionHoldAgain', { ...input(sessionId), startPrice: { amount: '799.99' }, opensAt })).codes).toEqual(['SECOND_PRICE']);
    expect((await perform(desk, 'sessionHoldAgain', { ...input(sessionId), startPrice: { amount: '800.00' }, opensAt: new Date(Date.now() + 31 * 86_400_000) })).codes).toEqual(['SECOND_TOO_LATE']);
    const again = await perform<{ session: { id: string; startPrice: { amount: string }; deposit: { amount: string } } }>(desk, 'sessionHoldAgain', { ...input(sessionId), startPrice: { amount: '800.00' }, opensAt }, 'session { id startPrice { amount } deposit { amount } }');
    expect(again.data.session).toMatchObject({ startPrice: { amount: '800.00' }, deposit: { amount: '80.00' } });
    const publish = () => desk.data('mutation ($input: SessionIdInput!) { sessionPublish(input: $input) { userErrors { code } } }', { input: { sessionId: again.data.session.id } });
    expect(await publish()).toEqual({ sessionPublish: { userErrors: [{ code: 'SELLER_NOT_AGREED' }] } });
    await bidding.agree(parseGlobalId(again.data.session.id)?.id ?? '');
    expect(await publish()).toEqual({ sessionPublish: { userErrors: [] } });
    expect((await perform(bidding.browser(a), 'sessionSignUp', { sessionId: again.data.session.id, idempotencyKey: someKey() })).codes).toEqual(['BIDDER_BARRED']);
    expect((await perform(bidding.browser(b), 'sessionSignUp', { sessionId: again.data.session.id, idempotencyKey: someKey() })).codes).toEqual([]);
  });
});

const annul = async (sessionId: string): Promise<void> => {
  await bidding.browser(bidding.centre).data(`mutation ($input: SessionNoteInput!) { sessionAnnul(input: $input) { userErrors { code } } }`, { input: { ...input(sessionId), note: '标的有误' } });
};

describe('a session that sells nothing', () => {
  it.each([
    ['for want of bids', async (sessionId: string) => hold(sessionId, [])],
    ['because it is annulled', annul],
  ])('%s releases everything and gives the listing back', async (_, end) => {
    const [a, b] = await enter(2);
    if (!a || !b) throw new Error('nobody came');
    const { sessionId } = await sessionWith([{ who: a }, { who: b }]);
    await end(sessionId);
    const session = await awarded(sessionId, 'FINISHED');
    expect(session?.listing).toBe('PUBLISHED');
    expect([await disposal(a), await disposal(b), await escrow(a, sessionId), await escrow(b, sessionId)]).toEqual(['100.00', '100.00', '0.00', '0.00']);
  });
});

async function nameOf(who: Party): Promise<string> {
  return (await rows<{ name: string }>('SELECT name FROM identity.organisation WHERE id = $1', [who.organisationId]))[0]?.name ?? '';
}

/** Somebody who acts for the seller. */
async function sellerOf(organisationId: string): Promise<Party> {
  const known = sellers.find((party) => party.organisationId === organisationId);
  if (known) return known;
  const joined = await bidding.enter({ organisationId });
  sellers.push(joined);
  return joined;
}

const sellers: Party[] = [];

/** Lets the buyer's deadline pass, declares his breach and confirms it. */
async function breach(seller: Party, dealId: string): Promise<void> {
  await bidding.inTx(async (tx) => {
    await tx.query(
      `UPDATE market.deal SET agreed_at = agreed_at - interval '60 days', state_since = state_since - interval '60 days', signed_at = signed_at - interval '60 days',
         seller_signed_at = seller_signed_at - interval '60 days', buyer_signed_at = buyer_signed_at - interval '60 days' WHERE id = $1`,
      [dealId],
    );
    await tx.query(`UPDATE payments.payment_due SET due_at = due_at - interval '60 days' WHERE subject_id = $1`, [dealId]);
  });
  const deal = { dealId: toGlobalId('Deal', dealId), reason: '逾期未履行' };
  expect((await perform(bidding.browser(seller), 'dealBreachDeclare', deal)).codes).toEqual([]);
  expect((await perform(bidding.browser(bidding.centre), 'dealBreachDecide', { ...deal, confirmed: true })).codes).toEqual([]);
}
