import { keptFor } from './kept-for.js';

describe('keptFor', () => {
  it('asks once for everybody, and again after a failure', async () => {
    let asked = 0;
    const ask = keptFor(60_000, () => {
      asked += 1;
      return asked === 1 ? Promise.reject(new Error('no')) : Promise.resolve(asked);
    });
    await expect(Promise.allSettled([ask(), ask()])).resolves.toHaveLength(2);
    expect(asked).toBe(1);
    expect(await ask()).toBe(2);
    expect(await Promise.all([ask(), ask()])).toEqual([2, 2]);
  });

  it('asks again when the answer is too old', async () => {
    let asked = 0;
    const ask = keptFor(-1, () => Promise.resolve((asked += 1)));
    await ask();
    expect(await ask()).toBe(2);
  });
});
