import { deadlineOf } from './deadline.js';

const at = (seconds: number): string => new Date(1_000_000 + seconds * 1000).toISOString();
const now = 1_000_000;
const session = { state: 'OPEN', stage: 'BIDDING', opensAt: at(-60), endsAt: at(90), stageSince: at(-60), closedAt: null, floor: false, rules: { descentInterval: null, extensionWindow: 60 } } as const;

describe('what time is counted down to', () => {
  it('is the opening, then the end, near within the window of extension', () => {
    expect(deadlineOf({ ...session, state: 'ANNOUNCED', opensAt: at(30) }, now)).toEqual({ of: 'opening', at: now + 30_000, near: false });
    expect(deadlineOf(session, now)).toEqual({ of: 'end', at: now + 90_000, near: false });
    expect(deadlineOf(session, now + 30_000).near).toBe(true);
  });

  it('is the next step of a descent', () => {
    expect(deadlineOf({ ...session, stage: 'DESCENT', stageSince: at(-25), rules: { ...session.rules, descentInterval: 10 } }, now)).toEqual({ of: 'step', at: now + 5000, near: false });
  });

  it('is the next round when that was announced ahead', () => {
    expect(deadlineOf({ ...session, stage: 'SEALED', stageSince: at(20) }, now).of).toBe('round');
  });

  it('is nothing while keepers are awaited, in a pause, and under the hammer', () => {
    expect([deadlineOf({ ...session, stage: 'OPENING' }, now).of, deadlineOf({ ...session, state: 'PAUSED' }, now).of, deadlineOf({ ...session, endsAt: null, floor: true }, now).of]).toEqual(['keepers', 'paused', 'hammer']);
  });
});
