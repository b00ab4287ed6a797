import { createHash, createPublicKey, verify } from 'node:crypto';
import fc from 'fast-check';
import { keyIdOfRaw } from './header-line.js';
import { disclosureHolds } from './commitment.js';
import { ascending, sampleLogs, samplePublicKey, SampleLog } from '../../testing/sample-log.js';
import { LogVerification, verifyLog } from './verify-log.js';
import type { VerifyOptions } from './verify-log.js';

const utf8 = new TextEncoder();
const checked = new Map<string, boolean>();
/** Node's own hash and signatures: a hundred thousand logs are verified here. */
const quick: VerifyOptions = {
  nextHash: (before, line) => createHash('sha256').update(before).update(line).digest(),
  signatureHolds: (...signed) => {
    const known = checked.get(signed.join());
    if (known !== undefined) return known;
    const [signature, text, publicKey] = signed;
    const key = createPublicKey({ key: Buffer.from(`302a300506032b6570032100${publicKey}`, 'hex'), format: 'der', type: 'spki' });
    const holds = verify(null, Buffer.from(text), key, Buffer.from(signature, 'hex'));
    checked.set(signed.join(), holds);
    return holds;
  },
};
const logs = await sampleLogs();

/** The entry that each line of a file is about. */
function entriesOf(lines: readonly string[]): readonly number[] {
  let seq = 0;
  return lines.map((line) => (line.startsWith('{"entry":') ? (seq += 1) : seq));
}

/** What was changed in line k may show as line k's fault alone; its newline also belongs to it. */
function lineOfByte(bytes: Uint8Array): readonly number[] {
  let line = 0;
  return Array.from(bytes, (byte) => (byte === 10 ? line++ : line));
}

function flipped(bytes: Uint8Array, place: number, to: number): Uint8Array {
  const changed = bytes.slice();
  changed[place] = to;
  return changed;
}

