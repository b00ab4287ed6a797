import { chinaDate } from '@haihe/platform/clock';
import type { BilingualText } from '@haihe/platform/errors';
import type { DeadlineCode } from './deadline-rules.js';
import { openDeadlines } from './deal-deadlines.js';
import type { DealFacts } from './deal-facts.js';
import { isUndone } from './deal-states.js';
import type { Responsible } from './deal-titles.js';
import { clearedAt, currentGateState, gateTexts } from './gate.js';
import type { GateKind } from './gate.js';
import { gateReason } from './gate-reason.js';

/** The steps of the whole way. */
export const dealStepCodes = ['AGREE', 'PUBLICITY', 'PRE_EMPTION', 'EXPORT_CONTROL', 'SIGN', 'PAY', 'FILE', 'CERTIFY', 'RELEASE', 'INSTALMENTS'] as const;
export type DealStepCode = (typeof dealStepCodes)[number];

/** Where a step stands. */
export const stepStates = ['DONE', 'CURRENT', 'WAITING', 'SKIPPED', 'FAILED'] as const;
export type StepState = (typeof stepStates)[number];

/** One step of a deal. */
export interface DealStep {
  readonly code: DealStepCode;
  readonly title: BilingualText;
  readonly state: StepState;
  /** Who does it; null for what is done. */
  readonly responsible: Responsible | null;
  readonly dueAt: Date | null;
  readonly doneAt: Date | null;
  readonly hint: BilingualText;
}

/** When the steps of a deal were done. */
export interface DealDates {
  readonly signedAt: Date | null;
  readonly fundedAt: Date | null;
  readonly filedAt: Date | null;
  readonly certifiedAt: Date | null;
  readonly releasedAt: Date | null;
  readonly closedAt: Date | null;
  /** Whether the price is paid in parts. */
  readonly inParts: boolean;
}

interface Words {
  readonly title: BilingualText;
  readonly hint: BilingualText;
  readonly responsible: Responsible;
  readonly deadlines: readonly DeadlineCode[];
}

const words: Readonly<Record<Exclude<DealStepCode, GateKind>, Words>> = {
  AGREE: { title: { zh: '成交', en: 'Agreed' }, hint: { zh: '双方已就权利和价格达成一致。', en: 'Both sides agreed on the rights and the price.' }, responsible: 'BOTH', deadlines: [] },
  SIGN: {
    title: { zh: '签订合同', en: 'Contract' },
    hint: { zh: '双方阅读转让合同并电子签署。', en: 'Both sides read the contract and sign it electronically.' },
    ...{ responsible: 'BOTH', deadlines: ['SIGN'] },
  },
  PAY: {
    title: { zh: '价款托管', en: 'Payment into custody' },
    hint: { zh: '买方将价款和服务费付至托管账户，登记完成前不会付给卖方。', en: 'The buyer pays price and fee into custody; the seller is paid after the registration only.' },
    ...{ responsible: 'BUYER', deadlines: ['PAY'] },
  },
  FILE: {
    title: { zh: '申请变更登记', en: 'Filing with the office' },
    hint: { zh: '卖方会同买方向登记机关申请变更权利人，上传受理回执。', en: 'The seller files the change of owner with the buyer and uploads the receipt.' },
    ...{ responsible: 'SELLER', deadlines: ['FILE'] },
  },
  CERTIFY: {
    title: { zh: '登记核验', en: 'Registration checked' },
    hint: { zh: '上传登记机关的通知书，运营中心核对后确认；权利自登记之日起转移（专利法第十条）。', en: 'The office’s notice is uploaded and the centre checks it; title passes with registration (Patent Law, Art. 10).' },
    ...{ responsible: 'CENTRE', deadlines: ['NOTICE'] },
  },
  RELEASE: {
    title: { zh: '权属变更与结算', en: 'Title and money released' },
    hint: { zh: '运营中心办理结算：权利归买方，价款扣除服务费后付给卖方。', en: 'The centre releases: title to the buyer, the price without fees to the seller.' },
    ...{ responsible: 'CENTRE', deadlines: ['RELEASE'] },
  },
  INSTALMENTS: {
    title: { zh: '分期付款', en: 'Instalments' },
    hint: { zh: '买方按约定日期支付余款，到账后即付给卖方。', en: 'The buyer pays the rest on its days; what comes in goes to the seller at once.' },
    ...{ responsible: 'BUYER', deadlines: ['PAY_INSTALMENT'] },
  },
};

