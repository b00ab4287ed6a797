import { chinaDate } from '@haihe/platform/clock';
import type { IsoDate } from '@haihe/platform/clock';
import type { BilingualText } from '@haihe/platform/errors';
import { endOfDay } from './deadline.js';

/** What must be out of the way before a contract is signed. */
export const gateKinds = ['PUBLICITY', 'PRE_EMPTION', 'EXPORT_CONTROL'] as const;
export type GateKind = (typeof gateKinds)[number];

/** Where a gate stands: OBJECTED waits for the centre, REFUSED ends the deal. */
export const gateStates = ['OPEN', 'OBJECTED', 'CLEARED', 'REFUSED'] as const;
export type GateState = (typeof gateStates)[number];

/** How technology may leave the country (技术进出口管理条例 Art. 27-39). */
export const exportClasses = ['FREE', 'RESTRICTED', 'PROHIBITED'] as const;
export type ExportClass = (typeof exportClasses)[number];

/** A gate of a deal, as far as rules depend on it. */
export interface GateFacts {
  readonly kind: GateKind;
  /** As written; see {@link currentGateState}. */
  readonly state: GateState;
  /** PUBLICITY: first day of the posting. */
  readonly postedOn: IsoDate | null;
  /** Last day of the posting, or of the time to answer. */
  readonly dueOn: IsoDate | null;
  readonly classification: ExportClass | null;
  /** When it was opened, posted, objected to or handed in last. */
  readonly changedAt: Date;
  readonly decidedAt: Date | null;
}

/**
 * The state as of a moment: silence to the end of the last day clears a posting and a right of first purchase, whether or not
 * the sweep came by.
 */
export function currentGateState({ state, kind, dueOn }: Pick<GateFacts, 'state' | 'kind' | 'dueOn'>, now: Date): GateState {
  const bySilence = kind !== 'EXPORT_CONTROL' && dueOn !== null && chinaDate(now) > dueOn;
  return state === 'OPEN' && bySilence ? 'CLEARED' : state;
}

/** Since when a gate that is clear has been so. */
export function clearedAt(gate: GateFacts): Date {
  return gate.decidedAt ?? (gate.dueOn === null ? gate.changedAt : endOfDay(gate.dueOn));
}

/** What the gates are called, why they are there and where that stands. */
export const gateTexts: Readonly<Record<GateKind, { readonly title: BilingualText; readonly reason: BilingualText; readonly source: string }>> = {
  PUBLICITY: {
    title: { zh: '成果转化公示', en: 'Publicity in the seller’s house' },
    reason: {
      zh: '高校院所以协议方式定价的，应在本单位公示成果名称和拟交易价格，公示期不少于{days}日；有异议的先处理异议。',
      en: 'A university or institute that negotiated the price posts name and intended price in its own house for {days} days at least; objections are dealt with first.',
    },
    source: '促进科技成果转化法（2015）第十八条；国发〔2016〕16号',
  },
  PRE_EMPTION: {
    title: { zh: '优先购买权', en: 'Right of first purchase' },
    reason: {
      zh: '职务技术成果的完成人、共有人享有以同等条件优先受让的权利；应通知其在期限内答复，逾期不答复视为放弃。{names}',
      en: 'Inventors of a service invention and co-owners may buy first on the same terms; they are told and answer in time, silence counts as no. {names}',
    },
    source: '民法典第八百四十七条、第八百六十条',
  },
  EXPORT_CONTROL: {
    title: { zh: '技术出口管制', en: 'Export control' },
    reason: {
      zh: '受让方为境外（含港澳台）注册或受境外控制的单位，签约前须确定技术出口分类，并取得技术出口许可证（限制类）或合同登记证（自由类）；禁止出口的技术不得转让。',
      en: 'The buyer is registered outside the mainland or controlled from there: before signing the technology is classified, and licensed if restricted or registered if free; prohibited technology cannot be transferred.',
    },
    source: '技术进出口管理条例（2020）第二条、第二十七条至第三十九条；国办发〔2018〕19号',
  },
};
