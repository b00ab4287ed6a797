import type { Versioned } from '../versioned.js';

/** How long an application may go without examination before it is presumed dead. */
export interface ExaminationLimit extends Versioned {
  /** From filing, within which the applicant must ask for examination. */
  readonly requestMonths: number;
  /** What the gazette may take to announce it. */
  readonly noticeMonths: number;
}

export const examinationLimits: readonly ExaminationLimit[] = [
  {
    requestMonths: 36,
    noticeMonths: 6,
    validFrom: '1985-04-01',
    source: '专利法（2020）第三十五条；公告时滞为平台估计',
  },
];

/** How long news of a patent of another office is relied on. A choice of the exchange, not of law. */
export interface ForeignNews extends Versioned {
  readonly months: number;
}

export const foreignNews: readonly ForeignNews[] = [{ months: 12, validFrom: '2000-01-01', source: 'Haihe, decision 0003' }];