describe('verifyLog', () => {
  it.each(logs)('holds: %s', (_, log) => {
    const report = verifyLog(log.text, { trusted: [keyIdOfRaw(samplePublicKey)] });
    expect(report.fault).toBeNull();
    expect(report).toMatchObject({ complete: true, unopened: 0, backdated: [], header: { session: log.lot.session }, result: { outcome: log.state.outcome, winner: log.state.winner } });
  });

  it('tells what the session came to', () => {
    const outcomes = logs.map(([name, log]) => [name, verifyLog(log.text).result]);
    expect(Object.fromEntries(outcomes)).toMatchObject({
      ascending: { outcome: 'SOLD', bidders: 3, rejections: 4, bids: 9, price: 109_000_00 },
      'sealed rounds': { outcome: 'SOLD', winner: '002', price: 130_000_00, runnerUp: '001', runnerUpPrice: 120_000_00 },
      'sealed with a reserve': { outcome: 'BELOW_RESERVE', winner: null, price: null },
      draw: { outcome: 'SOLD', price: 100_000_00 },
      descent: { outcome: 'SOLD', winner: '001', pauses: 1 },
      floor: { outcome: 'SOLD', winner: '002', price: 102_000_00, rejections: 1 },
      annulled: { outcome: 'ANNULLED', winner: null },
    });
  });

  it.each(logs)('finds a change of any single byte, and says in which entry: %s', (_, log) => {
    const bytes = utf8.encode(log.text);
    const entries = entriesOf(log.lines);
    const lines = lineOfByte(bytes);
    const missed: string[] = [];
    for (const [place, byte] of bytes.entries()) {
      for (const to of [byte ^ 1, byte ^ 0x80, 10]) {
        if (to === byte) continue;
        const { fault } = verifyLog(flipped(bytes, place, to), quick);
        const entry = entries[lines[place] ?? 0] ?? 0;
        // Broken off after two letters, a checkpoint might as well be the entry that comes next.
        const either = to === 10 && fault?.code === 'NO_ENTRY' && fault.entry === entry + 1;
        if (fault?.entry !== entry && !either) missed.push(`byte ${place} to ${to}: ${fault?.code ?? 'nothing'} in ${fault?.entry}, not ${entry}`);
      }
    }
    expect(missed).toEqual([]);
  }, 400_000);

  it('finds a change of any byte in a long log', () => {
    const log = ascending(600);
    const bytes = utf8.encode(log.text);
    const entries = entriesOf(log.lines);
    const lines = lineOfByte(bytes);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 }), (place, to) => {
        fc.pre(bytes[place] !== to);
        const { fault } = verifyLog(flipped(bytes, place, to), quick);
        expect(fault?.entry).toBe(entries[lines[place] ?? 0]);
      }),
      { numRuns: 60 },
    );
  });

  it.each(logs)('finds a line that is removed, doubled or moved, and bytes that are added or cut off: %s', (_, { lines }) => {
    const entries = entriesOf(lines);
    const file = (of: readonly string[]): string => of.map((line) => `${line}\n`).join('');
    for (const place of lines.keys()) {
      const own = entries[place] ?? 0;
      const removed = verifyLog(file(lines.toSpliced(place, 1)), quick).fault;
      expect(removed).not.toBeNull();
      // A checkpoint that is missing shows where the next one is, or at the end.
      if (lines[place]?.startsWith('{"entry":')) expect(removed?.entry).toBeGreaterThanOrEqual(own - 1);
      expect(verifyLog(file(lines.toSpliced(place, 0, lines[place] ?? '')), quick).fault).not.toBeNull();
      if (place > 0) expect(verifyLog(file([...lines.slice(0, place - 1), lines[place] ?? '', lines[place - 1] ?? '', ...lines.slice(place + 1)]), quick).fault).not.toBeNull();
    }
    const whole = file(lines);
    for (const more of ['\n', ' ', '\r\n', '{}\n', '\u0000', `${lines.at(-1)}\n`]) expect(verifyLog(whole + more).fault).not.toBeNull();
    for (const less of [1, 2, 50]) expect(verifyLog(whole.slice(0, -less)).fault).toMatchObject({ code: 'CUT_OFF' });
    expect(verifyLog(`\uFEFF${whole}`).fault).toMatchObject({ code: 'NO_HEADER', entry: 0 });
    expect(verifyLog(whole.replaceAll('\n', '\r\n')).fault).not.toBeNull();
    expect(verifyLog('').fault).toMatchObject({ code: 'EMPTY' });
  });

  it('reads a file in pieces of any size', () => {
    const bytes = utf8.encode(ascending(20).text);
    for (const size of [1, 7, 100, 4096]) {
      const verification = new LogVerification();
      for (let from = 0; from < bytes.length; from += size) verification.add(bytes.subarray(from, from + size));
      expect(verification.end()).toMatchObject({ fault: null, complete: true });
    }
  });

  it('says that a session is still running', () => {
    const log = new SampleLog().begin().admit('001').sign();
    expect(verifyLog(log.text)).toMatchObject({ fault: null, complete: false, result: { phase: 'ANNOUNCED', bidders: 1 } });
    expect(verifyLog(new SampleLog().text)).toMatchObject({ fault: null, complete: false, entries: 0, result: null });
    expect(verifyLog(log.tick(60_000).text).fault).toMatchObject({ code: 'UNSIGNED_END', entry: 3 });
  });
});

