import { fromFilter, readSearch, toFilter, toggle, writeSearch } from './search-state.js';

const read = (query: string) => readSearch(new URLSearchParams(query));

describe('the search in the address', () => {
  it('reads words, facets, sort and place', () => {
    expect(read('q= 电池 &kind=INVENTION&kind=DESIGN&kind=INVENTION&sort=PRICE_ASC&after=abc&x=1')).toEqual({
      text: '电池',
      chosen: { kind: ['INVENTION', 'DESIGN'] },
      sort: 'PRICE_ASC',
      table: false,
      columns: null,
      trail: { cursors: ['abc'], forgotten: 0 },
    });
  });

  it('sorts by relevance with words, by newest without', () => {
    expect(read('q=a').sort).toBe('RELEVANCE');
    expect(read('').sort).toBe('NEWEST');
    expect(read('sort=NONSENSE').sort).toBe('NEWEST');
  });

  it('gives equal searches equal addresses', () => {
    expect(writeSearch(read('kind=B&kind=A&q=x'))).toBe(writeSearch(read('q=x&kind=A&kind=B')));
    expect(writeSearch(read(''))).toBe('/search');
    expect(writeSearch(read('q=x&sort=NEWEST'))).toBe('/search?q=x&sort=NEWEST');
  });

  it('stays on its page, as a table with its columns', () => {
    expect(writeSearch(read('columns=kind.price&after=a&after=b&as=table&q=x'))).toBe('/search?q=x&as=table&columns=kind.price&after=a&after=b');
  });

  it('goes back to the first page when a facet changes, and drops emptied facets', () => {
    const chosen = toggle(read('after=abc'), 'kind', 'A');
    expect(chosen).toMatchObject({ chosen: { kind: ['A'] }, trail: { cursors: [] } });
    expect(toggle(chosen, 'kind', 'A').chosen).toEqual({});
  });

  it('comes back from a saved filter', () => {
    const state = read('q=x&kind=A&district=B&sort=EXPIRY');
    expect(fromFilter(JSON.stringify(toFilter(state)), 'EXPIRY')).toEqual(state);
    expect(fromFilter('{', 'NEWEST')).toBeNull();
  });
});
