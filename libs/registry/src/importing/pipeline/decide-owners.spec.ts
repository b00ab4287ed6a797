import { equalShares } from '../normalise/equal-shares.js';
import { decideOwners } from './decide-owners.js';

const incoming = (asOf: string | null, ...names: string[]) => ({ asOf, periods: names.length === 0 ? [] : [{ since: null, until: null, owners: equalShares(names) }] });
const known = (asOf: string | null, protect: boolean, ...owners: string[]) => ({ owners, ownersAsOf: asOf, ownersProtected: protect, ownerships: owners.length });

describe('decideOwners', () => {
  it.each([
    ['no owners named', incoming('2021-01-01'), known('2020-01-01', false, '甲'), 'KEEP'],
    ['none known', incoming(null, '甲'), known(null, false), 'ADD'],
    ['the same, other brackets', incoming('2021-01-01', '甲（天津）'), known('2020-01-01', false, '甲(天津)'), 'KEEP'],
    ['a later publication', incoming('2021-01-01', '乙'), known('2020-01-01', false, '甲'), 'SUCCEED'],
    ['the same day', incoming('2020-01-01', '乙'), known('2020-01-01', false, '甲'), 'REWRITE'],
    ['an earlier publication', incoming('2019-01-01', '乙'), known('2020-01-01', false, '甲'), 'KEEP'],
    ['undated against undated', incoming(null, '乙'), known(null, false, '甲'), 'REWRITE'],
    ['undated against dated', incoming(null, '乙'), known('2020-01-01', false, '甲'), 'DIFFERS'],
    ['confirmed owners, later publication', incoming('2021-01-01', '乙'), known('2020-01-01', true, '甲'), 'DIFFERS'],
    ['confirmed owners, earlier publication', incoming('2019-01-01', '乙'), known('2020-01-01', true, '甲'), 'KEEP'],
    ['confirmed owners, the same', incoming('2021-01-01', '甲'), known('2020-01-01', true, '甲'), 'KEEP'],
  ] as const)('%s', (_, row, register, action) => {
    expect(decideOwners(row, register).action).toBe(action);
  });

  it('takes the history when it tells more', () => {
    const history = { asOf: '2021-01-01', periods: [{ since: null, until: '2020-01-01', owners: equalShares(['甲']) }, { since: '2020-01-01', until: null, owners: equalShares(['乙']) }] };
    expect(decideOwners(history, known('2021-01-01', false, '乙')).action).toBe('REWRITE');
  });
});
