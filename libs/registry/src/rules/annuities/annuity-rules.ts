import type { PatentKind } from '../right-kind.js';
import type { Versioned } from '../versioned.js';

/** What a patent year costs in full. */
export interface AnnuityFees extends Versioned {
  readonly kind: PatentKind;
  /** Fees by patent year, without gaps from the first year on. */
  readonly bands: readonly { readonly fromYear: number; readonly toYear: number; readonly yuan: string }[];
}

/** How late an annuity can be paid and what it costs then. */
export interface LatePayment extends Versioned {
  readonly graceMonths: number;
  /** Of the full fee, for each full month after the due date. */
  readonly surchargePercentPerMonth: number;
}

/** What applicants with low income, small enterprises and public institutes pay less. */
export interface FeeReduction extends Versioned {
  /** Percent that one applicant is spared. */
  readonly single: number;
  /** Percent that joint applicants are spared. */
  readonly joint: number;
  /** The reduction covers the year of grant and the years after it, so many in all. */
  readonly years: number;
}

/** As gathered in domain rule 5.6, not read in the notice itself. */
const FEE_STANDARD = '国家知识产权局专利收费标准';

/** Full annuities. Read with domain rule 5.6; the years 11-15 of designs came with the longer term. */
export const annuityFees: readonly AnnuityFees[] = [
  {
    kind: 'INVENTION',
    validFrom: '2001-03-01',
    source: FEE_STANDARD,
    bands: [
      { fromYear: 1, toYear: 3, yuan: '900' },
      { fromYear: 4, toYear: 6, yuan: '1200' },
      { fromYear: 7, toYear: 9, yuan: '2000' },
      { fromYear: 10, toYear: 12, yuan: '4000' },
      { fromYear: 13, toYear: 15, yuan: '6000' },
      { fromYear: 16, toYear: 20, yuan: '8000' },
    ],
  },
  {
    kind: 'UTILITY_MODEL',
    validFrom: '2001-03-01',
    source: FEE_STANDARD,
    bands: [
      { fromYear: 1, toYear: 3, yuan: '600' },
      { fromYear: 4, toYear: 5, yuan: '900' },
      { fromYear: 6, toYear: 8, yuan: '1200' },
      { fromYear: 9, toYear: 10, yuan: '2000' },
    ],
  },
  {
    kind: 'DESIGN',
    validFrom: '2001-03-01',
    source: `${FEE_STANDARD}；第11至15年随专利法（2020）第四十二条增设`,
    bands: [
      { fromYear: 1, toYear: 3, yuan: '600' },
      { fromYear: 4, toYear: 5, yuan: '900' },
      { fromYear: 6, toYear: 8, yuan: '1200' },
      { fromYear: 9, toYear: 10, yuan: '2000' },
      { fromYear: 11, toYear: 15, yuan: '3000' },
    ],
  },
];

/** Six months to pay late, five percent of the full fee for each full month. */
export const latePayment: readonly LatePayment[] = [
  {
    graceMonths: 6,
    surchargePercentPerMonth: 5,
    validFrom: '1993-01-01',
    source: '专利法实施细则（2023）第一百一十五条；专利审查指南第五部分第九章2.2',
  },
];

/** 85 percent for one, 70 for joint applicants; six years from grant, ten since August 2018. */
export const feeReductions: readonly FeeReduction[] = [
  { single: 85, joint: 70, years: 6, validFrom: '2016-09-01', source: '专利收费减缴办法（财税〔2016〕78号）' },
  { single: 85, joint: 70, years: 10, validFrom: '2018-08-01', source: '专利收费减缴办法（财税〔2016〕78号）；财税〔2018〕37号' },
];

/** Days before its due date from which an annuity counts as due and is warned of. A choice of the exchange, not of law. */
export const dueWindow: readonly (Versioned & { readonly days: number })[] = [
  { days: 90, validFrom: '2000-01-01', source: 'Haihe, issue 2, section 3' },
];
