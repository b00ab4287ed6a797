import { readClock, sampleOf, withSample } from './clock.js';
import { begun, heard, lost, nothingHeard, outOfTouch, pauseBefore, SILENCE } from './live-state.js';

const face = (seq: number) => ({ seq, price: { amount: `${seq}.00`, currency: 'CNY' } }) as never;
const entry = (seq: number) => ({ seq }) as never;
const news = (seq: number, entries: readonly number[] = []) => ({ session: face(seq), entries: entries.map(entry), at: `at ${seq}` });
const seqs = ({ entries }: { readonly entries: readonly { readonly seq: number }[] }) => entries.map(({ seq }) => seq);

describe('what is heard of a session', () => {
  it('lists each entry once, newest first, and asks after the last of them', () => {
    const first = begun(nothingHeard, [entry(3), entry(2)], 3);
    const then = heard(heard(first, news(5, [4, 5]), 100), news(6, [5, 6]), 200);
    expect(seqs(then)).toEqual([6, 5, 4, 3, 2]);
    expect(then.seq).toBe(6);
  });

  it('never goes back to an older price', () => {
    const state = heard(heard(nothingHeard, news(9, [9]), 100), news(8, [8]), 200);
    expect(state).toMatchObject({ face: { seq: 9 }, toldAt: 'at 9', heardAt: 200, seq: 9 });
    expect(seqs(state)).toEqual([9, 8]);
  });

  it('is out of touch before the first word, when the socket closes, and after twelve seconds of silence', () => {
    const state = heard(nothingHeard, news(1), 1000);
    expect(outOfTouch(nothingHeard, 0)).toBe(true);
    expect(outOfTouch(state, 1000 + SILENCE)).toBe(false);
    expect(outOfTouch(state, 1001 + SILENCE)).toBe(true);
    expect(outOfTouch(lost(state), 1000)).toBe(true);
    expect(lost(state).face).toBe(state.face);
  });

  it('tries again at once, then less and less often', () => {
    expect(pauseBefore(0, 1)).toBe(0);
    expect([1, 2, 3, 10, 100].map((attempt) => pauseBefore(attempt, 1))).toEqual([500, 1000, 2000, 8000, 8000]);
    expect(pauseBefore(10, 0)).toBeCloseTo(4800);
  });
});

describe('the clock of the service', () => {
  it('is taken from the quickest round trip, the latency from the last', () => {
    const samples = [sampleOf(0, 40, 10_020), sampleOf(100, 110, 10_107), sampleOf(200, 260, 10_230)].reduce(withSample, []);
    expect(readClock(samples)).toEqual({ offset: 10_002, uncertainty: 5, latency: 60 });
  });

  it('forgets what was measured long ago', () => {
    const old = withSample([], sampleOf(0, 2, 1));
    expect(withSample(old, sampleOf(400_000, 400_050, 1))).toHaveLength(1);
    expect(readClock([])).toBeNull();
  });
});
