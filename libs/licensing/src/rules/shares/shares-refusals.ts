import { defineRefusals } from '@haihe/platform/errors';

/** Why income cannot be divided. */
export const sharesRefusals = defineRefusals({
  SHARES_NOT_WHOLE: { zh: '各方份额之和应等于 1', en: 'The shares must sum to one' },
  INCOME_SHARES_INVALID: { zh: '请填写每一方的份额或分值；同一方只能出现一次', en: 'State a share or points for each party, each party once' },
  DEDUCTION_INVALID: { zh: '扣除比例应在 0 至 100% 之间，金额不能为负', en: 'Deductions lie between 0 and 100 %, and amounts are not negative' },
});

/** Codes of {@link sharesRefusals}. */
export type SharesRefusalCode = (typeof sharesRefusals.codes)[number];
