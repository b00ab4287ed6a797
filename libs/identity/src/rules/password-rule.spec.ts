import fc from 'fast-check';
import { passwordFault } from './password-rule.js';

const fault = (password: string, email = 'wang.fang@example.com') => passwordFault(password, email);

describe('the password rule', () => {
  it.each([
    ['short-9ch', 'PASSWORD_TOO_SHORT'],
    ['密码密码密码', 'PASSWORD_TOO_SHORT'],
    ['x1'.repeat(101), 'PASSWORD_TOO_LONG'],
    ['qwertyuiop', 'PASSWORD_COMMON'],
    ['Password123!', 'PASSWORD_COMMON'],
    ['woaini1314', 'PASSWORD_COMMON'],
    ['12345678901', 'PASSWORD_COMMON'],
    ['9876543210', 'PASSWORD_COMMON'],
    ['abcdefghijkl', 'PASSWORD_COMMON'],
    ['aaaaaaaaaaaa', 'PASSWORD_COMMON'],
    ['abababababab', 'PASSWORD_COMMON'],
    ['ｐａｓｓｗｏｒｄ１２', 'PASSWORD_COMMON'],
    ['my Wang.Fang 77', 'PASSWORD_CONTAINS_EMAIL'],
  ])('refuses %s: %s', (password, expected) => {
    expect(fault(password)).toBe(expected);
  });

  it.each(['correct horse battery', '海河边的第三棵柳树下面', 'Kt7-wa92-pq', 'a-long-enough-one'])('takes %s', (password) => {
    expect(fault(password)).toBeUndefined();
  });

  it('does not mind a mailbox of a few letters', () => {
    expect(fault('balcony with flowers', 'al@example.com')).toBeUndefined();
  });

  it('never takes less than ten characters', () => {
    fc.assert(fc.property(fc.string({ maxLength: 5 }), (password) => expect(fault(password)).toBe('PASSWORD_TOO_SHORT')));
  });
});
