import { inTurn } from './in-turn.js';

describe('what a sweep has found', () => {
  it('is worked on one after another, whatever fails', async () => {
    const done: number[] = [];
    const work = async (item: number): Promise<void> => {
      await Promise.resolve();
      if (item === 1) throw new Error('no');
      done.push(item);
    };
    const failure: unknown = await inTurn([1, 2, 3], work).catch((error: unknown) => error);
    expect(done).toEqual([2, 3]);
    expect(failure).toBeInstanceOf(AggregateError);
    expect(failure).toMatchObject({ message: '1 of 3 failed', errors: [new Error('no')] });
    await expect(inTurn([], work)).resolves.toBeUndefined();
  });
});
