import type { ShownDeal } from './shown-deal.js';

/** What one side has put to the other (to cancel) or to the centre (a breach). */
export interface KindOfProposal {
  readonly kind: 'CANCELLATION' | 'BREACH';
  readonly proposal: NonNullable<ShownDeal['cancellation']>;
}

/** The last request to cancel and the last declared breach, whatever became of them. */
export function proposalsOf({ cancellation, breach }: Pick<ShownDeal, 'cancellation' | 'breach'>): KindOfProposal[] {
  return [...(cancellation ? [{ kind: 'CANCELLATION' as const, proposal: cancellation }] : []), ...(breach ? [{ kind: 'BREACH' as const, proposal: breach }] : [])];
}

/** Those that nobody has answered yet. */
export function openProposals(deal: Pick<ShownDeal, 'cancellation' | 'breach'>): KindOfProposal[] {
  return proposalsOf(deal).filter(({ proposal }) => proposal.state === 'OPEN');
}
