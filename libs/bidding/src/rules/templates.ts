import type { BiddingMode } from './engine/index.js';

/** A set of rules that sessions are made from. Versioned: a session says which it was made from. */
export interface SessionTemplate {
  /** Code and version. */
  readonly code: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly source: string;
  readonly mode: BiddingMode;
  readonly floor: boolean;
  readonly minimumBidders: 1 | 2;
  /** Least notice between publication and opening, days. */
  readonly noticeDays: number;
  /** Per cent of the start price. */
  readonly deposit: { readonly least: number; readonly most: number };
  /** Seconds; null without. */
  readonly extension: { readonly window: number; readonly length: number } | null;
  /** Planned length, minutes; null where price or hammer ends it. */
  readonly minutes: number | null;
  /** Least length, minutes. */
  readonly leastMinutes: number;
  /** Seconds after which a session in a hall pauses when no console is heard of; null where no hall leads it. */
  readonly consoleSilence: number | null;
  readonly second: { readonly withinDays: number; readonly lowerPercent: number } | null;
}

const SPC = '最高人民法院关于人民法院网络司法拍卖若干问题的规定（法释〔2016〕18号，2017-01-01 施行）第 10–14、20、22、26 条';
const HOUSE = '华北知识产权运营中心交易规则 2026（平台约定，限时 5 分钟参照法释〔2016〕18号第 20 条）';
const deposit = { least: 5, most: 20 } as const;
const fiveMinutes = { window: 300, length: 300 } as const;
const second = { withinDays: 30, lowerPercent: 20 } as const;
const house = { source: HOUSE, floor: false, minimumBidders: 2, noticeDays: 0, deposit, extension: null, minutes: 120, leastMinutes: 0, consoleSilence: null, second } as const;

/** Every template in force. A change is a new version; sessions keep theirs. */
export const sessionTemplates: readonly SessionTemplate[] = [
  { ...house, code: 'exchange-ascending/2026.1', title: { zh: '增价竞价（自由报价 + 限时报价）', en: 'Ascending, with timed extensions' }, mode: 'ASCENDING', extension: fiveMinutes },
  { ...house, code: 'judicial-ascending/2017.1', title: { zh: '司法网络拍卖', en: 'Judicial online auction' }, source: SPC, mode: 'ASCENDING', extension: fiveMinutes, minimumBidders: 1, noticeDays: 30, minutes: 1440, leastMinutes: 1440 },
  { ...house, code: 'floor-ascending/2026.1', title: { zh: '现场与线上同步增价拍卖', en: 'Ascending, on the floor and online' }, mode: 'ASCENDING', floor: true, minutes: null, consoleSilence: 20 },
  { ...house, code: 'exchange-sealed/2026.1', title: { zh: '一次性密封报价', en: 'One sealed bid' }, mode: 'SEALED' },
  { ...house, code: 'exchange-rounds/2026.1', title: { zh: '多轮密封报价', en: 'Sealed bids in rounds' }, mode: 'SEALED_ROUNDS', minutes: 60 },
  { ...house, code: 'exchange-descending/2026.1', title: { zh: '减价竞价', en: 'Descending' }, mode: 'DESCENDING', minimumBidders: 1, minutes: null },
  { ...house, code: 'exchange-best-bid/2026.1', title: { zh: '减价后密封报价', en: 'Descending, then sealed, then best bid' }, mode: 'DESCENDING_SEALED', minutes: null },
  { ...house, code: 'fixed-first/2026.1', title: { zh: '一口价（先到先得）', en: 'Fixed price, first come' }, mode: 'FIXED_FIRST', minimumBidders: 1, minutes: 1440 },
  { ...house, code: 'fixed-draw/2026.1', title: { zh: '一口价（抽签）', en: 'Fixed price, by draw' }, mode: 'FIXED_DRAW', minimumBidders: 1, minutes: 1440 },
  { ...house, code: 'open-quote/2026.1', title: { zh: '动态报价', en: 'Open quotes' }, mode: 'OPEN_QUOTE', minimumBidders: 1, minutes: 7 * 1440 },
];

/** Modes in which amounts are sealed. */
export const sealedModes: readonly BiddingMode[] = ['SEALED', 'SEALED_ROUNDS', 'DESCENDING_SEALED'];
