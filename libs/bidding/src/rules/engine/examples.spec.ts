import { boxesToOpen, leastBid, stepOf } from './index.js';
import type { Command, SessionRules } from './index.js';
import { Sitting } from '../../testing/model/sitting.js';
import { DRAW_SECRET, OPENS, plainRules } from '../../testing/model/some-rules.js';
import { createHash } from 'node:crypto';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A session with bidders 001 to 003, opened on time. */
function opened(change: Partial<SessionRules> = {}, places: Readonly<Record<string, number>> = {}): Sitting {
  const sitting = new Sitting(plainRules(change));
  for (const bidder of ['001', '002', '003']) sitting.do({ kind: 'ADMIT', bidder, commitment: 'c', preEmption: places[bidder] ?? null }, OPENS - 500);
  expect(sitting.do(change.floor ? { kind: 'OPEN' } : { kind: 'TICK' }, OPENS)).toBe('OPENED');
  return sitting;
}

const bid = (bidder: string, amount: number, confirmed = true): Command => ({ kind: 'BID', bidder, amount, confirmed, channel: 'ONLINE' });
const seal = (bidder: string, amount: number): Command => ({ kind: 'SEAL', bidder, box: `box of ${amount}` });
const pause: Command = { kind: 'PAUSE', reason: 'FAULT', note: 'because' };
const resume: Command = { kind: 'RESUME', note: 'again' };

function reveal(sitting: Sitting, at: number): string {
  return sitting.do({ kind: 'REVEAL', opened: sitting.open() }, at);
}

