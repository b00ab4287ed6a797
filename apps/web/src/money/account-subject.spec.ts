import { accountSubject } from './account-subject.js';

describe('what an account is for', () => {
  it('finds the deal', () => {
    const id = '0193b1f0-0000-7000-8000-000000000001';
    expect(accountSubject(`deal:${id}`)).toEqual({ kind: 'deal', dealId: Buffer.from(`Deal:${id}`).toString('base64url') });
  });

  it('knows payouts, nothing, and what it does not know', () => {
    expect(accountSubject('payout:0193b1f0-0000-7000-8000-000000000001')).toEqual({ kind: 'payout' });
    expect(accountSubject(null)).toBeNull();
    expect(accountSubject('bank:0200123456789012345')).toEqual({ kind: 'other', text: 'bank:0200123456789012345' });
    expect(accountSubject('deal:x')).toEqual({ kind: 'other', text: 'deal:x' });
  });
});
