import type { Entry } from '../engine/index.js';
import { entryLine, readLine } from './entry-line.js';

const bid: Entry = { kind: 'BID', confirmed: false, channel: 'ONLINE', amount: 100_00, bidder: '003', at: 5 };
const line = '{"seq":7,"at":5,"kind":"BID","bidder":"003","amount":10000,"channel":"ONLINE","confirmed":false}';

describe('entryLine', () => {
  it('has its keys in one order, however the entry was made', () => {
    expect(entryLine(7, bid)).toBe(line);
    expect(readLine(line)).toEqual({ seq: 7, entry: bid });
  });

  it.each([
    ['a space', line.replace(',', ', ')],
    ['another order', '{"at":5,"seq":7,"kind":"BID","bidder":"003","amount":10000,"channel":"ONLINE","confirmed":false}'],
    ['a key twice', line.replace('"at":5', '"at":4,"at":5')],
    ['a key that nobody knows', line.replace('}', ',"more":1}')],
    ['a number written otherwise', line.replace('10000', '1e4')],
    ['a letter written otherwise', line.replace('003', '\\u00303')],
    ['a missing key', line.replace(',"confirmed":false', '')],
    ['another type', line.replace('"003"', '3')],
    ['a kind that nobody knows', line.replace('"BID"', '"toString"')],
    ['nothing', ''],
  ])('is not read with %s', (_, other) => {
    expect(readLine(other)).toBeNull();
  });
});
