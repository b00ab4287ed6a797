import { readReturnPath, returnUrl } from './return-path.js';

describe('where a payer comes back to', () => {
  it.each(['/deals/1', '/deals/RGVhbDox?tab=money', '/'])('%s is a place of the app', (path) => expect(readReturnPath(path)).toBe(path));
  it.each(['', 'deals', '//evil.example', '/\\evil.example', 'https://evil.example', '/a b', '/a\n', '/#x', 'javascript:alert(1)', `/${'a'.repeat(500)}`])('%j is none', (path) =>
    expect(readReturnPath(path)).toBeUndefined());
  it('is told what became of it', () => expect(returnUrl('https://exchange.example', '/deals/1?tab=money', 'done')).toBe('https://exchange.example/deals/1?tab=money&checkout=done'));
});
