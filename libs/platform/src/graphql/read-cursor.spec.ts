import { toCursor } from './connection.js';
import { readId, readOrdinal, readPlace } from './read-cursor.js';

const id = '019392f3-7f5e-7c3a-9d4b-0123456789ab';
const foreign = 'This cursor does not belong to this list.';

describe('a cursor', () => {
  it.each(['2026-11-23 21:00:00.123456+00', '2026-11-23 21:00:00+00', '2026-11-23T13:00:00.000Z', '2026-11-23 21:00:00.1+05:30'])('of moment and id is read as it is: %s', (moment) => {
    expect(readPlace(toCursor([moment, id]))).toEqual([moment, id]);
  });

  it.each([
    ['2026', id], ['Tue Mar 01 2026', id], ['2026-13-40 21:00:00+00', id], ['2026-11-23', id], [1, id], [null, id],
    ['2026-11-23 21:00:00+00', 'x'], ['2026-11-23 21:00:00+00', null],
  ])('of moment and id is refused with %p, %p', (moment, last) => {
    expect(() => readPlace(toCursor([moment, last]))).toThrow(foreign);
  });

  it('of an id or a number is read, and none is the beginning', () => {
    expect([readId(toCursor([id])), readOrdinal(toCursor([7])), readOrdinal(toCursor([-2_147_483_647]))]).toEqual([id, 7, -2_147_483_647]);
    expect([readPlace(null), readId(undefined), readOrdinal(null)]).toEqual([undefined, undefined, undefined]);
  });

  it('of another list is refused', () => {
    for (const key of [['x'], [7], [id, id], [], [null]]) expect(() => readId(toCursor(key))).toThrow(foreign);
    for (const key of [['7'], [1.5], [2_147_483_648], [id]]) expect(() => readOrdinal(toCursor(key))).toThrow(foreign);
    for (const text of ['', 'x', '%%%', Buffer.from('{}').toString('base64url')]) expect(() => readId(text)).toThrow(foreign);
  });
});