describe('a forged log', () => {
  it('is judged again, though its hashes and signatures are right', () => {
    const log = new SampleLog().begin().admit('001', '002').tick(60_000).bid('001', 101_000_00);
    const seq = log.lines.length;
    log.write({ at: log.at + 1, kind: 'BID', bidder: '002', amount: 101_500_00, channel: 'ONLINE', confirmed: false }).sign();
    expect(verifyLog(log.text).fault).toMatchObject({ code: 'JUDGED_OTHERWISE', entry: seq });
  });

  it('may not close for somebody else, nor early, nor begin without rules', () => {
    const log = () => new SampleLog().begin().admit('001', '002').tick(60_000).bid('001', 101_000_00);
    const closed = { kind: 'CLOSED', outcome: 'SOLD', price: 101_000_00, runnerUp: null, runnerUpPrice: null } as const;
    const end = log().at + 400_000;
    expect(verifyLog(log().write({ at: end, ...closed, winner: '002' }).sign().text).fault).toMatchObject({ code: 'JUDGED_OTHERWISE', entry: 6 });
    expect(verifyLog(log().write({ at: end - 300_000, ...closed, winner: '001' }).sign().text).fault).toMatchObject({ code: 'JUDGED_OTHERWISE', entry: 6 });
    expect(verifyLog(log().write({ at: end, ...closed, winner: '001', hammer: true }).sign().text).fault).toMatchObject({ code: 'NOT_ALLOWED', entry: 6 });
    expect(verifyLog(new SampleLog().write({ at: 1, kind: 'CALLED', call: 1 }).sign().text).fault).toMatchObject({ code: 'NO_RULES', entry: 1 });
  });

  it('may not open another price, hide one behind a wrong key, or leave one out', async () => {
    const log = async () => {
      const made = new SampleLog().begin({ mode: 'SEALED' }).admit('001', '002').tick(60_000);
      const boxes = [await made.sealed(120_000_00, '001'), await made.sealed(130_000_00, '002')] as const;
      return made.does({ kind: 'SEAL', bidder: '001', box: boxes[0] }).does({ kind: 'SEAL', bidder: '002', box: boxes[1] }).tick(400_000);
    };
    const right = await (await log()).reveal();
    expect(verifyLog(right.tick(1).sign().text)).toMatchObject({ fault: null, result: { winner: '002' } });
    const key = 'A'.repeat(43);
    const open = async (...opened: Parameters<typeof openedOf>) => verifyLog((await log()).does(openedOf(...opened)).tick(1).sign().text);
    const openedOf = (first: number | null, firstKey: string | null, bidder = '001') => ({
      kind: 'REVEAL' as const,
      opened: [{ bidder, key: firstKey, amount: first }, { bidder: '002', key: null, amount: null }],
    });
    expect((await open(120_000_00, key)).fault).toMatchObject({ code: 'BOX_KEY', entry: 8 });
    expect((await open(null, key)).fault).toMatchObject({ code: 'BOX_KEY' });
    expect((await open(120_000_00, null)).fault).toMatchObject({ code: 'BOX_AMOUNT' });
    expect((await open(null, null, '002')).fault).toMatchObject({ code: 'BOXES' });
    expect(await open(null, null)).toMatchObject({ fault: null, unopened: 2 });
  });

  it('shows by the key when somebody else signed it', () => {
    expect(verifyLog(ascending(3).text, { trusted: ['0011223344556677'] }).fault).toMatchObject({ code: 'UNKNOWN_KEY', entry: 4 });
    expect(verifyLog(ascending(3).text).keys).toEqual([keyIdOfRaw(samplePublicKey)]);
  });

  it('is noted when an entry is dated before a head that was signed without it', () => {
    const log = new SampleLog().begin().admit('001').sign();
    log.at -= 120_000;
    log.admit('002').sign();
    expect(verifyLog(log.text)).toMatchObject({ fault: null, backdated: [3] });
  });
});

describe('a disclosure', () => {
  it('agrees with the commitment in the log, or does not', () => {
    const { commitments } = verifyLog(ascending(3).text);
    const disclosure = { session: 'JJ-2026-000001', bidder: '002', salt: 'ab'.repeat(32), organisation: '91120000MA05K7XU2T', name: '组织002' };
    const log = { session: 'JJ-2026-000001', commitments };
    expect(disclosureHolds(disclosure, log)).toBe(true);
    for (const other of [{ name: '组织003' }, { bidder: '003' }, { bidder: '009' }, { salt: 'ac'.repeat(32) }, { salt: 'AB'.repeat(32) }, { organisation: '' }, { session: 'JJ-2026-000002' }]) {
      expect(disclosureHolds({ ...disclosure, ...other }, log)).toBe(false);
    }
  });
});
