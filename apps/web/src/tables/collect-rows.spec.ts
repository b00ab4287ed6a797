import { Trouble } from '../api/trouble.js';
import { collectRows } from './collect-rows.js';
import type { ReadPage } from './collect-rows.js';

/** A list of numbers, three a page; the cursor is the number before. */
const list =
  (total: number): ReadPage<number> =>
  (after) => {
    const begin = after === null ? 0 : Number(after);
    const rows = Array.from({ length: Math.min(3, total - begin) }, (_, index) => begin + index + 1);
    return Promise.resolve({ rows, total, next: begin + 3 < total ? String(begin + 3) : null });
  };

const calm = () => ({ signal: new AbortController().signal, onProgress: () => undefined, pause: 0 });

describe('reading a whole list', () => {
  it.each([0, 1, 3, 7, 9])('reads all of %i rows once, in order', async (total) => {
    const progress: [number, number][] = [];
    const collected = await collectRows(list(total), { ...calm(), onProgress: (...at) => progress.push(at) });
    expect(collected).toEqual({ rows: Array.from({ length: total }, (_, index) => index + 1), total });
    expect(progress.at(-1)).toEqual([total, total]);
  });

  it('stops at the limit and says how many there are', async () => {
    const collected = await collectRows(list(10), { ...calm(), limit: 4 });
    expect(collected).toEqual({ rows: [1, 2, 3, 4], total: 10 });
  });

  it('ends at once when it is cancelled', async () => {
    const cancel = new AbortController();
    let pages = 0;
    const read: ReadPage<number> = (after, signal) => {
      pages += 1;
      if (pages === 2) cancel.abort();
      return list(100)(after, signal);
    };
    await expect(collectRows(read, { ...calm(), signal: cancel.signal })).rejects.toMatchObject({ name: 'AbortError' });
    expect(pages).toBe(2);
  });

  it('waits when it is asked for patience, but not for ever, and for nothing else', async () => {
    let refusals = 3;
    const busy: ReadPage<number> = (after, signal) => {
      if (after === '3' && refusals-- > 0) throw new Trouble('rate-limited', 'slowly', null);
      return list(5)(after, signal);
    };
    expect((await collectRows(busy, calm())).rows).toEqual([1, 2, 3, 4, 5]);
    refusals = 99;
    await expect(collectRows(busy, calm())).rejects.toMatchObject({ kind: 'rate-limited' });
    const broken: ReadPage<number> = () => Promise.reject(new Trouble('internal', 'no', null));
    await expect(collectRows(broken, calm())).rejects.toMatchObject({ kind: 'internal' });
  });

  it('ends when a page comes empty though more was promised', async () => {
    await expect(collectRows(() => Promise.resolve({ rows: [], total: 5, next: 'x' }), calm())).resolves.toEqual({ rows: [], total: 5 });
  });
});
