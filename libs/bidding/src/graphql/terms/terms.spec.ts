import type { Party } from '@haihe/identity/testing';
import { perform } from '@haihe/market/testing';
import { parseGlobalId, toGlobalId } from '@haihe/platform';
import { makeKeeperKeys, sealAmount } from '../../rules/index.js';
import { openTestBidding } from '../../testing.js';
import type { TestBidding } from '../../testing.js';

let bidding: TestBidding;
let keepers: { readonly id: string; readonly publicKey: string }[];

beforeAll(async () => {
  bidding = await openTestBidding();
  keepers = [];
  for (const party of [await bidding.enter({ kind: 'APPRAISER', role: 'ADMIN' }), await bidding.enter({ kind: 'SUPERVISOR', role: 'ADMIN' }), bidding.centre]) {
    const { publicKey } = makeKeeperKeys();
    const { data } = await perform<{ keeper: { id: string } }>(bidding.browser(party), 'keeperRegister', { publicKey }, 'keeper { id }');
    keepers.push({ id: data.keeper.id, publicKey });
  }
}, 60_000);
afterAll(() => bidding.close());

interface Draft {
  readonly id: string;
  readonly listingId: string;
  readonly reference: string;
  readonly seller: Party;
}
interface Answer {
  readonly session: { readonly state: string; readonly availableActions: readonly string[] } | null;
  readonly userErrors: readonly { readonly code: string }[];
}

const opensAt = new Date(Date.now() + 7_200_000);
const wish = ({ listingId }: Pick<Draft, 'listingId'>, more: object = {}) => ({
  ...{ listingId: toGlobalId('Listing', listingId), template: 'exchange-ascending/2026.1', startPrice: { amount: '1000.00' }, deposit: { amount: '100.00' } },
  ...{ increment: { kind: 'ABSOLUTE', step: { amount: '10.00' } }, signUpUntil: opensAt, opensAt, keeperIds: keepers.map(({ id }) => id), ...more },
});

async function act(who: Party, name: string, type: string, input: object, fields = 'session { id state availableActions }'): Promise<{ readonly codes: readonly string[]; readonly session: Answer['session']; readonly error: unknown }> {
  const { data, errors } = await bidding.browser(who).execute<Record<string, Answer>>(`mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} userErrors { code } } }`, { input });
  return { codes: data?.[name]?.userErrors.map(({ code }) => code) ?? [], session: data?.[name]?.session ?? null, error: errors?.[0]?.extensions['code'] };
}
const codesOf = async (...of: Parameters<typeof act>) => (await act(...of)).codes;
const ask = (id: string) => codesOf(bidding.centre, 'sessionAskSeller', 'SessionIdInput', { sessionId: id });
const publish = (id: string) => codesOf(bidding.centre, 'sessionPublish', 'SessionIdInput', { sessionId: id });
const change = (name: 'sessionEdit' | 'sessionAmend', of: Draft, more: object) => codesOf(bidding.centre, name, 'SessionChangeInput', { sessionId: of.id, session: wish(of, more) });
const agree = (who: Party, sessionId: string, digest: string, reserveBox?: string) => codesOf(who, 'sessionAgree', 'SessionAgreeInput', { sessionId, digest, ...(reserveBox ? { reserveBox } : {}) });
const sendBack = (who: Party, sessionId: string, reason: string) => codesOf(who, 'sessionReturn', 'SessionReturnInput', { sessionId, reason });

interface Read {
  readonly state: string;
  readonly rulesVersion: number;
  readonly rules: { readonly hasReserve: boolean; readonly plainText: readonly string[] };
  readonly availableActions: readonly string[];
  readonly startPrice: { readonly amount: string };
  readonly agreement: {
    readonly state: string; readonly digest: string; readonly amendment: boolean; readonly hasReserve: boolean; readonly takesReserve: boolean; readonly reason: string | null; readonly answeredBy: string | null;
    readonly plainText: readonly string[]; readonly plainTextWithReserve: readonly string[]; readonly keepersNeeded: number; readonly startPrice: { readonly amount: string };
  } | null;
}
const FIELDS = `state rulesVersion rules { hasReserve plainText } availableActions startPrice { amount }
  agreement { state digest amendment hasReserve takesReserve reason answeredBy plainText plainTextWithReserve keepersNeeded startPrice { amount } }`;
