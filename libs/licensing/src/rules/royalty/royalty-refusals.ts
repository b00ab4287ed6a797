import { defineRefusals } from '@haihe/platform/errors';

/** Why a report of sales cannot be taken. */
export const royaltyRefusals = defineRefusals({
  REPORT_NOT_AGREED: { zh: '该许可没有约定提成报告', en: 'This licence has no royalty to report on' },
  REPORT_PERIOD_UNKNOWN: { zh: '许可期内没有这个报告期', en: 'The licence has no such reporting period' },
  REPORT_PERIOD_SKIPPED: { zh: '请先提交更早报告期的报告（第 {period} 期）；没有销售的，报告为零', en: 'Report on period {period} first; report nothing when nothing was sold' },
  REPORT_VERSION_STALE: { zh: '该期报告已有更正，请刷新后再提交', en: 'That report has been corrected meanwhile; reload and file again' },
  REPORT_AMOUNT_RANGE: { zh: '数额应不小于 0 且不过大；亏损填写 0', en: 'Amounts must not be negative or too large; enter 0 for a loss' },
});

/** Codes of {@link royaltyRefusals}. */
export type RoyaltyRefusalCode = (typeof royaltyRefusals.codes)[number];
