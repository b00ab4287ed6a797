import { keptUnder, MOST_VIEWS, readKept, withoutView, withView, writeKept } from './kept-table.js';

const nothing = { columns: null, views: [] };

describe('what a browser keeps of a list', () => {
  it('comes back as it was kept', () => {
    const kept = { columns: ['number', 'status'], views: [{ name: '有效发明', query: 'kind=INVENTION&columns=status' }] };
    expect(readKept(writeKept(kept))).toEqual(kept);
  });

  it('is kept apart for each person and list', () => {
    expect(new Set([keptUnder('rights', 'a'), keptUnder('rights', 'b'), keptUnder('rights', undefined), keptUnder('deals', 'a')]).size).toBe(4);
  });

  it.each([null, '', '{', '[]', '"x"', 'null', '7', '{"version":2,"columns":["a"],"views":[]}', '{"columns":["a"]}'])('is nothing when %j is found', (text) => {
    expect(readKept(text)).toEqual(nothing);
  });

  it('is read in part when a part is broken', () => {
    const views = [{ name: 'a', query: 'q=1' }, { name: '', query: '' }, { name: 'b' }, 7, null, { name: 'x'.repeat(41), query: '' }, { name: 'c', query: 'x'.repeat(2001) }];
    expect(readKept(JSON.stringify({ version: 1, columns: [1], views }))).toEqual({ columns: null, views: [{ name: 'a', query: 'q=1' }] });
    expect(readKept(JSON.stringify({ version: 1, columns: ['a'], views: {} }))).toEqual({ columns: ['a'], views: [] });
  });

  it('leaves no trace when there is nothing to keep', () => {
    expect(writeKept(nothing)).toBeNull();
  });

  it('has one view of a name and not endlessly many', () => {
    const twice = withView(withView(withView(nothing, { name: 'a', query: '1' }), { name: 'b', query: '2' }), { name: ' a ', query: '3' });
    expect(twice.views).toEqual([{ name: 'b', query: '2' }, { name: 'a', query: '3' }]);
    expect(withoutView(twice, 'b').views).toEqual([{ name: 'a', query: '3' }]);
    let many = withView(nothing, { name: 'first', query: '' });
    for (let index = 0; index < MOST_VIEWS; index += 1) many = withView(many, { name: String(index), query: '' });
    expect([many.views.length, many.views[0]?.name]).toEqual([MOST_VIEWS, '0']);
  });
});
