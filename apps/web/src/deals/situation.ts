import type { ShownDeal } from './shown-deal.js';

/** Where a deal stands, as finely as people have to be told what to do: one text for each side belongs to each. */
export type Situation =
  | 'GATES'
  | 'PLAN'
  | 'SIGN'
  | 'SIGN_SELLER'
  | 'SIGN_BUYER'
  | 'PAY'
  | 'FILE'
  | 'RETURNED'
  | 'FILED'
  | 'CERTIFIED'
  | 'PARTLY_RELEASED'
  | 'RELEASED'
  | 'DISPUTED'
  | 'CANCELLED'
  | 'BREACHED';

/** What the situation depends on. */
export type SituationFacts = Pick<ShownDeal, 'state'> & {
  readonly gates: readonly Pick<ShownDeal['gates'][number], 'state'>[];
  readonly instalmentPlan?: Pick<NonNullable<ShownDeal['instalmentPlan']>, 'state'> | null;
  readonly contract?: { readonly signatures: readonly { readonly side: string }[] } | null;
  readonly recordal?: Pick<NonNullable<ShownDeal['recordal']>, 'returnReason'> | null;
};

/** Where a deal stands. */
export function situationOf({ state, gates, instalmentPlan, contract, recordal }: SituationFacts): Situation {
  if (state === 'FUNDED') return recordal?.returnReason ? 'RETURNED' : 'FILE';
  if (state === 'SIGNED') return 'PAY';
  if (state !== 'AGREED') return state;
  if (gates.some((gate) => gate.state !== 'CLEARED')) return 'GATES';
  if (instalmentPlan?.state === 'PROPOSED') return 'PLAN';
  const [signed] = contract?.signatures ?? [];
  if (signed === undefined) return 'SIGN';
  return signed.side === 'SELLER' ? 'SIGN_BUYER' : 'SIGN_SELLER';
}