const read = async (who: Party, id: string) => (await bidding.browser(who).data<{ biddingSession: Read | null }>(`query ($id: ID!) { biddingSession(id: $id) { ${FIELDS} } }`, { id })).biddingSession;
const asked = async (who: Party) => (await bidding.browser(who).data<{ sessionsAskedAbout: { id: string }[] }>('{ sessionsAskedAbout { id } }')).sessionsAskedAbout.map(({ id }) => id);
const digestOf = async ({ id, seller }: Draft) => (await read(seller, id))?.agreement?.digest ?? '';
const notices = (kind: string, { id }: Draft) => bidding.database.reader.query<{ personId: string }>(`SELECT person_id::text AS "personId" FROM identity.notice WHERE kind = $1 AND link LIKE '%' || $2`, [kind, encodeURIComponent(id)]);

async function drafted(more: object = {}): Promise<Draft> {
  const seller = await bidding.enter();
  const listingId = await bidding.published(seller);
  const [listing] = await bidding.database.reader.query<{ reference: string }>('SELECT reference FROM market.listing WHERE id = $1', [listingId]);
  const { data } = await bidding.browser(bidding.centre).execute<{ sessionCreate: { session: { id: string } } }>('mutation ($input: SessionInput!) { sessionCreate(input: $input) { session { id } userErrors { code } } }', { input: wish({ listingId }, more) });
  return { id: data?.sessionCreate.session.id ?? '', listingId, reference: listing?.reference ?? '', seller };
}
const boxFor = ({ reference }: Draft, keys = keepers.map(({ publicKey }) => publicKey)) => sealAmount(150_000, { of: 'RESERVE', listing: reference }, { keepers: keys, needed: 2 });

