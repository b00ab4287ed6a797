import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { RuleTester } from 'eslint';
import { parser } from 'typescript-eslint';
import { importsOf } from './import-graph.mjs';
import { noCircles } from './no-circles.mjs';

const root = mkdtempSync(join(tmpdir(), 'haihe-circles-'));
const lib = (name: string) => JSON.stringify({ name: `@haihe/${name}`, exports: { '.': { 'haihe-source': './src/index.ts' }, './rules': { 'haihe-source': './src/rules/index.ts' } } });

const files: Readonly<Record<string, string>> = {
  'libs/low/package.json': lib('low'),
  'libs/low/src/index.ts': "export * from './rules/index.js';\n",
  'libs/low/src/rules/index.ts': "export { a } from './a.js';\n",
  'libs/low/src/rules/a.ts': "import { top } from '@haihe/high';\nexport const a = top;\n",
  'libs/high/package.json': lib('high'),
  'libs/high/src/index.ts': "import {\n  a,\n} from '@haihe/low/rules';\nexport const top = a;\n",
  'libs/high/src/one.ts': "import { two } from './two.js';\nexport const one = two;\n",
  'libs/high/src/two.ts': "import type { Three } from './three.js';\nimport { four } from './four.js';\nexport const two: Three = four;\n",
  'libs/high/src/three.ts': "import { one } from './one.js';\nexport type Three = typeof one;\n",
  'libs/high/src/four.ts': "/**\n * import { one } from './one.js';\n */\nexport const four = 4;\n",
  'libs/high/src/self.ts': "import './self.js';\n",
  'apps/web/src/page.tsx': "import { part } from './part';\nexport const page = part;\n",
  'apps/web/src/part.tsx': "export { page as part } from './page';\n",
};
for (const [name, text] of Object.entries(files)) {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}
afterAll(() => rmSync(root, { recursive: true }));

const at = (name: string) => ({ filename: join(root, name), code: files[name] ?? '', options: [{ root }] });
const circle = (name: string, way: string) => ({ ...at(name), errors: [{ messageId: 'circle', data: { way } }] });

new RuleTester({ languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } } }).run('no-circles', noCircles, {
  valid: [at('libs/high/src/one.ts'), at('libs/high/src/two.ts'), at('libs/high/src/three.ts'), at('libs/high/src/four.ts'), at('libs/low/src/index.ts')],
  invalid: [
    circle('libs/high/src/self.ts', 'libs/high/src/self.ts → libs/high/src/self.ts'),
    circle('libs/low/src/rules/a.ts', 'libs/low/src/rules/a.ts → libs/high/src/index.ts → libs/low/src/rules/index.ts → libs/low/src/rules/a.ts'),
    circle('libs/high/src/index.ts', 'libs/high/src/index.ts → libs/low/src/rules/index.ts → libs/low/src/rules/a.ts → libs/high/src/index.ts'),
    circle('apps/web/src/page.tsx', 'apps/web/src/page.tsx → apps/web/src/part.tsx → apps/web/src/page.tsx'),
  ],
});

describe('importsOf', () => {
  it('reads every way to import, over several lines too', () => {
    const text = "import a from 'a';\nimport {\n  b,\n  type C,\n} from './b.js';\nimport 'side-effect';\nexport * from \"d\";\nexport { e as f } from 'e';\nimport * as g from 'g';\n";
    expect(importsOf(text)).toEqual(['a', './b.js', 'side-effect', 'd', 'e', 'g']);
  });

  it('leaves out types, comments, and what only looks like an import', () => {
    const text = "import type { A } from 'a';\nexport type { B } from 'b';\n// import 'c';\n/*\nimport 'd';\n*/\nconst text = 'import x from e';\nexport const f = g('from', \"h\");\nexport function from() { return 'i'; }\n";
    expect(importsOf(text)).toEqual([]);
  });
});