describe('an ascending session, as the courts hold it', () => {
  it('is extended to five minutes after a bid at 4:59 before the end, and not by one at 5:00', () => {
    const sitting = opened();
    sitting.do(bid('001', 10_000), OPENS + 55 * MINUTE);
    expect(sitting.state.endsAt).toBe(OPENS + HOUR);
    const late = OPENS + 55 * MINUTE + 1000;
    sitting.do(bid('002', 11_000), late);
    expect(sitting.state.endsAt).toBe(late + 5 * MINUTE);
  });

  it('counts a bid by its own moment, judged within the grace', () => {
    const sitting = opened();
    const end = OPENS + HOUR;
    expect(sitting.do({ kind: 'TICK' }, end + 999)).toBe('NOTHING');
    expect(sitting.do(bid('001', 10_000), end)).toBe('LATE');
    expect(sitting.do(bid('001', 10_000), end - 1)).toBe('BID');
    expect(sitting.state.endsAt).toBe(end - 1 + 5 * MINUTE);
  });

  it('is extended at most so often and by so much, late opening and pauses not counted', () => {
    const sitting = new Sitting(plainRules({ extension: { window: 5 * MINUTE, length: 5 * MINUTE, most: 2, total: 6 * MINUTE } }));
    for (const bidder of ['001', '002']) sitting.do({ kind: 'ADMIT', bidder, commitment: 'c', preEmption: null }, OPENS - 500);
    sitting.do({ kind: 'TICK' }, OPENS + 20 * MINUTE);
    const end = OPENS + 20 * MINUTE + HOUR;
    expect(sitting.state.endsAt).toBe(end);
    sitting.do(bid('001', 10_000), end - 1);
    expect(sitting.state.endsAt).toBe(end - 1 + 5 * MINUTE);
    sitting.do(bid('002', 11_000), end + 4 * MINUTE);
    expect(sitting.state.endsAt).toBe(end + 6 * MINUTE);
    sitting.do(bid('001', 12_000), end + 5 * MINUTE);
    expect(sitting.state.endsAt).toBe(end + 6 * MINUTE);
  });

  it('gives everybody a full cycle after a pause with 19 seconds left, and what was left when that is more', () => {
    const sitting = opened();
    sitting.do(pause, OPENS + HOUR - 19_000);
    expect(sitting.do(bid('001', 10_000), OPENS + HOUR - 18_000)).toBe('PAUSED');
    sitting.do(resume, OPENS + 3 * HOUR);
    expect(sitting.state.endsAt).toBe(OPENS + 3 * HOUR + 5 * MINUTE);
    const early = opened();
    early.do(pause, OPENS + 10 * MINUTE);
    early.do(resume, OPENS + 20 * MINUTE);
    expect(early.state.endsAt).toBe(OPENS + 70 * MINUTE);
  });

  it('is not brought back by a pause once it is over', () => {
    const sitting = opened();
    sitting.do(bid('001', 10_000), OPENS);
    expect(sitting.do(pause, OPENS + HOUR)).toBe('REFUSED');
    expect(sitting.do({ kind: 'TICK' }, OPENS + HOUR + 1000)).toBe('CLOSED');
  });

  it('sells to a single bidder at the start price, or needs two', () => {
    const one = new Sitting(plainRules());
    one.do({ kind: 'ADMIT', bidder: '001', commitment: 'c', preEmption: null }, OPENS - 500);
    one.do({ kind: 'TICK' }, OPENS);
    one.do(bid('001', 10_000), OPENS);
    one.do({ kind: 'TICK' }, OPENS + 2 * HOUR);
    expect(one.state).toMatchObject({ outcome: 'SOLD', winner: '001', price: 10_000, runnerUp: null });
    const two = new Sitting(plainRules({ minimumBidders: 2 }));
    two.do({ kind: 'ADMIT', bidder: '001', commitment: 'c', preEmption: null }, OPENS - 500);
    two.do({ kind: 'TICK' }, OPENS);
    expect(two.state.outcome).toBe('TOO_FEW_BIDDERS');
  });

  it('has a bid of more than 30 % or 20 steps confirmed', () => {
    const sitting = opened({ increment: { kind: 'ABSOLUTE', step: 100 } });
    expect(sitting.do(bid('001', 12_100, false), OPENS)).toBe('NEEDS_CONFIRMATION');
    expect(sitting.do(bid('001', 12_000, false), OPENS)).toBe('BID');
    expect(sitting.do(bid('002', 120_000, false), OPENS)).toBe('NEEDS_CONFIRMATION');
    expect(sitting.do(bid('002', 120_000, true), OPENS)).toBe('BID');
    const coarse = opened();
    expect(coarse.do(bid('001', 14_000, false), OPENS)).toBe('NEEDS_CONFIRMATION');
    expect(coarse.do(bid('001', 13_000, false), OPENS)).toBe('BID');
  });

  it('lets a right of first purchase take the same price, in its order; the runner-up is who stood before', () => {
    const sitting = opened({}, { '002': 2, '003': 1 });
    sitting.do(bid('001', 10_000), OPENS);
    expect(sitting.do(bid('002', 10_000), OPENS)).toBe('BID');
    expect(sitting.do(bid('003', 10_000), OPENS)).toBe('BID');
    expect(sitting.do(bid('002', 10_000), OPENS)).toBe('TOO_LOW');
    expect(sitting.do(bid('001', 10_000), OPENS)).toBe('TOO_LOW');
    sitting.do({ kind: 'TICK' }, OPENS + 2 * HOUR);
    expect(sitting.state).toMatchObject({ winner: '003', price: 10_000, runnerUp: '002', runnerUpPrice: 10_000 });
  });

  it('makes an outage good, from where bidding began', () => {
    const sitting = opened();
    const end = OPENS + HOUR;
    expect(sitting.do({ kind: 'RESTORE', from: end - 20_000, to: end + 40_000 }, end + 40_000)).toBe('RESTORED');
    expect(sitting.state.endsAt).toBe(end + 40_000 + 5 * MINUTE);
    const late = opened();
    late.do({ kind: 'RESTORE', from: OPENS - HOUR, to: OPENS }, OPENS);
    expect(late.state.endsAt).toBe(OPENS + HOUR);
  });
});

