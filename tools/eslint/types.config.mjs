// Rules that need the types of the whole workspace. They run once over everything, not once per project, and on the
// program that the compiler checks too (check-types.mjs): reading the types is what takes the time.
import tseslint from 'typescript-eslint';
import { program } from './program.mjs';

export default [
  { ignores: ['**/dist/**', '**/node_modules/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'off' } },
  {
    files: ['libs/*/src/**/*.ts', 'apps/{api,worker,cli}/src/**/*.ts', 'test/src/**/*.ts'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { programs: [program] },
    },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false, attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
];
