import type { SessionFieldsFragment, SessionTemplatesQuery } from '../api/generated/graphql.js';
import { momentText } from '../formats/date-text.js';
import { readAmount, typedAmount } from '../formats/money-text.js';

export type Template = SessionTemplatesQuery['sessionTemplates'][number];

/** A session as it is being set up: everything as typed. Spans in seconds, the length in minutes. */
export interface SessionDraft {
  template: string;
  startPrice: string;
  deposit: string;
  stepKind: 'ABSOLUTE' | 'PERCENT' | 'TABLE';
  step: string;
  percent: string;
  rows: readonly { from: string; step: string }[];
  signUpUntil: string;
  opensAt: string;
  minutes: string;
  extensionWindow: string;
  extensionLength: string;
  extensionMost: string;
  extensionTotal: string;
  ceiling: string;
  descentFloor: string;
  descentStep: string;
  descentInterval: string;
  roundsMost: string;
  roundLength: string;
  roundPause: string;
  sealedLength: string;
  bestLength: string;
  keeperIds: readonly string[];
  secondAllowed: boolean;
  noticeDays: string;
}

export const emptySession: SessionDraft = {
  template: '',
  startPrice: '',
  deposit: '',
  stepKind: 'ABSOLUTE',
  step: '',
  percent: '1',
  rows: [{ from: '0', step: '' }],
  signUpUntil: '',
  opensAt: '',
  minutes: '',
  extensionWindow: '300',
  extensionLength: '300',
  extensionMost: '',
  extensionTotal: '',
  ceiling: '',
  descentFloor: '',
  descentStep: '',
  descentInterval: '60',
  roundsMost: '3',
  roundLength: '600',
  roundPause: '60',
  sealedLength: '600',
  bestLength: '300',
  keeperIds: [],
  secondAllowed: true,
  noticeDays: '',
};

/** Which groups of fields a mode has. */
export interface Fields {
  readonly increment: boolean;
  readonly extension: boolean;
  readonly length: boolean;
  readonly descent: boolean;
  readonly rounds: boolean;
  readonly after: boolean;
  readonly sealed: boolean;
  /** Keepers can be chosen: for sealed bids, or for a reserve price that the seller may seal. */
  readonly keepers: boolean;
}

/** The fields that a template asks for. */
export function fieldsOf({ mode, floor, minutes }: Pick<Template, 'mode' | 'floor' | 'minutes'>): Fields {
  const descent = mode === 'DESCENDING' || mode === 'DESCENDING_SEALED';
  return {
    increment: mode === 'ASCENDING' || mode === 'SEALED_ROUNDS' || mode === 'DESCENDING_SEALED',
    extension: mode === 'ASCENDING' && !floor,
    length: minutes !== null && minutes !== undefined,
    descent,
    rounds: mode === 'SEALED_ROUNDS',
    after: mode === 'DESCENDING_SEALED',
    keepers: mode !== 'FIXED_FIRST' && mode !== 'FIXED_DRAW',
    sealed: mode === 'SEALED' || mode === 'SEALED_ROUNDS' || mode === 'DESCENDING_SEALED',
  };
}

/** Tianjin keeps one time all year. */
const ZONE = '+08:00';