describe('what a seller is asked', () => {
  it('is announced only after he agreed, with the reserve price that he sealed', async () => {
    const draft = await drafted();
    const { id, seller } = draft;
    expect(await publish(id)).toEqual(['SELLER_NOT_AGREED']);
    expect((await read(bidding.centre, id))?.availableActions).toEqual(['EDIT', 'DISCARD', 'ASK_SELLER']);
    expect(await agree(seller, id, '0'.repeat(64))).toEqual(['TERMS_NONE']);
    expect([await asked(seller), await ask(id), await ask(id), await asked(seller)]).toEqual([[], [], ['SELLER_ASKED'], [id]]);
    expect((await notices('bidding.terms-asked', draft)).map(({ personId }) => personId)).toEqual([seller.personId]);
    expect(await publish(id)).toEqual(['SELLER_NOT_AGREED']);
    const shown = await read(seller, id);
    expect(shown).toMatchObject({ state: 'DRAFT', availableActions: ['AGREE', 'RETURN'], agreement: { state: 'ASKED', amendment: false, takesReserve: true, keepersNeeded: 2 } });
    expect(shown?.agreement?.plainText.join('')).not.toContain('保留价');
    expect(shown?.agreement?.plainTextWithReserve.join('')).toContain('保留价');
    const digest = await digestOf(draft);
    expect(await agree(seller, id, '0'.repeat(64))).toEqual(['TERMS_CHANGED']);
    expect(await agree(seller, id, digest, 'no box')).toEqual(['RESERVE_INVALID']);
    expect(await agree(seller, id, digest, await boxFor(draft, [...keepers.slice(1).map(({ publicKey }) => publicKey), makeKeeperKeys().publicKey]))).toEqual(['RESERVE_INVALID']);
    const box = await boxFor(draft);
    expect(await agree(seller, id, digest, box)).toEqual([]);
    expect([await agree(seller, id, digest), await asked(seller)]).toEqual([['TERMS_NONE'], []]);
    expect((await notices('bidding.terms-agreed', draft)).map(({ personId }) => personId)).toContain(bidding.centre.personId);
    expect(await read(bidding.centre, id)).toMatchObject({ availableActions: ['EDIT', 'DISCARD', 'PUBLISH'], agreement: { state: 'AGREED', hasReserve: true } });
    expect(await publish(id)).toEqual([]);
    expect(await read(bidding.centre, id)).toMatchObject({ state: 'ANNOUNCED', rules: { hasReserve: true } });
    const [published] = await bidding.database.reader.query<{ body: { rules: { reserve: string; keepers: unknown[] } } }>('SELECT body::jsonb AS body FROM bidding.entry WHERE session_id = $1 AND seq = 1', [parseGlobalId(id)?.id]);
    expect(published?.body.rules).toMatchObject({ reserve: box, keepersNeeded: 2 });
    expect(published?.body.rules.keepers).toHaveLength(3);
  });

  it('without a reserve price needs no keepers, and the start price is the reserve', async () => {
    const draft = await drafted();
    await ask(draft.id);
    expect(await agree(draft.seller, draft.id, await digestOf(draft))).toEqual([]);
    expect(await publish(draft.id)).toEqual([]);
    const [session] = await bidding.database.reader.query<{ rules: object }>('SELECT rules FROM bidding.session WHERE id = $1', [parseGlobalId(draft.id)?.id]);
    expect(session?.rules).toMatchObject({ reserve: null, keepers: [], keepersNeeded: 0 });
    const without = await drafted({ keeperIds: [] });
    await ask(without.id);
    expect(await agree(without.seller, without.id, await digestOf(without), await boxFor(without))).toEqual(['RULE_NOT_EXPECTED']);
  });

  it('is void with any change of the draft, and so is his sealed price', async () => {
    const draft = await drafted();
    const { id, seller } = draft;
    await ask(id);
    const digest = await digestOf(draft);
    expect(await agree(seller, id, digest, await boxFor(draft))).toEqual([]);
    expect(await change('sessionEdit', draft, {})).toEqual([]);
    expect((await read(seller, id))?.agreement?.state).toBe('AGREED');
    expect(await change('sessionEdit', draft, { minutes: 90 })).toEqual([]);
    expect(await read(seller, id)).toMatchObject({ agreement: null, availableActions: [] });
    expect(await bidding.database.reader.query('SELECT state, reserve FROM bidding.seller_agreement WHERE session_id = $1', [parseGlobalId(id)?.id])).toEqual([{ state: 'VOID', reserve: null }]);
    expect(await notices('bidding.terms-void', draft)).toHaveLength(1);
    expect(await publish(id)).toEqual(['SELLER_NOT_AGREED']);
    await ask(id);
    expect(await change('sessionEdit', draft, { minutes: 60 })).toEqual([]);
    expect(await agree(seller, id, digest)).toEqual(['TERMS_NONE']);
    await ask(id);
    expect(await agree(seller, id, digest)).toEqual(['TERMS_CHANGED']);
    // Even if the row was changed behind the back of the actions.
    expect(await agree(seller, id, await digestOf(draft))).toEqual([]);
    await bidding.inTx((tx) => tx.query('UPDATE bidding.session SET second_allowed = NOT second_allowed WHERE id = $1', [parseGlobalId(id)?.id]));
    expect(await publish(id)).toEqual(['SELLER_NOT_AGREED']);
  });

  it('he sends back with a reason, also after he agreed, and is asked again', async () => {
    const draft = await drafted();
    const { id, seller } = draft;
    await ask(id);
    expect(await sendBack(seller, id, ' ')).toEqual(['TEXT_LENGTH']);
    expect(await sendBack(seller, id, '起始价偏低')).toEqual([]);
    expect(await read(bidding.centre, id)).toMatchObject({ availableActions: ['EDIT', 'DISCARD', 'ASK_SELLER'], agreement: { state: 'RETURNED', reason: '起始价偏低', answeredBy: seller.caller.person?.name } });
    expect((await notices('bidding.terms-returned', draft)).map(({ personId }) => personId)).toContain(bidding.centre.personId);
    expect([await sendBack(seller, id, '再退'), await publish(id), await ask(id)]).toEqual([['TERMS_NONE'], ['SELLER_NOT_AGREED'], []]);
    expect(await agree(seller, id, await digestOf(draft))).toEqual([]);
    expect(await sendBack(seller, id, '另有安排')).toEqual([]);
    expect(await publish(id)).toEqual(['SELLER_NOT_AGREED']);
  });

  it('is his alone: nobody else sees it or answers it', async () => {
    const draft = await drafted();
    const [stranger, viewer] = [await bidding.enter(), await bidding.enter({ role: 'VIEWER' })];
    await ask(draft.id);
    const digest = await digestOf(draft);
    expect([await read(stranger, draft.id), await asked(stranger)]).toEqual([null, []]);
    expect([await agree(stranger, draft.id, digest), await sendBack(stranger, draft.id, '不同意')]).toEqual([['NOT_FOUND'], ['NOT_FOUND']]);
    for (const who of [viewer, bidding.centre]) expect((await act(who, 'sessionAgree', 'SessionAgreeInput', { sessionId: draft.id, digest })).error).toBe('FORBIDDEN');
    expect((await act(draft.seller, 'sessionAskSeller', 'SessionIdInput', { sessionId: draft.id })).error).toBe('FORBIDDEN');
    expect((await read(draft.seller, draft.id))?.agreement?.state).toBe('ASKED');
    await agree(draft.seller, draft.id, digest);
    await publish(draft.id);
    expect(await read(stranger, draft.id)).toMatchObject({ state: 'ANNOUNCED', agreement: null });
  });
});

