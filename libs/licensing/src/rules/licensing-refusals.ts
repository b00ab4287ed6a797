import { defineRefusals } from '@haihe/platform/errors';

/** What licensing refuses, with what to do. */
export const licensingRefusals = defineRefusals({
  TERRITORY_UNKNOWN: { zh: '“{code}” 不是有效的地域代码：请填写国家或地区代码（如 CN），或其后加行政区划代码（如 CN-12、CN-120116）', en: '“{code}” is no territory: give a country (such as CN), or one with a division code (such as CN-12 or CN-120116)' },
  FIELD_UNKNOWN: { zh: '“{code}” 不是有效的使用领域：请填写 IPC 分类号（如 IPC:H01M10/05）或行业代码（如 IND:C38）', en: '“{code}” is no field of use: give an IPC symbol (such as IPC:H01M10/05) or an industry (such as IND:C38)' },
  SCOPE_TOO_WIDE: { zh: '范围最多 {most} 个单元（权利 × 地域 × 领域），现为 {count} 个：请改用上级地域或领域', en: 'A scope has at most {most} cells (rights × territories × fields); this one has {count}: use wider territories or fields' },
  SCOPE_EMPTY: { zh: '请至少选择一项权利和一个地域', en: 'Choose at least one right and one territory' },
  FIELD_SYSTEMS_MIXED: { zh: '使用领域请统一用 IPC 分类号或统一用行业代码', en: 'Name all fields of use by IPC symbols or all by industries' },
  PERIOD_BACKWARDS: { zh: '许可期限的最后一日早于起始日', en: 'The licence would end before it begins' },
  LICENCE_CONFLICT: { zh: '不能许可：{reasons}', en: 'The licence cannot be granted: {reasons}' },
});