describe('steps', () => {
  it('of a percentage are whole yuan, exact at any price', () => {
    const percent = { kind: 'PERCENT', basisPoints: 333 } as const;
    expect(stepOf(percent, 100)).toBe(100);
    expect(stepOf(percent, 30_000_000)).toBe(999_000);
    expect(stepOf(percent, 30_000_001)).toBe(999_100);
    expect(stepOf({ kind: 'PERCENT', basisPoints: 9999 }, 9_999_999_999_999)).toBe(9_999_000_000_000);
    expect(stepOf({ kind: 'PERCENT', basisPoints: 9_001 }, 9_000_000_000_001)).toBe(8_100_900_000_100);
  });

  it('of a table are those of the price that was reached', () => {
    const table = { kind: 'TABLE', rows: [{ from: 0, step: 500 }, { from: 20_000, step: 1500 }] } as const;
    expect([0, 19_999, 20_000].map((price) => stepOf(table, price))).toEqual([500, 500, 1500]);
  });
});

describe('sealed bids', () => {
  const end = OPENS + HOUR;

  it('sell the patent listed at 33,000 for 100,000 yuan, as in Guangzhou in 2021', () => {
    const sitting = opened({ mode: 'SEALED', increment: null, extension: null, startPrice: 3_300_000, minimumBidders: 2 });
    expect(sitting.do(seal('001', 10_000_000), OPENS)).toBe('SEALED');
    expect(sitting.do(seal('001', 11_000_000), OPENS)).toBe('ALREADY_SEALED');
    expect(sitting.do(seal('002', 5_000_000), OPENS)).toBe('SEALED');
    expect(boxesToOpen(sitting.state)).toEqual([]);
    expect(sitting.do({ kind: 'TICK' }, end + 1000)).toBe('STAGE');
    expect(sitting.do({ kind: 'TICK' }, end + HOUR)).toBe('NOTHING');
    reveal(sitting, end + HOUR);
    sitting.do({ kind: 'TICK' }, end + HOUR);
    expect(sitting.state).toMatchObject({ outcome: 'SOLD', winner: '001', price: 10_000_000, runnerUp: '002', runnerUpPrice: 5_000_000 });
  });

  it.each([
    ['the earlier of equal ones', {}, '001'],
    ['a right of first purchase before an earlier one', { '003': 2, '002': 3 }, '003'],
  ])('are won by %s', (_, places, winner) => {
    const sitting = opened({ mode: 'SEALED', increment: null, extension: null }, places);
    for (const bidder of ['001', '002', '003']) sitting.do(seal(bidder, 20_000), OPENS);
    sitting.do({ kind: 'TICK' }, end + 1000);
    reveal(sitting, end + 1000);
    sitting.do({ kind: 'TICK' }, end + 1000);
    expect(sitting.state.winner).toBe(winner);
  });

  it('below the start price, above the ceiling or unreadable are none', () => {
    const sitting = opened({ mode: 'SEALED', increment: null, extension: null, caution: { percent: 30, steps: 20, ceiling: 50_000 } });
    sitting.do(seal('001', 9_999), OPENS);
    sitting.do(seal('002', 50_001), OPENS);
    sitting.do({ kind: 'SEAL', bidder: '003', box: 'scribble' }, OPENS);
    sitting.do({ kind: 'TICK' }, end + 1000);
    reveal(sitting, end + 1000);
    sitting.do({ kind: 'TICK' }, end + 1000);
    expect(sitting.state).toMatchObject({ outcome: 'NO_BID', winner: null });
  });

  it('in rounds end with the round that brings nothing higher', () => {
    const sitting = opened({ mode: 'SEALED_ROUNDS', extension: null, rounds: { most: 3, length: MINUTE, pause: 1000 } });
    sitting.do(seal('001', 15_000), OPENS);
    sitting.do({ kind: 'TICK' }, end + 1000);
    reveal(sitting, end + 1000);
    expect(sitting.do({ kind: 'TICK' }, end + 1000)).toBe('STAGE');
    expect(sitting.do(seal('002', 16_000), end + 1500)).toBe('NOT_OPEN');
    expect(leastBid(sitting.state, end + 2000)).toBe(16_000);
    expect(sitting.do(seal('002', 15_999), end + 2000)).toBe('SEALED');
    sitting.do({ kind: 'TICK' }, end + 2000 + MINUTE + 1000);
    reveal(sitting, end + 2 * MINUTE);
    expect(sitting.do({ kind: 'TICK' }, end + 2 * MINUTE)).toBe('CLOSED');
    expect(sitting.state).toMatchObject({ outcome: 'SOLD', winner: '001', price: 15_000, runnerUp: null });
  });
});