const gateDeadlines: Readonly<Record<GateKind, readonly DeadlineCode[]>> = {
  PUBLICITY: ['POST_PUBLICITY', 'PUBLICITY', 'RESOLVE'],
  PRE_EMPTION: ['PRE_EMPTION'],
  EXPORT_CONTROL: ['SUBMIT_EXPORT', 'DECIDE_EXPORT'],
};

/** The whole way of a deal in order, with what is done, what is next and what a deal that came to nothing never reached. */
export function dealSteps(facts: DealFacts, dates: DealDates, now: Date): DealStep[] {
  const deadlines = openDeadlines(facts, now);
  const undone = isUndone(facts.state);
  const deadlineOf = (codes: readonly DeadlineCode[]) => deadlines.find(({ code }) => codes.includes(code));
  const gates = facts.gates.map((gate): DealStep => {
    const state = currentGateState(gate, now);
    const { title } = gateTexts[gate.kind];
    const done = state === 'CLEARED';
    const deadline = done ? undefined : deadlineOf(gateDeadlines[gate.kind]);
    const open: StepState = state === 'REFUSED' ? 'FAILED' : undone ? 'SKIPPED' : 'CURRENT';
    const waiting = gate.kind === 'EXPORT_CONTROL' && gate.classification !== null ? 'CENTRE' : 'SELLER';
    return {
      ...{ code: gate.kind, title, state: done ? 'DONE' : open, hint: gateReason(gate.kind, chinaDate(facts.agreedAt)) },
      ...{ responsible: done ? null : (deadline?.responsible ?? waiting), dueAt: deadline?.dueAt ?? null, doneAt: done ? clearedAt(gate) : null },
    };
  });
  const plain: readonly (readonly [Exclude<DealStepCode, GateKind>, Date | null])[] = [
    ['SIGN', dates.signedAt],
    ['PAY', dates.fundedAt],
    ['FILE', dates.filedAt],
    ['CERTIFY', dates.certifiedAt],
    ['RELEASE', dates.releasedAt],
    ...(dates.inParts ? ([['INSTALMENTS', facts.state === 'RELEASED' ? dates.closedAt : null]] as const) : []),
  ];
  let blocked = gates.some(({ state }) => state !== 'DONE');
  const failedAtGate = gates.some(({ state }) => state === 'FAILED');
  let ended = failedAtGate;
  const rest = plain.map(([code, doneAt]): DealStep => {
    const { title, hint, responsible, deadlines: codes } = words[code];
    if (doneAt) return { code, title, hint, state: 'DONE', responsible: null, dueAt: null, doneAt };
    let state: StepState = blocked ? 'WAITING' : 'CURRENT';
    if (undone) state = blocked || ended ? 'SKIPPED' : 'FAILED';
    if (undone && !blocked) ended = true;
    blocked = true;
    const deadline = state === 'CURRENT' ? deadlineOf(codes) : undefined;
    return { code, title, hint, state, responsible: state === 'SKIPPED' ? null : (deadline?.responsible ?? responsible), dueAt: deadline?.dueAt ?? null, doneAt: null };
  });
  return [{ code: 'AGREE', title: words.AGREE.title, hint: words.AGREE.hint, state: 'DONE', responsible: null, dueAt: null, doneAt: facts.agreedAt }, ...gates, ...rest];
}
