import { readAmount, typedAmount } from '../formats/money-text.js';
import { amountOf, fenOf } from '../money/fen.js';

/** A payment as far as an allocation needs it. */
export interface AllocatedDue {
  readonly id: string;
  readonly reference: string;
  readonly open: { readonly amount: string };
  readonly payer: { readonly id: string; readonly name: string };
}

/** An allocation as it is being written: amounts as typed. */
export interface Draft<Due extends AllocatedDue = AllocatedDue> {
  readonly parts: readonly { readonly due: Due; readonly typed: string }[];
  /** Whose deposit is credited; null for nobody's. */
  readonly deposit: { readonly organisationId: string; readonly typed: string } | null;
}

export type DraftProblem = 'MALFORMED' | 'ZERO' | 'OVER_OPEN' | 'OVER_WAITING' | 'EMPTY';

/** What an allocation comes to, in fen, and what is wrong with it. */
export interface DraftSum {
  readonly total: bigint;
  /** What goes on waiting; below zero when too much was given out. */
  readonly rest: bigint;
  /** By index of the part. */
  readonly parts: readonly (DraftProblem | null)[];
  readonly deposit: DraftProblem | null;
  readonly problem: DraftProblem | null;
}

/** Adds an allocation up, as the exchange will: it is only sent when nothing is wrong with it. */
export function sumOfDraft(draft: Draft, waiting: string): DraftSum {
  const judge = (typed: string, most: bigint | null): readonly [bigint, DraftProblem | null] => {
    const amount = readAmount(typed);
    if (amount === null) return [0n, 'MALFORMED'];
    const fen = fenOf(amount);
    if (fen === 0n) return [0n, 'ZERO'];
    return [fen, most !== null && fen > most ? 'OVER_OPEN' : null];
  };
  const parts = draft.parts.map(({ due, typed }) => judge(typed, fenOf(due.open.amount)));
  const deposit = draft.deposit ? judge(draft.deposit.typed, null) : null;
  const total = parts.reduce((sum, [fen]) => sum + fen, deposit?.[0] ?? 0n);
  const rest = fenOf(waiting) - total;
  const problems = [...parts.map(([, problem]) => problem), deposit?.[1] ?? null].filter((problem) => problem !== null);
  const empty = draft.parts.length === 0 && draft.deposit === null;
  return {
    total,
    rest,
    parts: parts.map(([, problem]) => problem),
    deposit: deposit?.[1] ?? null,
    problem: empty ? 'EMPTY' : (problems[0] ?? (rest < 0n ? 'OVER_WAITING' : null)),
  };
}

/**
 * What is proposed at first: what the reference names, as much of it as is open and came; nothing when it is closed. What is left
 * over is left to the person: it may be somebody else's money.
 */
export function firstDraft<Due extends AllocatedDue & { readonly state: string }>(waiting: string, named: Due | null): Draft<Due> {
  if (!named || (named.state !== 'OPEN' && named.state !== 'PARTLY_PAID')) return { parts: [], deposit: null };
  return { parts: [{ due: named, typed: amountFor(waiting, named) }], deposit: null };
}

/** As much of a payment as is open and still waits. */
export function amountFor(rest: string, due: AllocatedDue): string {
  const [left, open] = [fenOf(rest), fenOf(due.open.amount)];
  return typedAmount(amountOf(left < 0n ? 0n : left < open ? left : open));
}
