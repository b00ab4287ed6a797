import { AccountChain } from './account-chain.js';
import type { ChainAccount, ChainPosting } from './account-chain.js';
import { checkReversal } from './check-reversal.js';
import { checkTransaction } from './check-transaction.js';

const postings: readonly ChainPosting[] = [
  { sequence: 1n, amount: 500n, balance: 500n, bookedAt: 10n, transactionId: 't1' },
  { sequence: 2n, amount: -200n, balance: 300n, bookedAt: 10n, transactionId: 't2' },
  { sequence: 3n, amount: 50n, balance: 350n, bookedAt: 12n, transactionId: 't3' },
];
const account: ChainAccount = { id: 'a', overdraft: false, balance: 350n, sequence: 3n, bookedAt: 12n };

function walk(changedAccount: Partial<ChainAccount>, change: (postings: ChainPosting[]) => ChainPosting[]): string[] {
  const chain = new AccountChain({ ...account, ...changedAccount });
  return [...change([...postings]).flatMap((posting) => [...chain.next(posting)]), ...chain.end()].map(({ law }) => law);
}
const withSecond = (change: Partial<ChainPosting>) => (all: ChainPosting[]) => all.map((posting, place) => (place === 1 ? { ...posting, ...change } : posting));

describe('AccountChain', () => {
  it.each<[string, Partial<ChainAccount>, (postings: ChainPosting[]) => ChainPosting[], string[]]>([
    ['a lawful account', {}, (all) => all, []],
    ['an account without postings', { balance: 0n, sequence: 0n }, () => [], []],
    ['a changed balance', { balance: 351n }, (all) => all, ['balance equals postings']],
    ['a changed count', { sequence: 4n }, (all) => all, ['chain without gaps']],
    ['a removed posting', {}, (all) => all.filter(({ sequence }) => sequence !== 2n), ['chain without gaps', 'running balance', 'balance equals postings']],
    ['a removed last posting', {}, (all) => all.slice(0, 2), ['chain without gaps', 'balance equals postings', 'time runs on']],
    ['a changed amount', {}, withSecond({ amount: -201n }), ['running balance', 'running balance', 'balance equals postings']],
    ['a changed running balance', {}, withSecond({ balance: 301n }), ['running balance']],
    ['an overdraft in between', { balance: -150n }, (all) => withSecond({ amount: -700n, balance: -200n })(all).map((posting) => (posting.sequence === 3n ? { ...posting, balance: -150n } : posting)), ['no overdraft', 'no overdraft']],
    ['the same where it may be', { balance: -150n, overdraft: true }, (all) => withSecond({ amount: -700n, balance: -200n })(all).map((posting) => (posting.sequence === 3n ? { ...posting, balance: -150n } : posting)), []],
    ['a missing transaction', {}, withSecond({ bookedAt: undefined }), ['nothing dangles']],
    ['time that runs back', {}, withSecond({ bookedAt: 9n }), ['time runs on']],
    ['a wrong last booking', { bookedAt: 13n }, (all) => all, ['time runs on']],
  ])('%s', (_, changedAccount, change, laws) => {
    expect(walk(changedAccount, change)).toEqual(laws);
  });
});

describe('checkTransaction', () => {
  const posting = (accountId: string, amount: bigint, currency: string | undefined = 'CNY') => ({ accountId, amount, currency });

  it.each([
    ['balanced', [posting('a', 1n), posting('b', -1n)], []],
    ['in two currencies', [posting('a', 1n), posting('b', -1n), posting('c', 2n, 'USD'), posting('d', -2n, 'USD')], []],
    ['empty', [], ['two postings or more']],
    ['of one posting', [posting('a', 1n)], ['two postings or more', 'zero per currency']],
    ['on one account', [posting('a', 1n), posting('a', -1n)], ['two postings or more']],
    ['a fen off', [posting('a', 2n), posting('b', -1n)], ['zero per currency']],
    ['zero only over currencies', [posting('a', 1n), posting('b', -1n, 'USD')], ['zero per currency', 'zero per currency']],
    ['on a missing account', [posting('a', 1n), { accountId: 'b', amount: -1n, currency: undefined }], ['nothing dangles', 'zero per currency']],
  ] as const)('%s', (_, postings, laws) => {
    expect([...checkTransaction({ id: 't', postings })].map(({ law }) => law)).toEqual(laws);
  });
});

describe('checkReversal', () => {
  const lawful = { id: 'r', amounts: [['a', -1n], ['b', 1n]], original: { id: 't', missing: false, isReversal: false, amounts: [['a', 1n], ['b', -1n]] }, reversals: 1 } as const;

  it.each([
    ['the mirror', lawful, 0],
    ['of something missing', { ...lawful, original: { ...lawful.original, missing: true } }, 1],
    ['of a reversal', { ...lawful, original: { ...lawful.original, isReversal: true } }, 1],
    ['for the second time', { ...lawful, reversals: 2 }, 1],
    ['of other amounts', { ...lawful, amounts: [['a', -2n], ['b', 2n]] as const }, 1],
    ['of other accounts', { ...lawful, amounts: [['a', -1n], ['c', 1n]] as const }, 1],
    ['of a part', { ...lawful, original: { ...lawful.original, amounts: [['a', 1n], ['b', -1n], ['c', 0n]] as const } }, 1],
  ])('%s', (_, reversal, count) => {
    expect([...checkReversal(reversal)]).toHaveLength(count);
  });
});
