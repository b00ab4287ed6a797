import { inTurn } from './in-turn.js';

describe('works in turn', () => {
  it('begin when the one before has ended', async () => {
    const heard: string[] = [];
    let letGo: () => void = () => undefined;
    const first = new Promise<void>((done) => (letGo = done));
    const run = inTurn();
    const works = [
      run(async () => {
        heard.push('first begins');
        await first;
        heard.push('first ends');
      }),
      run(() => Promise.resolve(heard.push('second'))),
    ];
    await Promise.resolve();
    expect(heard).toEqual(['first begins']);
    letGo();
    await Promise.all(works);
    expect(heard).toEqual(['first begins', 'first ends', 'second']);
  });

  it('are done past one that failed', async () => {
    const run = inTurn();
    const failed = run(() => Promise.reject(new Error('broken')));
    expect(await run(() => Promise.resolve('done'))).toBe('done');
    await expect(failed).rejects.toThrow('broken');
  });
});