describe('a draft that is given up', () => {
  it('frees its listing, and the seller who was asked is told', async () => {
    const draft = await drafted();
    await ask(draft.id);
    await agree(draft.seller, draft.id, await digestOf(draft));
    const discard = (who: Party) => act(who, 'sessionDiscard', 'SessionIdInput', { sessionId: draft.id }, 'reference');
    expect((await discard(draft.seller)).error).toBe('FORBIDDEN');
    expect(await codesOf(bidding.centre, 'sessionDiscard', 'SessionIdInput', { sessionId: draft.id }, 'reference')).toEqual([]);
    expect(await codesOf(bidding.centre, 'sessionDiscard', 'SessionIdInput', { sessionId: draft.id }, 'reference')).toEqual(['NOT_FOUND']);
    expect((await bidding.database.reader.query<{ count: number }>(`SELECT count(*)::int AS count FROM identity.notice WHERE kind = 'bidding.draft-discarded' AND person_id = $1`, [draft.seller.personId]))[0]?.count).toBe(1);
    const { data } = await bidding.browser(bidding.centre).execute<{ sessionCreate: { session: { id: string } | null } }>('mutation ($input: SessionInput!) { sessionCreate(input: $input) { session { id } userErrors { code } } }', { input: wish(draft) });
    const again = data?.sessionCreate.session?.id ?? '';
    await ask(again);
    await agree(draft.seller, again, await digestOf({ ...draft, id: again }));
    expect(await publish(again)).toEqual([]);
    expect(await codesOf(bidding.centre, 'sessionDiscard', 'SessionIdInput', { sessionId: again }, 'reference')).toEqual(['SESSION_STATE']);
  });
});

describe('a change of an announced session', () => {
  it('that leaves his terms alone is announced at once, his price staying sealed; else he is asked, and it waits for him', async () => {
    const draft = await drafted();
    const { id, seller } = draft;
    await ask(id);
    const box = await boxFor(draft);
    await agree(seller, id, await digestOf(draft), box);
    await publish(id);
    const later = new Date(opensAt.getTime() + 86_400_000);
    expect(await change('sessionAmend', draft, { opensAt: later, signUpUntil: later })).toEqual([]);
    expect(await read(seller, id)).toMatchObject({ rulesVersion: 2, rules: { hasReserve: true }, agreement: { state: 'AGREED' } });
    expect(await notices('bidding.day-changed', draft)).toHaveLength(1);
    expect(await change('sessionAmend', draft, { startPrice: { amount: '900.00' }, deposit: { amount: '90.00' } })).toEqual([]);
    expect(await read(seller, id)).toMatchObject({ state: 'ANNOUNCED', rulesVersion: 2, startPrice: { amount: '1000.00' }, availableActions: ['AGREE', 'RETURN'], agreement: { state: 'ASKED', amendment: true, startPrice: { amount: '900.00' } } });
    expect(await agree(seller, id, await digestOf(draft))).toEqual(['RESERVE_TO_DECIDE']);
    expect(await codesOf(seller, 'sessionAgree', 'SessionAgreeInput', { sessionId: id, digest: await digestOf(draft), dropReserve: true })).toEqual([]);
    expect(await read(seller, id)).toMatchObject({ rulesVersion: 3, startPrice: { amount: '900.00' }, rules: { hasReserve: false }, agreement: { state: 'AGREED' } });
    const rules = await bidding.database.reader.query<{ reserve: string | null }>(`SELECT body::jsonb #>> '{rules,reserve}' AS reserve FROM bidding.entry WHERE session_id = $1 ORDER BY seq`, [parseGlobalId(id)?.id]);
    expect(rules.map(({ reserve }) => reserve)).toEqual([box, box, null]);
  });

  it('that he sends back changes nothing', async () => {
    const draft = await drafted();
    await ask(draft.id);
    await agree(draft.seller, draft.id, await digestOf(draft));
    await publish(draft.id);
    expect(await change('sessionAmend', draft, { keeperIds: [], startPrice: { amount: '900.00' }, deposit: { amount: '90.00' } })).toEqual([]);
    expect(await sendBack(draft.seller, draft.id, '不降价')).toEqual([]);
    expect(await sendBack(draft.seller, draft.id, '不降价')).toEqual(['TERMS_NONE']);
    expect(await read(draft.seller, draft.id)).toMatchObject({ rulesVersion: 1, startPrice: { amount: '1000.00' } });
  });
});
