import { Money } from '@haihe/platform/money';
import { proportion, WHOLE } from '../terms/index.js';
import type { Rate } from '../terms/index.js';
import { wholeWeights } from './party-weights.js';
import type { PartyWeights } from './party-weights.js';
import { sharesRefusals } from './shares-refusals.js';

/** How income from a licence is divided. */
export interface IncomeRule {
  /** The exchange's fee in thousandths of the whole, rounded half up. */
  readonly platformFee: bigint;
  /** The inventors' part of what is left after the fee (促进科技成果转化法 Art. 45), and how they divide it; null when they have none. */
  readonly inventors: { readonly share: Rate; readonly among: PartyWeights } | null;
  /** Who has lent on the right: gets what is left after the inventors up to what is still owed to him (民法典 Art. 444); null without. */
  readonly lender: { readonly party: string; readonly upTo: bigint } | null;
  /** Who gets the rest. */
  readonly parties: PartyWeights;
}

/** What goes to whom, in fen. */
export interface IncomePart {
  readonly to: 'PLATFORM' | 'INVENTOR' | 'LENDER' | 'PARTY';
  /** Null for the exchange. */
  readonly party: string | null;
  /** At least 0; parts of 0 are listed too, so that everybody sees his line. */
  readonly amount: bigint;
}

/**
 * Divides income: the exchange's fee, of the rest the inventors' share, of that rest what a lender is owed, and what is then
 * left among the parties. Within inventors and parties by largest remainders, ties to who stands earlier; so no fen is lost and
 * the same input always gives the same parts.
 *
 * @param amount fen, at least 0
 * @returns parts that sum to the amount: exchange, inventors in their order, lender, parties in their order
 * @throws Refusal SHARES_NOT_WHOLE, INCOME_SHARES_INVALID, DEDUCTION_INVALID
 * @throws RangeError for a negative amount: negative statements are carried forward and never divided
 */
export function divideIncome(amount: bigint, { platformFee, inventors, lender, parties }: IncomeRule): readonly IncomePart[] {
  if (amount < 0n) throw new RangeError('only what came in can be divided');
  const within = (part: bigint, whole: bigint): boolean => part >= 0n && part <= whole;
  if (!within(platformFee, 1000n) || !within(inventors?.share ?? 0n, WHOLE) || (lender && lender.upTo < 0n)) throw sharesRefusals.refuse('DEDUCTION_INVALID');
  const fee = proportion(amount, platformFee, 1000n);
  const net = amount - fee;
  const forInventors = inventors ? proportion(net, inventors.share, WHOLE) : 0n;
  const afterInventors = net - forInventors;
  const forLender = lender === null ? 0n : lender.upTo < afterInventors ? lender.upTo : afterInventors;
  return [
    { to: 'PLATFORM', party: null, amount: fee },
    ...(inventors ? among('INVENTOR', forInventors, inventors.among) : []),
    ...(lender ? [{ to: 'LENDER' as const, party: lender.party, amount: forLender }] : []),
    ...among('PARTY', afterInventors - forLender, parties),
  ];
}

function among(to: 'INVENTOR' | 'PARTY', amount: bigint, by: PartyWeights): IncomePart[] {
  const weights = wholeWeights(by);
  const parts = Money.ofMinor(amount).allocate(weights.map(({ weight }) => weight));
  return weights.map(({ party }, index) => ({ to, party, amount: parts[index]?.minor ?? 0n }));
}
