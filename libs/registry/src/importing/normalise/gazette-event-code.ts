/** The gazette's headings with the codes of the events. Order matters: the first that fits is taken. */
const headings: readonly (readonly [RegExp, string])[] = [
  [/公布后的?驳回|申请.*驳回/, 'RJ01'],
  [/视为撤回/, 'WD01'],
  [/公布后的?撤回|申请.*撤回/, 'WW01'],
  [/质押.*生效|质押合同登记的生效/, 'PE01'],
  [/质押.*变更/, 'PM01'],
  [/质押.*(注销|解除)/, 'PC01'],
  [/保全.*解除/, 'PD01'],
  [/保全/, 'PP01'],
  [/开放许可.*撤回/, 'OL02'],
  [/开放许可/, 'OL01'],
  [/许可.*(备案)?.*生效/, 'EE01'],
  [/许可.*变更/, 'EM01'],
  [/许可.*(注销|解除)/, 'EC01'],
  [/专利申请权的转移/, 'TA01'],
  [/专利权的转移/, 'TR01'],
  [/实质审查/, 'SE01'],
  [/专利权人的姓名|专利权人.*名称.*变更/, 'CP03'],
  [/著录事项变更/, 'CB03'],
  [/未缴年费|年费.*终止/, 'CF01'],
  [/有效期届满|期限届满/, 'CX01'],
  [/部分无效/, 'IP01'],
  [/全部无效|宣告无效/, 'IW01'],
  [/避免重复授[予权]/, 'AR01'],
  [/主动放弃/, 'AV01'],
  [/视为放弃/, 'AD01'],
  [/权利的?恢复/, 'RR01'],
  [/公告送达/, 'DD01'],
  [/期限补偿/, 'TG01'],
  [/发明专利(公报|申请)?更正/, 'CI02'],
  [/更正/, 'CU01'],
  [/授权|授予/, 'GR01'],
  [/公开|公布/, 'PB01'],
];

/** Code of a gazette heading, such as TR01 for 专利权的转移; undefined for one that is not known. */
export function gazetteEventCode(heading: string): string | undefined {
  return headings.find(([pattern]) => pattern.test(heading))?.[1];
}