/** A moment as the picker of the browser has it (2026-11-22T14:05, by the exchange's clock), as the wire wants it. */
export function readMoment(typed: string): string | null {
  const at = new Date(`${typed}${ZONE}`);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** A moment as the picker wants it. */
export function typedMoment(iso: string): string {
  return momentText(iso).replace(' ', 'T');
}

const money = (typed: string) => {
  const amount = readAmount(typed);
  return amount === null ? null : { amount, currency: 'CNY' };
};

const zero = { amount: '0.00', currency: 'CNY' };
const whole = (typed: string): number | null => (/^\d+$/.test(typed.trim()) ? Number(typed.trim()) : null);
const decimal = (typed: string): number | null => (/^\d+(\.\d+)?$/.test(typed.trim()) ? Number(typed.trim()) : null);

/** What is chosen, as the exchange takes it; null while an amount or a time is missing. */
export function choicesOf(draft: SessionDraft, template: Template, depositByEvent = false) {
  const fields = fieldsOf(template);
  const startPrice = money(draft.startPrice);
  const deposit = depositByEvent ? null : money(draft.deposit);
  const signUpUntil = readMoment(draft.signUpUntil);
  const opensAt = readMoment(draft.opensAt);
  if (!startPrice || (!deposit && !depositByEvent) || !signUpUntil || !opensAt) return null;
  return {
    template: template.code,
    startPrice,
    deposit,
    signUpUntil,
    opensAt,
    increment: fields.increment ? incrementOf(draft) : null,
    minutes: fields.length ? decimal(draft.minutes) : null,
    extensionWindow: fields.extension ? whole(draft.extensionWindow) : null,
    extensionLength: fields.extension ? whole(draft.extensionLength) : null,
    extensionMost: fields.extension ? whole(draft.extensionMost) : null,
    extensionTotal: fields.extension ? whole(draft.extensionTotal) : null,
    ceiling: money(draft.ceiling),
    descentFloor: fields.descent ? money(draft.descentFloor) : null,
    descentStep: fields.descent ? money(draft.descentStep) : null,
    descentInterval: fields.descent ? whole(draft.descentInterval) : null,
    roundsMost: fields.rounds ? whole(draft.roundsMost) : null,
    roundLength: fields.rounds ? whole(draft.roundLength) : null,
    roundPause: fields.rounds ? whole(draft.roundPause) : null,
    sealedLength: fields.after ? whole(draft.sealedLength) : null,
    bestLength: fields.after ? whole(draft.bestLength) : null,
    keeperIds: fields.keepers ? [...draft.keeperIds] : [],
    secondAllowed: draft.secondAllowed,
    noticeDays: whole(draft.noticeDays) ?? template.noticeDays,
  };
}

function incrementOf({ stepKind, step, percent, rows }: SessionDraft) {
  if (stepKind === 'PERCENT') return { kind: stepKind, step: null, percent: decimal(percent), rows: null };
  if (stepKind === 'TABLE') return { kind: stepKind, step: null, percent: null, rows: rows.map((row) => ({ from: money(row.from) ?? zero, step: money(row.step) ?? zero })) };
  return { kind: stepKind, step: money(step), percent: null, rows: null };
}

const text = (value: number | null | undefined): string => (value === null || value === undefined ? '' : String(value));
const typed = (value: { amount: string } | null | undefined): string => (value ? typedAmount(value.amount) : '');

/** A session that stands, as a draft to change. Keepers are chosen anew only when that is wished: their ids by public key. */
export function draftOf(session: SessionFieldsFragment, keepers: readonly { readonly id: string; readonly publicKey: string }[]): SessionDraft {
  const { rules, opensAt, endsAt } = session;
  const { increment } = rules;
  return {
    ...emptySession,
    template: rules.template,
    startPrice: typed(session.startPrice),
    deposit: typed(session.deposit),
    stepKind: increment?.kind ?? 'ABSOLUTE',
    step: typed(increment?.step),
    percent: increment?.percent ?? '1',
    rows: increment?.rows.length ? increment.rows.map((row) => ({ from: typed(row.from), step: typed(row.step) })) : emptySession.rows,
    signUpUntil: typedMoment(session.signUpUntil),
    opensAt: typedMoment(opensAt),
    minutes: endsAt ? text(Math.round((Date.parse(endsAt) - Date.parse(opensAt)) / 6000) / 10) : '',
    extensionWindow: text(rules.extensionWindow ?? 300),
    extensionLength: text(rules.extensionLength ?? 300),
    extensionMost: text(rules.extensionMost),
    extensionTotal: text(rules.extensionTotal),
    ceiling: typed(rules.ceiling),
    descentFloor: typed(rules.descentFloor),
    descentStep: typed(rules.descentStep),
    descentInterval: text(rules.descentInterval ?? 60),
    roundsMost: text(rules.roundsMost ?? 3),
    roundLength: text(rules.roundLength ?? 600),
    roundPause: text(rules.roundPause ?? 60),
    sealedLength: text(rules.sealedLength ?? 600),
    bestLength: text(rules.bestLength ?? 300),
    secondAllowed: session.secondAllowed,
    noticeDays: text(session.noticeDays),
    keeperIds: keepers.filter(({ publicKey }) => session.keepers.some((keeper) => keeper.publicKey === publicKey)).map(({ id }) => id),
  };
}
