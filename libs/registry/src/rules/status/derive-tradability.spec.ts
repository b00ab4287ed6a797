import { Money } from '@haihe/platform/money';
import type { Annuity } from '../annuities/index.js';
import { equalShares } from '../ownership/index.js';
import { deriveTradability } from './index.js';
import type { Encumbrance, EncumbranceKind, TradabilityFacts } from './index.js';

const onDay = '2026-03-01';

const annuity: Annuity = {
  year: 9,
  dueDate: '2026-10-03',
  graceUntil: '2027-04-03',
  amount: Money.parse('2000'),
  state: 'UPCOMING',
  surcharge: null,
  inferred: false,
};

const sound: TradabilityFacts = {
  kind: 'INVENTION',
  status: 'IN_FORCE',
  term: { until: '2038-06-02', renewal: null },
  nextAnnuity: annuity,
  encumbrances: [],
  shares: equalShares(1),
  pledgeeConsents: false,
  disputed: false,
};

const encumbered = (kind: EncumbranceKind, endUnclear = false): Encumbrance[] => [
  { kind, holder: null, recordalNumber: null, from: '2024-05-01', until: null, endUnclear },
];

describe('deriveTradability', () => {
  it('lets a sound right be traded', () => {
    expect(deriveTradability(sound, onDay)).toEqual({ tradable: true, blockers: [], warnings: [] });
  });

  it.each([
    [{ status: 'PENDING' }, 'NOT_GRANTED'],
    [{ status: 'LAPSED' }, 'NOT_IN_FORCE'],
    [{ status: 'EXPIRED' }, 'TERM_OVER'],
    [{ status: 'INVALIDATED' }, 'INVALID'],
    [{ status: 'REJECTED' }, 'APPLICATION_REJECTED'],
    [{ status: 'WITHDRAWN' }, 'APPLICATION_WITHDRAWN'],
    [{ status: 'UNKNOWN' }, 'STATUS_UNKNOWN'],
    [{ nextAnnuity: { ...annuity, state: 'LATE' } }, 'FEE_OVERDUE'],
    [{ encumbrances: encumbered('PRESERVATION') }, 'PRESERVED'],
    [{ encumbrances: encumbered('PRESERVATION'), pledgeeConsents: true }, 'PRESERVED'],
    [{ encumbrances: encumbered('PLEDGE') }, 'PLEDGED'],
    [{ encumbrances: encumbered('UNCLEAR') }, 'ENCUMBRANCE_UNCLEAR'],
    [{ shares: [] }, 'OWNERS_UNKNOWN'],
    [{ shares: equalShares(3).slice(1) }, 'OWNERS_UNCLEAR'],
    [{ disputed: true }, 'OWNERSHIP_DISPUTED'],
  ] as const)('blocks for %j: %s', (facts, code) => {
    const { tradable, blockers } = deriveTradability({ ...sound, ...facts }, onDay);
    expect(tradable).toBe(false);
    expect(blockers.map((reason) => reason.code)).toEqual([code]);
  });

  it.each([
    [{ term: { until: '2027-03-01', renewal: null } }, []],
    [{ term: { until: '2027-02-28', renewal: null } }, ['TERM_SHORT']],
    [{ term: { until: '2026-06-01', renewal: { from: '2025-06-02', until: '2026-12-01' } } }, ['RENEWAL_DUE']],
    [{ nextAnnuity: { ...annuity, state: 'DUE' } }, ['FEE_DUE']],
    [{ nextAnnuity: { ...annuity, state: 'UNKNOWN' } }, ['FEE_UNKNOWN']],
    [{ encumbrances: encumbered('PLEDGE'), pledgeeConsents: true }, ['PLEDGED_WITH_CONSENT']],
    [{ encumbrances: encumbered('EXCLUSIVE_LICENCE') }, ['EXCLUSIVE_LICENCE_IN_FORCE']],
    [{ encumbrances: encumbered('SOLE_LICENCE') }, ['SOLE_LICENCE_IN_FORCE']],
    [{ encumbrances: encumbered('ORDINARY_LICENCE', true) }, ['LICENCE_IN_FORCE', 'END_OF_ENCUMBRANCE_UNCLEAR']],
    [{ encumbrances: encumbered('OPEN_LICENCE') }, ['OPEN_LICENCE_IN_FORCE']],
    [{ shares: equalShares(2) }, ['CO_OWNED']],
    [{ kind: 'GEOGRAPHICAL_INDICATION' }, ['TRANSFEREE_RESTRICTED']],
  ] as const)('warns for %j: %s', (facts, codes) => {
    const { tradable, warnings } = deriveTradability({ ...sound, ...facts }, onDay);
    expect(tradable).toBe(true);
    expect(warnings.map((reason) => reason.code)).toEqual(codes);
  });

  it('gives every blocker at once', () => {
    const { blockers } = deriveTradability({ ...sound, status: 'UNKNOWN', disputed: true, encumbrances: encumbered('PLEDGE') }, onDay);
    expect(blockers.map((reason) => reason.code)).toEqual(['STATUS_UNKNOWN', 'PLEDGED', 'OWNERSHIP_DISPUTED']);
  });
});
