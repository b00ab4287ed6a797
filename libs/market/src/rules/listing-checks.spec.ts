import { checkRights, failures, renderCheck } from './listing-checks.js';
import type { CheckedRight } from './listing-checks.js';

const SELLER = 'seller';
const sound: CheckedRight = {
  rightId: 'right',
  number: 'ZL 2019 1 0000001.1',
  status: 'IN_FORCE',
  annuity: 'PAID',
  owners: [{ organisationId: SELLER }],
  encumbrances: [],
};

describe('checkRights', () => {
  it('looks at title, status, annuity, pledge, preservation and licences of every right', () => {
    const checks = checkRights([sound, { ...sound, rightId: 'mark', annuity: null }], SELLER);
    expect(checks.map(({ rightId, code, outcome }) => `${rightId} ${code} ${outcome}`)).toEqual([
      'right TITLE PASS',
      'right STATUS PASS',
      'right ANNUITY PASS',
      'right PLEDGE PASS',
      'right PRESERVATION PASS',
      'right LICENCE PASS',
      'mark TITLE PASS',
      'mark STATUS PASS',
      'mark PLEDGE PASS',
      'mark PRESERVATION PASS',
      'mark LICENCE PASS',
    ]);
  });

  it.each([
    ['TITLE', 'FAIL', { owners: [] }],
    ['TITLE', 'FAIL', { owners: [{ organisationId: null }] }],
    ['TITLE', 'FAIL', { owners: [{ organisationId: 'other' }] }],
    ['TITLE', 'FAIL', { owners: [{ organisationId: SELLER }, { organisationId: null }] }],
    ['STATUS', 'FAIL', { status: 'PENDING' }],
    ['STATUS', 'FAIL', { status: 'LAPSED' }],
    ['STATUS', 'FAIL', { status: 'EXPIRED' }],
    ['STATUS', 'FAIL', { status: 'INVALIDATED' }],
    ['STATUS', 'FAIL', { status: 'REJECTED' }],
    ['STATUS', 'FAIL', { status: 'WITHDRAWN' }],
    ['STATUS', 'WARN', { status: 'UNKNOWN' }],
    ['ANNUITY', 'PASS', { annuity: 'UPCOMING' }],
    ['ANNUITY', 'WARN', { annuity: 'DUE' }],
    ['ANNUITY', 'WARN', { annuity: 'LATE' }],
    ['ANNUITY', 'WARN', { annuity: 'UNKNOWN' }],
    ['PLEDGE', 'FAIL', { encumbrances: ['PLEDGE'] }],
    ['PRESERVATION', 'FAIL', { encumbrances: ['PRESERVATION'] }],
    ['LICENCE', 'WARN', { encumbrances: ['EXCLUSIVE_LICENCE'] }],
    ['LICENCE', 'WARN', { encumbrances: ['SOLE_LICENCE'] }],
    ['LICENCE', 'PASS', { encumbrances: ['ORDINARY_LICENCE'] }],
    ['PLEDGE', 'WARN', { encumbrances: ['UNCLEAR'] }],
  ] as const)('%s is %s for %j', (code, outcome, facts) => {
    const checks = checkRights([{ ...sound, ...facts }], SELLER);
    expect(checks.filter((check) => check.code === code).map((check) => check.outcome)).toEqual([outcome]);
    expect(checks.filter((check) => check.outcome !== 'PASS')).toHaveLength(outcome === 'PASS' ? 0 : 1);
    expect(failures(checks)).toHaveLength(outcome === 'FAIL' ? 1 : 0);
  });

  it('gives its reason in the language of the reader', () => {
    const [failure] = failures(checkRights([{ ...sound, encumbrances: ['PLEDGE'] }], SELLER));
    if (!failure) throw new Error('a pledge went unnoticed');
    expect(renderCheck(failure, 'zh-CN')).toBe('“ZL 2019 1 0000001.1”已出质，未经质权人同意不得转让');
    expect(renderCheck(failure, 'en')).toContain('ZL 2019 1 0000001.1');
  });
});
