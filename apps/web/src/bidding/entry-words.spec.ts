import { entryWords } from './entry-words.js';
import { stageWords } from './stage-words.js';

const t = ((key: string, gaps: object = {}) => [key, ...Object.values(gaps)].join(' ')) as never;
const yuan = (amount: string) => ({ amount, currency: 'CNY' });
const words = (entry: object) => entryWords({ seq: 9, opened: [], ...entry } as never, 'SEALED', t);

describe('what the log says, in words', () => {
  it('tells what was in each box, and which did not open', () => {
    const opened = [{ bidder: '801', amount: yuan('120000.00') }, { bidder: '802', amount: null }, { bidder: null, amount: yuan('90000.00') }];
    expect(words({ kind: 'REVEALED', opened })).toBe('bidding.entry.REVEALED_AT 801 ¥ 120,000.00common.listCommabidding.entry.UNOPENED 802common.listCommabidding.entry.RESERVE ¥ 90,000.00');
    expect(words({ kind: 'REVEALED' })).toBe('bidding.entry.REVEALED');
  });

  it('tells a refusal of what has no amount, and a second announcement', () => {
    expect(words({ kind: 'REJECTED', code: 'ALREADY_SEALED' })).toMatch(/^bidding.entry.REJECTED_NO_AMOUNT/);
    expect([words({ kind: 'PUBLISHED', seq: 1 }), words({ kind: 'PUBLISHED' })]).toEqual(['bidding.entry.PUBLISHED', 'bidding.entry.PUBLISHED_AGAIN']);
  });

  it('counts rounds only where there are several, and says when the reserve price is opened', () => {
    expect([stageWords('SEALED', 'SEALED_ROUNDS', 2, t), stageWords('SEALED', 'SEALED', 1, t)]).toEqual(['bidding.stage.SEALED_ROUND 2', 'bidding.stage.SEALED']);
    expect([stageWords('OPENING', 'DESCENDING_SEALED', 1, t), stageWords('OPENING', 'ASCENDING', 1, t)]).toEqual(['bidding.stage.OPENING', 'bidding.stage.OPENING_RESERVE']);
  });
});
