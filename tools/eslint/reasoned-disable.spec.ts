import { RuleTester } from 'eslint';
import { parser } from 'typescript-eslint';
import { reasonedDisable } from './reasoned-disable.mjs';

const tester = new RuleTester({ languageOptions: { parser }, linterOptions: { reportUnusedDisableDirectives: 'off' } });

tester.run('reasoned-disable', reasonedDisable, {
  valid: [
    '// eslint-disable-next-line no-console -- the command line speaks to people\nspeak();',
    '/* eslint-disable no-console, no-eval -- generated */',
    '// what eslint-disable means is told elsewhere',
  ],
  invalid: [
    { code: '// eslint-disable-next-line no-console\nspeak();', errors: [{ messageId: 'reason' }] },
    { code: '/* eslint-disable no-console, no-eval */', errors: [{ messageId: 'reason' }] },
    { code: 'speak(); // eslint-disable-line no-console -- ', errors: [{ messageId: 'reason' }] },
    { code: '/* eslint-disable */ speak();', errors: [{ messageId: 'everything' }] },
    { code: 'speak(); // eslint-disable-line', errors: [{ messageId: 'everything' }] },
  ],
});
