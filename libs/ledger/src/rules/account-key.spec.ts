import { demandAccountKey, keyText } from './account-key.js';
import type { AccountKey } from './account-key.js';
import { accountPurposes, accountPurposeTitles, allowsOverdraft } from './account-purpose.js';

const key = (change: Partial<AccountKey>): AccountKey => ({ organisationId: 'o', purpose: 'DEPOSIT', currency: 'CNY', subject: null, ...change });

describe('account keys', () => {
  it.each(accountPurposes)('%s belongs to whom it may belong', (purpose) => {
    const allowed = (organisationId: string | null, subject: string | null) => {
      try {
        demandAccountKey(key({ purpose, organisationId, subject }));
        return true;
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
        return false;
      }
    };
    expect(allowed('o', null)).toBe(purpose !== 'CLEARING');
    expect(allowed(null, null)).toBe(['FEE', 'ROYALTY', 'POOL'].includes(purpose));
    expect(allowed(null, 'BANK')).toBe(!['DEPOSIT', 'ESCROW'].includes(purpose));
    expect(allowsOverdraft(purpose)).toBe(purpose === 'CLEARING');
    expect(Object.keys(accountPurposeTitles[purpose])).toEqual(['zh', 'en']);
  });

  it('are told apart by each of their parts', () => {
    const keys = [key({}), key({ organisationId: 'p' }), key({ purpose: 'FEE' }), key({ currency: 'USD' }), key({ subject: 'x' }), key({ purpose: 'FEE', organisationId: null })];
    expect(new Set(keys.map(keyText)).size).toBe(keys.length);
    expect(() => demandAccountKey(key({ subject: '' }))).toThrow(/1 to 100/);
    expect(() => demandAccountKey(key({ subject: 'x'.repeat(101) }))).toThrow(/1 to 100/);
  });
});
