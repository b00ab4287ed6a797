import { addressedColumns, usualView, viewOf, withColumns, withFilters } from './view-address.js';

const at = (query: string) => new URLSearchParams(query);

describe('a view in the address', () => {
  it('says its columns or leaves them to the reader', () => {
    expect(addressedColumns(at('q=1'))).toBeNull();
    expect(addressedColumns(at('columns='))).toEqual([]);
    expect(addressedColumns(withColumns(at('q=1'), ['number', 'status']))).toEqual(['number', 'status']);
    expect(withColumns(at('q=1'), ['number', 'status']).toString()).toBe('q=1&columns=number.status');
    expect(withColumns(at('q=1&columns=a'), null).toString()).toBe('q=1');
  });

  it('is the same in whatever order and on whatever page', () => {
    expect(viewOf(at('kind=B&q=x&kind=A&after=1&after=2&lang=en'))).toBe(viewOf(at('q=x&kind=B&kind=A')));
    expect(viewOf(at('after=1&skipped=2'))).toBe('');
    expect(viewOf(at('q=x'))).not.toBe(viewOf(at('q=y')));
  });

  it('is the usual one when only the part of the page is left', () => {
    expect(usualView(at('q=x&tab=made&columns=a&after=1'))).toBe('tab=made');
    expect(usualView(at('kind=A&q=x'))).toBe('');
  });

  it('changes its filters, keeps the rest and begins anew', () => {
    const changed = withFilters(at('q=x&kind=A&columns=a.b&after=1'), { q: '', kind: ['B', 'C'], status: null, tradable: 'yes' });
    expect(changed.toString()).toBe('columns=a.b&kind=B&kind=C&tradable=yes');
  });
});
