import fc from 'fast-check';
import { normaliseEmail } from './email.js';

describe('an e-mail address', () => {
  it.each([
    [' Wang.Fang@Example.COM ', 'wang.fang@example.com'],
    ['ｗａｎｇ＠example.com', 'wang@example.com'],
    ['a+b@mail.example.cn', 'a+b@mail.example.cn'],
  ])('%s is kept as %s', (text, expected) => {
    expect(normaliseEmail(text)).toBe(expected);
  });

  it.each(['', 'wang', 'wang@', '@example.com', 'wang@example', 'wang@@example.com', 'wang fang@example.com', 'wang@-example.com', `${'a'.repeat(65)}@example.com`, 'wang@example.com\nbcc: x@example.com'])(
    '“%s” is none',
    (text) => {
      expect(normaliseEmail(text)).toBeUndefined();
    },
  );

  it('has one normal form', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (text) => {
        const email = normaliseEmail(text);
        if (email !== undefined) expect(normaliseEmail(email.toUpperCase())).toBe(email);
      }),
    );
  });
});
