import { biddingRefusals } from './bidding-refusals.js';
import type { Fen, Increment, Keeper, SessionRules } from './engine/index.js';
import { sealedModes, sessionTemplates } from './templates.js';
import type { SessionTemplate } from './templates.js';

/** What whoever sets a session up chooses. Spans in seconds, amounts in fen; null: the template's. */
export interface SessionChoices {
  readonly template: string;
  readonly startPrice: Fen;
  readonly deposit: Fen;
  /** A sale event with one deposit for all lots takes none here. */
  readonly depositByEvent: boolean;
  readonly increment: Increment | null;
  readonly signUpUntil: Date;
  readonly opensAt: Date;
  readonly minutes: number | null;
  readonly extension: { readonly window: number; readonly length: number; readonly most: number | null; readonly total: number | null } | null;
  readonly ceiling: Fen | null;
  readonly descent: { readonly floor: Fen; readonly step: Fen; readonly interval: number } | null;
  readonly rounds: { readonly most: number; readonly length: number; readonly pause: number } | null;
  readonly afterDescent: { readonly sealed: number; readonly best: number } | null;
  /** Of what is sealed; where nothing else is, they are offered to the seller for a reserve price of his. */
  readonly keepers: readonly Keeper[];
  readonly drawCommitment: string | null;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const GRACE = 1 * SECOND;
const MOST_PRICE = 10_000_000_000_000;

/** The template of a code. @throws Refusal TEMPLATE_UNKNOWN */
export function templateOf(code: string): SessionTemplate {
  const template = sessionTemplates.find((one) => one.code === code);
  if (!template) throw biddingRefusals.refuse('TEMPLATE_UNKNOWN', { path: ['input', 'template'] });
  return template;
}

/**
 * Makes the rules of a session from a template and what was chosen, each checked. The reserve price is not among them: the seller adds it
 * when he agrees (`agreedRules`).
 *
 * @throws Refusal TEMPLATE_UNKNOWN, RULE_MISSING, RULE_NOT_EXPECTED, RULE_OUT_OF_RANGE, DEPOSIT_OUT_OF_RANGE, KEEPERS_TOO_FEW, TIMES_IN_ORDER
 */
export function makeRules(choices: SessionChoices): SessionRules {
  const template = templateOf(choices.template);
  const { mode } = template;
  within('startPrice', choices.startPrice, 1, MOST_PRICE);
  if (choices.signUpUntil > choices.opensAt) throw biddingRefusals.refuse('TIMES_IN_ORDER', { path: ['input', 'signUpUntil'] });
  checkDeposit(template, choices);
  const ladder = mode === 'ASCENDING' || mode === 'SEALED_ROUNDS' || mode === 'DESCENDING_SEALED';
  const increment = ladder ? needed('increment', choices.increment) : unexpected('increment', choices.increment);
  if (increment) checkIncrement(increment);
  const descends = mode === 'DESCENDING' || mode === 'DESCENDING_SEALED';
  const descent = descends ? needed('descent', choices.descent) : unexpected('descent', choices.descent);
  if (descent) {
    within('descent.floor', descent.floor, 1, choices.startPrice - 1);
    within('descent.step', descent.step, 1, choices.startPrice - descent.floor);
    within('descent.interval', descent.interval, 5, 86_400);
  }
  const rounds = mode === 'SEALED_ROUNDS' ? needed('rounds', choices.rounds) : unexpected('rounds', choices.rounds);
  if (rounds) {
    within('rounds.most', rounds.most, 2, 20);
    within('rounds.length', rounds.length, 5, 86_400);
    within('rounds.pause', rounds.pause, 0, 86_400);
  }
  const after = mode === 'DESCENDING_SEALED' ? needed('afterDescent', choices.afterDescent) : unexpected('afterDescent', choices.afterDescent);
  if (after) {
    within('afterDescent.sealed', after.sealed, 5, 86_400);
    within('afterDescent.best', after.best, 5, 86_400);
  }
  const extension = mode === 'ASCENDING' && !template.floor ? (choices.extension ?? (template.extension && { ...template.extension, most: null, total: null })) : unexpected('extension', choices.extension);
  if (extension) {
    within('extension.window', extension.window, 5, 600);
    within('extension.length', extension.length, 5, 600);
    if (extension.most !== null) within('extension.most', extension.most, 1, 1000);
    if (extension.total !== null) within('extension.total', extension.total, 5, 86_400);
  }
  const minutes = template.minutes === null ? null : (choices.minutes ?? template.minutes);
  if (minutes !== null) within('minutes', minutes, Math.max(template.leastMinutes, 0.05), 90 * 1440);
  if (choices.ceiling !== null) within('ceiling', choices.ceiling, choices.startPrice, MOST_PRICE);
  const fixed = mode === 'FIXED_FIRST' || mode === 'FIXED_DRAW';
  const sealed = sealedModes.includes(mode) || (!fixed && choices.keepers.length > 0);
  if (sealed && choices.keepers.length < 3) throw biddingRefusals.refuse('KEEPERS_TOO_FEW', { path: ['input', 'keeperIds'] });
  const opensAt = choices.opensAt.getTime();
  return {
    ...{ template: template.code, mode, startPrice: choices.startPrice, increment, opensAt },
    endsAt: minutes === null ? null : Math.round(opensAt + minutes * MINUTE),
    extension: extension && { window: extension.window * SECOND, length: extension.length * SECOND, most: extension.most, total: extension.total === null ? null : extension.total * SECOND },
    minimumBidders: template.minimumBidders,
    // Domain rule 2.6.4.
    caution: { percent: 30, steps: 20, ceiling: choices.ceiling },
    descending: descent && { floor: descent.floor, step: descent.step, interval: descent.interval * SECOND },
    rounds: rounds && { most: rounds.most, length: rounds.length * SECOND, pause: rounds.pause * SECOND },
    afterDescent: after && { sealed: after.sealed * SECOND, best: after.best * SECOND },
    ...{ floor: template.floor, grace: GRACE, reserve: null, keepers: sealed ? choices.keepers : [], keepersNeeded: sealed ? Math.max(2, Math.ceil((choices.keepers.length + 1) / 2)) : 0 },
    drawCommitment: mode === 'FIXED_DRAW' ? choices.drawCommitment : null,
  };
}

function checkDeposit(template: SessionTemplate, { deposit, depositByEvent, startPrice }: SessionChoices): void {
  if (depositByEvent) {
    if (deposit !== 0) throw biddingRefusals.refuse('RULE_NOT_EXPECTED', { path: ['input', 'deposit'], params: { field: 'deposit' } });
    return;
  }
  const { least, most } = template.deposit;
  if (deposit * 100 < startPrice * least || deposit * 100 > startPrice * most) throw biddingRefusals.refuse('DEPOSIT_OUT_OF_RANGE', { path: ['input', 'deposit'], params: { least, most } });
}

function checkIncrement(increment: Increment): void {
  if (increment.kind === 'ABSOLUTE') return within('increment.step', increment.step, 1, MOST_PRICE);
  if (increment.kind === 'PERCENT') return within('increment.percent', increment.basisPoints, 1, 10_000);
  within('increment.rows', increment.rows.length, 1, 20);
  increment.rows.forEach(({ from, step }, index) => {
    const before = increment.rows[index - 1];
    if (before ? from <= before.from : from !== 0) throw biddingRefusals.refuse('RULE_OUT_OF_RANGE', { path: ['input', 'increment'], params: { field: 'increment.rows', least: 0, most: MOST_PRICE } });
    within('increment.rows', step, 1, MOST_PRICE);
  });
}

function within(field: string, value: number, least: number, most: number): void {
  if (!(value >= least && value <= most)) throw biddingRefusals.refuse('RULE_OUT_OF_RANGE', { path: ['input', ...field.split('.')], params: { field, least, most } });
}

function needed<Value>(field: string, value: Value | null): Value {
  if (value === null) throw biddingRefusals.refuse('RULE_MISSING', { path: ['input', field], params: { field } });
  return value;
}

function unexpected(field: string, value: unknown): null {
  if (value !== null) throw biddingRefusals.refuse('RULE_NOT_EXPECTED', { path: ['input', field], params: { field } });
  return null;
}
