import type { BilingualText } from '@haihe/platform/errors';

/** What can be wrong with terms. */
export const termsProblems = {
  COMPONENTS_NONE: { zh: '请至少填写一项费用；不收费的，选择“免费”', en: 'State at least one component; choose “free” when nothing is owed' },
  FREE_WITH_PAID: { zh: '“免费”不能与其他费用并存', en: '“Free” cannot stand beside another component' },
  AMOUNT_RANGE: { zh: '金额应大于 0，且不超过 10 万亿元', en: 'The amount must be above 0 and at most ten trillion yuan' },
  RATE_RANGE: { zh: '比例应大于 0，且不超过 100%', en: 'The rate must be above 0 and at most 100 %' },
  BASE_MISSING: { zh: '请选择提成的计算基数', en: 'State what the running royalty is measured by' },
  RATE_MISSING: { zh: '请填写提成比例或单价', en: 'State the rate of the running royalty' },
  TIERS_NOT_RISING: { zh: '分档上限应逐档递增', en: 'The ends of the steps must rise' },
  TIERS_OPEN_END: { zh: '只有最后一档不设上限', en: 'The last step has no end, and no other' },
  RUNNING_TWICE: { zh: '同一基数、产品和地域只能有一项提成', en: 'There can be one running royalty for the same base, product and territory' },
  MINIMUM_WITHOUT_RUNNING: { zh: '没有提成的，不能约定年度最低费', en: 'An annual minimum needs a running royalty' },
  CAP_WITHOUT_RUNNING: { zh: '没有提成的，不能约定封顶', en: 'A cap needs a running royalty' },
  CREDIT_WITHOUT_RUNNING: { zh: '没有提成的，入门费无从抵扣', en: 'An entry fee can be credited only against a running royalty' },
  MINIMUM_TWICE: { zh: '年度最低费只能有一项', en: 'There can be one annual minimum' },
  CAP_TWICE: { zh: '封顶只能有一项', en: 'There can be one cap' },
  CAP_EMPTY: { zh: '请填写年度封顶或总额封顶', en: 'State the cap of a year, in total, or both' },
  MINIMUM_OVER_CAP: { zh: '年度最低费不能高于封顶', en: 'The annual minimum cannot exceed the cap' },
  CAP_YEAR_OVER_TOTAL: { zh: '年度封顶不能高于总额封顶', en: 'The yearly cap cannot exceed the cap in total' },
  INSTALMENTS_FEW: { zh: '分期至少为两期', en: 'There must be at least two instalments' },
  INSTALMENTS_ORDER: { zh: '各期付款日应依次递增', en: 'The days of the instalments must rise' },
  DUE_INVALID: { zh: '付款日应为有效日期，或生效后 0 至 36500 天', en: 'State a real day, or 0 to 36,500 days after the licence begins' },
  NAME_MISSING: { zh: '请填写名称或说明（不超过 200 字）', en: 'State a name or a note of at most 200 characters' },
  REPORTING_MISSING: { zh: '有提成的，应约定报告周期', en: 'A running royalty needs a reporting cycle' },
  DAYS_RANGE: { zh: '天数应为 0 至 366 的整数', en: 'Days are a whole number from 0 to 366' },
  TIMES_RANGE: { zh: '每年次数应为 1 至 12', en: 'Audits are 1 to 12 a year' },
  TAX_RANGE: { zh: '比例应在 0 至 100% 之间', en: 'The rate must lie between 0 and 100 %' },
} as const satisfies Readonly<Record<string, BilingualText>>;

/** Codes of {@link termsProblems}. */
export type TermsProblemCode = keyof typeof termsProblems;

/** Something wrong with terms, and where. */
export interface TermsProblem {
  readonly code: TermsProblemCode;
  /** From the terms: ['components', '0', 'tiers', '1', 'rate']. */
  readonly path: readonly string[];
  readonly text: BilingualText;
}

/** The problem with its text. */
export function problem(code: TermsProblemCode, ...path: readonly (string | number)[]): TermsProblem {
  return { code, path: path.map(String), text: termsProblems[code] };
}
