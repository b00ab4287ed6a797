import { shownColumns, toggleColumn } from './column.js';

const columns = [{ key: 'title', fixed: true }, { key: 'status' }, { key: 'price' }, { key: 'filed', extra: true }, { key: 'actions', fixed: true }];
const keys = (chosen: string[] | null) => shownColumns(columns, chosen).map(({ key }) => key);

describe('the columns of a list', () => {
  it('are all but the extra ones until somebody chooses', () => {
    expect(keys(null)).toEqual(['title', 'status', 'price', 'actions']);
  });

  it('are those chosen, in the list’s order, with the fixed ones always and unknown ones never', () => {
    expect(keys(['filed', 'status', 'gone'])).toEqual(['title', 'status', 'filed', 'actions']);
    expect(keys([])).toEqual(['title', 'actions']);
  });

  it('are chosen one by one, and the choice is none again when it is what everybody sees', () => {
    const without = toggleColumn(columns, null, 'price');
    expect(without).toEqual(['status']);
    const withExtra = toggleColumn(columns, without, 'filed');
    expect(withExtra).toEqual(['status', 'filed']);
    expect(toggleColumn(columns, without, 'price')).toBeNull();
    expect(toggleColumn(columns, ['gone'], 'status')).toEqual(['status']);
  });
});
