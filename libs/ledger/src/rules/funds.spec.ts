import { Money } from '@haihe/platform/money';
import { balancesAfter, demandFunds } from './funds.js';
import { transfer } from './transfer.js';

const funds = (id: string, minor: bigint, overdraft = false) => ({ id, currency: 'CNY' as const, overdraft, balance: Money.ofMinor(minor) });

describe('demandFunds', () => {
  it.each([
    ['all that is there', funds('a', 100n), 100n, true],
    ['a fen more', funds('a', 100n), 101n, false],
    ['from an empty account', funds('a', 0n), 1n, false],
    ['from an account that may be overdrawn', funds('a', 0n, true), 1n, true],
  ] as const)('%s', (_, from, minor, covered) => {
    const accounts = [from, funds('b', 0n)];
    const postings = transfer(from, funds('b', 0n), Money.ofMinor(minor));
    if (covered) expect(() => demandFunds(accounts, postings)).not.toThrow();
    else expect(() => demandFunds(accounts, postings)).toThrow(expect.objectContaining({ code: 'BALANCE_INSUFFICIENT' }));
    expect(balancesAfter(accounts, postings).get('b')?.minor).toBe(minor);
  });
});
