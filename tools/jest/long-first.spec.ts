import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LongFirst, longest } from './long-first.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

it('names files that there are', () => {
  expect(longest.filter((name) => !existsSync(root + name))).toEqual([]);
});

/** What the sequencer sees of a test file, in a clone whose tests never ran. */
const fresh = (path: string, size: number) => ({ path: `/clone/${path}`, context: { config: { cache: false }, hasteFS: { getSize: () => size } } });

it('begins with the longest, however small their files are, and then goes by size', () => {
  const [first = '', second = ''] = longest;
  const tests = [fresh('libs/small.spec.ts', 1), fresh(second, 2), fresh('libs/large.spec.ts', 9), fresh(first, 3)];
  const sorted = new LongFirst().sort(tests);
  expect(sorted.map(({ path }) => path.replace('/clone/', ''))).toEqual([first, second, 'libs/large.spec.ts', 'libs/small.spec.ts']);
});