describe('descents', () => {
  const descending = { floor: 1000, step: 1000, interval: 10_000 };

  it('sell at the price of the moment, whatever was offered', () => {
    const sitting = opened({ mode: 'DESCENDING', increment: null, extension: null, endsAt: null, descending });
    expect(sitting.do(bid('001', 7999), OPENS + 29_999)).toBe('TOO_LOW');
    expect(sitting.do(bid('001', 8000), OPENS + 25_000)).toBe('BID');
    expect(sitting.do(bid('002', 9000), OPENS + 29_999)).toBe('CLOSED');
    sitting.do({ kind: 'TICK' }, OPENS + 30_000);
    expect(sitting.state).toMatchObject({ winner: '001', price: 8000 });
  });

  it('stand where they stood after a pause, for a full interval', () => {
    const sitting = opened({ mode: 'DESCENDING', increment: null, extension: null, endsAt: null, descending });
    sitting.do(pause, OPENS + 29_000);
    sitting.do(resume, OPENS + HOUR);
    expect([0, 9_999, 10_000].map((after) => leastBid(sitting.state, OPENS + HOUR + after))).toEqual([8000, 8000, 7000]);
    expect(sitting.state.endsAt).toBe(OPENS + HOUR + 8 * 10_000);
  });

  it('give their champion the last word, and pass him over when he says none', () => {
    const rules = { mode: 'DESCENDING_SEALED', extension: null, endsAt: null, descending, afterDescent: { sealed: MINUTE, best: MINUTE } } as const;
    const sealed = (): Sitting => {
      const sitting = opened(rules);
      sitting.do(bid('001', 8000), OPENS + 20_000);
      sitting.do({ kind: 'TICK' }, OPENS + 20_000);
      expect(sitting.do(seal('001', 9000), OPENS + 30_000)).toBe('ALREADY_LEADING');
      sitting.do(seal('002', 9500), OPENS + 30_000);
      sitting.do({ kind: 'TICK' }, OPENS + 2 * MINUTE);
      reveal(sitting, OPENS + 2 * MINUTE);
      sitting.do({ kind: 'TICK' }, OPENS + 2 * MINUTE);
      return sitting;
    };
    const bettered = sealed();
    expect(bettered.do(bid('002', 11_000), OPENS + 2 * MINUTE)).toBe('NOT_YOURS');
    expect(bettered.do(bid('001', 10_499), OPENS + 2 * MINUTE)).toBe('TOO_LOW');
    expect(bettered.do(bid('001', 10_500), OPENS + 2 * MINUTE)).toBe('BID');
    bettered.do({ kind: 'TICK' }, OPENS + HOUR);
    expect(bettered.state).toMatchObject({ winner: '001', price: 10_500, runnerUp: '002', runnerUpPrice: 9500 });
    const silent = sealed();
    silent.do({ kind: 'TICK' }, OPENS + HOUR);
    expect(silent.state).toMatchObject({ winner: '002', price: 9500, runnerUp: '001', runnerUpPrice: 8000 });
  });
});

