import { afterOf, backward, firstPage, onward, pagesBefore, readTrail, withTrail } from './page-trail.js';

const read = (query: string) => readTrail(new URLSearchParams(query));

describe('the way through the pages of a list', () => {
  it('goes on and back again', () => {
    const second = onward(firstPage, 'a');
    const third = onward(second, 'b');
    expect([afterOf(firstPage), afterOf(second), afterOf(third)]).toEqual([null, 'a', 'b']);
    expect([firstPage, second, third].map(pagesBefore)).toEqual([0, 1, 2]);
    expect(backward(third)).toEqual(second);
    expect(backward(second)).toEqual(firstPage);
    expect(backward(firstPage)).toBeNull();
  });

  it('stands in the address beside everything else', () => {
    const address = new URLSearchParams('q=x&kind=A&kind=B&after=old');
    const there = withTrail(address, onward(onward(firstPage, 'a'), 'b'));
    expect(there.toString()).toBe('q=x&kind=A&kind=B&after=a&after=b');
    expect(readTrail(there)).toEqual({ cursors: ['a', 'b'], forgotten: 0 });
    expect(withTrail(there, firstPage).toString()).toBe('q=x&kind=A&kind=B');
    expect(address.toString()).toBe('q=x&kind=A&kind=B&after=old');
  });

  it('forgets its beginning before the address grows too long, but not how far it is', () => {
    let trail = firstPage;
    for (let page = 1; page <= 50; page += 1) trail = onward(trail, `c${page}`);
    expect([trail.cursors.length, trail.forgotten, pagesBefore(trail), afterOf(trail)]).toEqual([20, 30, 50, 'c50']);
    expect(readTrail(withTrail(new URLSearchParams(), trail))).toEqual(trail);
    for (let back = 0; back < 19; back += 1) trail = backward(trail) ?? firstPage;
    expect([afterOf(trail), backward(trail)]).toEqual(['c31', null]);
  });

  it('is the first page when the address says nonsense', () => {
    for (const query of ['', 'after=', 'skipped=7', 'after=&skipped=3']) expect(read(query)).toEqual(firstPage);
    for (const query of ['after=a&skipped=-1', 'after=a&skipped=x', 'after=a&skipped=1.5']) expect(read(query)).toEqual({ cursors: ['a'], forgotten: 0 });
  });
});
