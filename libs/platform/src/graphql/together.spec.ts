import { together } from './together.js';

/** A batch whose statements end when the test says so. */
function slowBatch() {
  const statements: { keys: readonly string[]; end: () => void; fail: (error: Error) => void }[] = [];
  const batch = (keys: readonly string[]): Promise<Map<string, string>> =>
    new Promise((resolve, reject) => {
      statements.push({ keys, end: () => resolve(new Map(keys.map((key) => [key, key.toUpperCase()]))), fail: reject });
    });
  return { statements, shared: together(batch) };
}

const settled = (): Promise<void> => new Promise((done) => setImmediate(done));

describe('statements shared by requests', () => {
  it('go at once while few are under way', async () => {
    const { statements, shared } = slowBatch();
    const answers = [shared(['a']), shared(['b'])];
    await settled();
    expect(statements.map(({ keys }) => keys)).toEqual([['a'], ['b']]);
    for (const { end } of statements) end();
    expect((await Promise.all(answers)).map((found) => [...found])).toEqual([[['a', 'A']], [['b', 'B']]]);
  });

  it('gather what comes meanwhile, every key once, and read it only afterwards', async () => {
    const { statements, shared } = slowBatch();
    void shared(['a']);
    void shared(['b']);
    const later = [shared(['c', 'd']), shared(['d', 'e']), shared(['a'])];
    await settled();
    expect(statements).toHaveLength(2);
    statements[0]?.end();
    await settled();
    expect(statements[2]?.keys).toEqual(['c', 'd', 'e', 'a']);
    statements[2]?.end();
    for (const found of await Promise.all(later)) expect([...found.keys()]).toEqual(['c', 'd', 'e', 'a']);
  });

  it('split what would be too long', async () => {
    const { statements, shared } = slowBatch();
    void shared(['a']);
    void shared(['b']);
    void shared(Array.from({ length: 400 }, (_, index) => `x${index}`));
    void shared(Array.from({ length: 400 }, (_, index) => `y${index}`));
    for (const { end } of statements) end();
    await settled();
    expect(statements.slice(2).map(({ keys }) => keys.length)).toEqual([400, 400]);
  });

  it('do not spread a failure: everyone asks again alone', async () => {
    const { statements, shared } = slowBatch();
    void shared(['a']);
    void shared(['b']);
    const good = shared(['c']);
    const bad = shared(['d']).catch((error: Error) => error.message);
    statements[0]?.end();
    await settled();
    statements[2]?.fail(new Error('one of them'));
    await settled();
    expect(statements.slice(3).map(({ keys }) => keys)).toEqual([['c'], ['d']]);
    statements[3]?.end();
    statements[4]?.fail(new Error('mine'));
    expect((await good).get('c')).toBe('C');
    expect(await bad).toBe('mine');
  });

  it('say a failure of their own without asking twice', async () => {
    const { statements, shared } = slowBatch();
    const answer = shared(['a', 'a']).catch((error: Error) => error.message);
    statements[0]?.fail(new Error('broken'));
    expect(await answer).toBe('broken');
    expect(statements).toHaveLength(1);
  });
});
