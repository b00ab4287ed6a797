import { contestStep, contestTimes } from './award/contest-times.js';
import type { Fen, SessionRules } from './engine/index.js';
import { makeRules } from './make-rules.js';

/** What a seller chooses when two offers are to bring a session about; amounts in fen. */
export interface ContestChoice {
  readonly template: string;
  readonly startPrice: Fen;
  readonly deposit: Fen;
  readonly noticeDays: number;
}

/**
 * The rules of the session that a contest would begin now: of what the seller did not choose, the template's and the house's.
 *
 * @throws Refusal as `makeRules`
 */
export function contestRules({ template, startPrice, deposit, noticeDays }: ContestChoice, now: Date): SessionRules {
  return makeRules({
    ...{ template, startPrice, deposit, depositByEvent: false, increment: { kind: 'ABSOLUTE', step: contestStep(startPrice) }, ...contestTimes(now, noticeDays) },
    ...{ minutes: null, extension: null, ceiling: null, descent: null, rounds: null, afterDescent: null, keepers: [], drawCommitment: null },
  });
}