describe('a sealed reserve price', () => {
  it.each([
    ['by the hammer', { floor: true, endsAt: null, extension: null }, [bid('001', 10_000), { kind: 'CALL' }, { kind: 'CALL' }, { kind: 'HAMMER' }]],
    ['early', { mode: 'OPEN_QUOTE', increment: null, extension: null }, [bid('001', 10_000), { kind: 'CLOSE_EARLY' }]],
    ['in a descent', { mode: 'DESCENDING', increment: null, extension: null, endsAt: null, descending: { floor: 1000, step: 1000, interval: 10_000 } }, [bid('001', 10_000), { kind: 'TICK' }]],
    ['at a fixed price', { mode: 'FIXED_FIRST', increment: null, extension: null }, [bid('001', 10_000), { kind: 'TICK' }]],
  ] as const)('is opened before a sale is made %s', (_, change, commands) => {
    const sitting = opened({ ...change, reserve: 'box of 10001' });
    for (const command of commands) sitting.do(command, OPENS + 1000);
    expect(sitting.state).toMatchObject({ phase: 'OPEN', stage: 'OPENING' });
    expect(sitting.do({ kind: 'HAMMER' }, OPENS + 1000)).toBe('REFUSED');
    expect(boxesToOpen(sitting.state)).toEqual([{ bidder: null, box: 'box of 10001' }]);
    reveal(sitting, OPENS + 2000);
    sitting.do({ kind: 'TICK' }, OPENS + 2000);
    expect(sitting.state).toMatchObject({ outcome: 'BELOW_RESERVE', winner: null });
    expect(sitting.judgedAgain()).toEqual(sitting.entries);
  });
});

describe('fixed prices', () => {
  const drawn = { mode: 'FIXED_DRAW', increment: null, extension: null, drawCommitment: createHash('sha256').update(DRAW_SECRET).digest('hex') } as const;

  it('go to the first who comes', () => {
    const sitting = opened({ mode: 'FIXED_FIRST', increment: null, extension: null });
    expect(sitting.do(bid('001', 10_001), OPENS)).toBe('AMOUNT_INVALID');
    expect(sitting.do(bid('002', 10_000), OPENS)).toBe('BID');
    expect(sitting.do(bid('001', 10_000), OPENS)).toBe('CLOSED');
  });

  it('are drawn for with the secret that was committed to, a right of first purchase before chance', () => {
    for (const [places, winners] of [[{}, ['001', '002', '003']], [{ '002': 1 }, ['002']]] as const) {
      const sitting = opened(drawn, places);
      for (const bidder of ['001', '002', '003']) expect(sitting.do({ kind: 'ENTER', bidder, nonce: `${'ab'.repeat(8)}${bidder}` }, OPENS)).toBe('ENTERED');
      expect(sitting.do({ kind: 'TICK', drawSecret: 'another' }, OPENS + 2 * HOUR)).toBe('REFUSED');
      sitting.do({ kind: 'TICK', drawSecret: DRAW_SECRET }, OPENS + 2 * HOUR);
      expect(winners).toContain(sitting.state.winner);
    }
  });

  it('find nobody when nobody enters', () => {
    const sitting = opened(drawn);
    sitting.do({ kind: 'TICK', drawSecret: DRAW_SECRET }, OPENS + 2 * HOUR);
    expect(sitting.state.outcome).toBe('NO_BID');
  });
});

describe('open quotes', () => {
  it('are ranked by price, then time; a right of first purchase takes the same price', () => {
    const sitting = opened({ mode: 'OPEN_QUOTE', increment: null, extension: null }, { '003': 1 });
    sitting.do(bid('001', 12_000), OPENS);
    sitting.do(bid('002', 12_000), OPENS);
    expect(sitting.state.leader).toBe('001');
    sitting.do(bid('002', 11_000), OPENS);
    expect(sitting.entries.at(-1)).toMatchObject({ kind: 'REJECTED', code: 'TOO_LOW', least: 12_001 });
    sitting.do(bid('003', 12_000), OPENS);
    expect(sitting.entries.at(-1)).toMatchObject({ kind: 'BID', preEmption: true });
    expect(sitting.state.leader).toBe('003');
  });
});
