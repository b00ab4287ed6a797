import { percent } from '../terms/index.js';
import type { LicenceTerms } from '../terms/index.js';
import { fixedDues, taxLines } from './index.js';

const YUAN = 100n;

describe('taxLines', () => {
  it('take VAT out of amounts that include it', () => {
    // 106 × 6/106 = 6. 100 × 6/106 = 5.660 → 5.66, net 94.34.
    const included = { vat: { rate: percent('6'), how: 'INCLUDED' }, withholding: null } as const;
    expect(taxLines(106n * YUAN, included)).toEqual({ net: 100n * YUAN, vat: 600n, invoiced: 106n * YUAN, withheld: 0n, payable: 106n * YUAN });
    expect(taxLines(100n * YUAN, included)).toMatchObject({ net: 9_434n, vat: 566n });
  });
});

describe('fixedDues', () => {
  it('are known from the start, milestones when they are reached', () => {
    const fixed: LicenceTerms = {
      components: [
        { kind: 'MILESTONE', event: '验收', amount: 500n, withinDays: 30 },
        { kind: 'MILESTONE', event: '量产', amount: 900n, withinDays: 30 },
        { kind: 'LUMP_SUM', amount: 100n, due: { afterStart: 10 } },
        { kind: 'INSTALMENTS', parts: [{ amount: 60n, due: { afterStart: 0 } }, { amount: 40n, due: { on: '2026-10-01' } }] },
        { kind: 'ENTRY_FEE', amount: 200n, due: { on: '2026-01-15' }, creditable: false },
      ],
      vat: { rate: percent('6'), how: 'ON_TOP' },
      ...{ reporting: null, lateInterest: null, audit: null, mostFavoured: false, withholding: null },
    };
    const dues = fixedDues(fixed, { from: '2026-01-05', until: '2028-01-04' }, [{ component: 0, on: '2026-02-10' }]);
    // 1 October 2026 begins the holidays, which last until the 7th. 12 March is a Thursday.
    expect(dues.map(({ kind, component, part, amount, tax, dueOn }) => [kind, component, part, Number(amount), Number(tax.payable), dueOn])).toEqual([
      ['INSTALMENT', 3, 1, 60, 64, '2026-01-05'],
      ['LUMP_SUM', 2, 1, 100, 106, '2026-01-15'],
      ['ENTRY_FEE', 4, 1, 200, 212, '2026-01-15'],
      ['MILESTONE', 0, 1, 500, 530, '2026-03-12'],
      ['INSTALMENT', 3, 2, 40, 42, '2026-10-08'],
    ]);
  });
});
