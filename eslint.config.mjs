// The rules of the house, checked: docs/decisions/0001-house.md says why each stands.
import { existsSync } from 'node:fs';
import nx from '@nx/eslint-plugin';
import jest from 'eslint-plugin-jest';
import tseslint from 'typescript-eslint';
import { noCircles } from './tools/eslint/no-circles.mjs';
import { reasonedDisable } from './tools/eslint/reasoned-disable.mjs';
import { rooms } from './tools/eslint/rooms.mjs';

/** Libs by height: each sees those that its own line names. */
const sees = {
  platform: [],
  identity: ['platform'],
  ledger: ['platform'],
  registry: ['platform', 'identity'],
  payments: ['platform', 'identity', 'ledger'],
  market: ['platform', 'identity', 'ledger', 'registry', 'payments'],
  bidding: ['platform', 'identity', 'ledger', 'registry', 'payments', 'market'],
  licensing: ['platform', 'identity', 'ledger', 'registry', 'payments', 'market'],
  lending: ['platform', 'identity', 'ledger', 'registry', 'payments', 'market'],
  matching: ['platform', 'identity', 'ledger', 'registry', 'payments', 'market', 'bidding', 'licensing', 'lending'],
};

const depConstraints = [
  ...Object.entries(sees).map(([lib, lower]) => ({
    sourceTag: `scope:${lib}`,
    onlyDependOnLibsWithTags: [lib, ...lower].map((name) => `scope:${name}`),
  })),
  // The web app talks to the api over HTTP alone; of the libs it may use what is pure (see below).
  { sourceTag: 'scope:web', onlyDependOnLibsWithTags: ['scope:web', 'scope:platform', 'scope:bidding', 'scope:licensing'] },
  { sourceTag: 'scope:api', onlyDependOnLibsWithTags: ['type:lib'] },
  // The list of areas is the api's: the worker works on the same ones.
  { sourceTag: 'scope:worker', onlyDependOnLibsWithTags: ['type:lib', 'scope:api'] },
  // These two compose the services: one starts them, the other plays them through.
  ...['scope:cli', 'scope:test'].map((sourceTag) => ({ sourceTag, onlyDependOnLibsWithTags: ['type:lib', 'scope:api', 'scope:worker', 'scope:cli'] })),
];

const noBang = { selector: 'TSNonNullExpression', message: 'Say what happens when it is not there.' };
const noDefault = { selector: 'ExportDefaultDeclaration', message: 'Export by name.' };

// Nx knows who imports whom once any of its commands has run. Within `nx run` it always does; an editor in a fresh clone must do without.
const graphKnown = process.env['NX_TASK_TARGET_PROJECT'] !== undefined || existsSync(new URL('.nx/workspace-data/project-graph.json', import.meta.url));

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '**/generated/**', '**/.nx/**', '**/coverage/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mts', '**/*.mjs'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { emitDecoratorMetadata: true, experimentalDecorators: true },
    },
    plugins: { '@typescript-eslint': tseslint.plugin, '@nx': nx, haihe: { rules: { rooms, 'no-circles': noCircles, 'reasoned-disable': reasonedDisable } } },
    rules: {
      '@nx/enforce-module-boundaries': [graphKnown ? 'error' : 'off', { allow: [], enforceBuildableLibDependency: false, banTransitiveDependencies: false, depConstraints }],
      'haihe/rooms': ['error', { like: { importing: 'actions', live: 'actions', search: 'actions', ranking: 'actions', evaluation: 'actions', stripe: 'graphql', testing: 'graphql' }, undivided: ['platform'] }],
      'haihe/reasoned-disable': 'error',
      'haihe/no-circles': ['error', { root: import.meta.dirname }],
      'no-duplicate-imports': ['error', { allowSeparateTypeImports: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' }],
      '@typescript-eslint/ban-ts-comment': 'error',
      'no-restricted-syntax': ['error', noBang, noDefault],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'start' }],
      'no-debugger': 'error',
      'no-eval': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      eqeqeq: 'error',
      'no-unreachable': 'error',
      'no-constant-condition': ['error', { checkLoops: false }],
      'no-self-assign': 'error',
      'no-empty': 'error',
      'no-fallthrough': 'error',
      'no-useless-catch': 'error',
      'no-unsafe-finally': 'error',
      'no-dupe-keys': 'error',
      'no-duplicate-case': 'error',
      'no-throw-literal': 'error',
    },
  },
  { files: ['libs/**/*.ts', 'apps/api/**/*.ts', 'apps/worker/**/*.ts', 'apps/web/src/**/*.{ts,tsx}'], rules: { 'no-console': 'error' } },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^@haihe/(?!platform/(money|errors|clock)$|(bidding|licensing)/rules$)', message: 'A browser can use only pure parts: money, errors and clock of the platform, the rules of bidding and licensing.' }] },
      ],
    },
  },
  // What tools find by its default export.
  { files: ['**/*.config.{mjs,ts}', 'apps/web/codegen.ts'], rules: { 'no-restricted-syntax': ['error', noBang] } },
  {
    files: ['**/*.spec.ts', '**/*.spec.tsx'],
    plugins: { jest },
    rules: {
      'jest/no-focused-tests': 'error',
      'jest/no-disabled-tests': 'error',
      'jest/no-identical-title': 'error',
      'jest/no-export': 'error',
      'jest/valid-expect': 'error',
      'jest/valid-expect-in-promise': 'error',
      'jest/valid-title': 'error',
      'jest/no-standalone-expect': ['error', { additionalTestBlockFunctions: ['beforeAll', 'beforeEach', 'afterEach', 'afterAll'] }],
      'jest/no-commented-out-tests': 'error',
    },
  },
);
