import type { BilingualText } from '@haihe/platform/errors';

/** The kinds of right that the policy names (津政办发〔2016〕82号) and that the exchange registers. */
export type RightKind =
  | 'INVENTION'
  | 'UTILITY_MODEL'
  | 'DESIGN'
  | 'TRADEMARK'
  | 'COPYRIGHT_WORK'
  | 'COPYRIGHT_SOFTWARE'
  | 'PLANT_VARIETY'
  | 'IC_LAYOUT'
  | 'GEOGRAPHICAL_INDICATION'
  | 'TECHNICAL_STANDARD';

/** The kinds that the Patent Law calls 发明创造 (Art. 2): applied for, granted and kept in force by annuities. */
export type PatentKind = Extract<RightKind, 'INVENTION' | 'UTILITY_MODEL' | 'DESIGN'>;

/** Titles as Chinese law names the kinds; in the order in which they are shown. */
export const rightKindTitles: Readonly<Record<RightKind, BilingualText>> = {
  INVENTION: { zh: '发明专利', en: 'Invention patent' },
  UTILITY_MODEL: { zh: '实用新型专利', en: 'Utility model patent' },
  DESIGN: { zh: '外观设计专利', en: 'Design patent' },
  TRADEMARK: { zh: '注册商标', en: 'Registered trademark' },
  COPYRIGHT_WORK: { zh: '作品著作权', en: 'Copyright in a work' },
  COPYRIGHT_SOFTWARE: { zh: '计算机软件著作权', en: 'Copyright in software' },
  PLANT_VARIETY: { zh: '植物新品种权', en: 'Plant variety right' },
  IC_LAYOUT: { zh: '集成电路布图设计专有权', en: 'Integrated-circuit layout design' },
  GEOGRAPHICAL_INDICATION: { zh: '地理标志', en: 'Geographical indication' },
  TECHNICAL_STANDARD: { zh: '技术标准', en: 'Technical standard' },
};

/** Every kind, in the order in which they are shown. */
export const rightKinds: readonly RightKind[] = Object.keys(rightKindTitles).filter(isRightKind);

/** Whether the text is one of the kinds. */
export function isRightKind(text: string): text is RightKind {
  return Object.hasOwn(rightKindTitles, text);
}

/** Whether rights of the kind are patents: numbers with a check digit, gazette events, annuities. */
export function isPatentKind(kind: RightKind): kind is PatentKind {
  return kind === 'INVENTION' || kind === 'UTILITY_MODEL' || kind === 'DESIGN';
}
