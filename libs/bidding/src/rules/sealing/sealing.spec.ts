import { combineShares, fromBase64url, makeKeeperKeys, openShare, openWithKey, readBox, sealAmount, toBase64url, unwrapKeeperKeys, wrapKeeperKeys } from './index.js';
import type { KeeperKeys, SealContext } from './index.js';

const context: SealContext = { of: 'BID', session: 'BS-2026-000001', bidder: '003', round: 1 };
const keepers = [makeKeeperKeys(), makeKeeperKeys(), makeKeeperKeys()];
const circle = { keepers: keepers.map(({ publicKey }) => publicKey), needed: 2 };

function given(box: string, from: readonly KeeperKeys[], of: SealContext = context) {
  return from.map((keys) => ({ keeper: keys.publicKey, share: openShare(box, of, keys) }));
}

describe('a sealed amount', () => {
  it('is opened by any two of three keepers, and by anyone with the key', async () => {
    const box = await sealAmount(1_234_567_00, context, circle);
    for (const pair of [keepers.slice(0, 2), keepers.slice(1), [keepers[2], keepers[0]].flatMap((one) => one ?? [])]) {
      const opened = await combineShares(box, context, given(box, pair), 2);
      expect(opened).toMatchObject({ amount: 1_234_567_00, wrong: [] });
      expect(openWithKey(box, context, opened.key ?? '')).toEqual({ amount: 1_234_567_00 });
    }
  });

  it('stays closed with fewer', async () => {
    const box = await sealAmount(100, context, circle);
    expect(await combineShares(box, context, given(box, keepers.slice(0, 1)), 2)).toEqual({ key: null, amount: null, wrong: [] });
    expect(await combineShares(box, context, [...given(box, keepers.slice(0, 1)), ...given(box, keepers.slice(0, 1))], 2)).toMatchObject({ key: null });
  });

  it('says nothing by its length, and is never the same twice', async () => {
    const boxes = await Promise.all([1, 99, 10_000_000_000_000].map((amount) => sealAmount(amount, context, circle)));
    expect(new Set(boxes.map(({ length }) => length)).size).toBe(1);
    expect(await sealAmount(1, context, circle)).not.toBe(boxes[0]);
    const seven = await sealAmount(1, context, { keepers: Array.from({ length: 7 }, () => makeKeeperKeys().publicKey), needed: 4 });
    expect(seven.length).toBeLessThan(4000);
  });

  it('is opened in spite of one wrong part, and whose it was is said', async () => {
    const box = await sealAmount(500, context, circle);
    const shares = given(box, keepers);
    for (const liar of [0, 1, 2]) {
      const told = shares.map((one, place) => (place === liar ? { ...one, share: toBase64url(new Uint8Array(33).fill(7)) } : one));
      expect(await combineShares(box, context, told, 2)).toMatchObject({ amount: 500, wrong: [keepers[liar]?.publicKey] });
      const silent = shares.map((one, place) => (place === liar ? { ...one, share: null } : one));
      expect(await combineShares(box, context, silent, 2)).toMatchObject({ amount: 500, wrong: [keepers[liar]?.publicKey] });
    }
    const twoLiars = shares.map((one, place) => (place > 0 ? { ...one, share: toBase64url(new Uint8Array(33).fill(place)) } : one));
    expect(await combineShares(box, context, twoLiars, 2)).toMatchObject({ key: null });
  });

  it.each<[string, SealContext]>([
    ['another bidder', { ...context, bidder: '004' }],
    ['another round', { ...context, round: 2 }],
    ['another session', { ...context, session: 'BS-2026-000002' }],
    ['a reserve price', { of: 'RESERVE', listing: 'LS-2026-000001' }],
  ])('is worth nothing as that of %s', async (_, other) => {
    const box = await sealAmount(500, context, circle);
    expect(given(box, keepers, other).map(({ share }) => share)).toEqual([null, null, null]);
    const { key } = await combineShares(box, context, given(box, keepers), 2);
    expect(openWithKey(box, other, key ?? '')).toBe('WRONG_KEY');
  });

  it('shows any change of its text', async () => {
    const box = await sealAmount(500, context, circle);
    const { key } = await combineShares(box, context, given(box, keepers), 2);
    for (let place = 0; place < box.length; place += 7) {
      const changed = `${box.slice(0, place)}${box[place] === 'A' ? 'B' : 'A'}${box.slice(place + 1)}`;
      const opened = await combineShares(changed, context, given(changed, keepers), 2);
      // What is changed in one keeper's part alone leaves the others theirs; else nothing valid comes out.
      if (opened.amount !== null) expect(opened).toMatchObject({ amount: 500, key });
      if (opened.amount !== null) expect(given(changed, keepers).filter(({ share }) => share === null)).toHaveLength(1);
    }
  });

  it.each(['', 'e30', 'not base64!', toBase64url(new TextEncoder().encode('{"v":1,"s":[]}')), 'A'.repeat(4000)])('garbage opens as nothing (%#)', async (box) => {
    expect(readBox(box)).toBeNull();
    expect(given(box, keepers).every(({ share }) => share === null)).toBe(true);
    expect(await combineShares(box, context, given(box, keepers), 2)).toEqual({ key: null, amount: null, wrong: [] });
    expect(openWithKey(box, context, toBase64url(new Uint8Array(32)))).toBe('WRONG_KEY');
  });

  it('is not made for nothing, for too few keepers or for what is no key', async () => {
    for (const amount of [0, -1, 1.5, Number.NaN]) await expect(sealAmount(amount, context, circle)).rejects.toThrow(RangeError);
    await expect(sealAmount(1, context, { ...circle, needed: 1 })).rejects.toThrow(RangeError);
    await expect(sealAmount(1, context, { ...circle, needed: 4 })).rejects.toThrow(RangeError);
    await expect(sealAmount(1, context, { keepers: ['AAAA', 'BBBB'], needed: 2 })).rejects.toThrow(RangeError);
  });
});

describe("a keeper's key file", () => {
  it('opens with its passphrase alone', async () => {
    const keys = makeKeeperKeys();
    const file = await wrapKeeperKeys(keys, '锚 and harbour', 2 ** 10);
    expect(await unwrapKeeperKeys(file, '锚 and harbour')).toEqual(keys);
    expect(await unwrapKeeperKeys(file, 'something else')).toBe('WRONG_PASSPHRASE');
    expect(await unwrapKeeperKeys('{}', 'x')).toBe('NO_KEY_FILE');
    expect(await unwrapKeeperKeys('no file', 'x')).toBe('NO_KEY_FILE');
    expect(await unwrapKeeperKeys(file.replace('1024', '1073741824'), 'x')).toBe('NO_KEY_FILE');
    expect(await unwrapKeeperKeys(file.replace(keys.publicKey, makeKeeperKeys().publicKey), '锚 and harbour')).toBe('WRONG_PASSPHRASE');
  });
});

describe('base64url', () => {
  it('has one form', () => {
    expect(fromBase64url('AAB')).toBeNull();
    expect(fromBase64url('AAA')).toEqual(new Uint8Array(2));
    expect(fromBase64url('AAA=')).toBeNull();
    expect(fromBase64url('A')).toBeNull();
  });
});
