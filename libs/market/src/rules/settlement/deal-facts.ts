import type { DealState, DisputableState } from './deal-states.js';
import type { DealSide } from './deal-titles.js';
import type { GateFacts } from './gate.js';

/** A deal as far as its rules depend on it. */
export interface DealFacts {
  readonly state: DealState;
  /** What a dispute interrupts. */
  readonly disputedFrom: DisputableState | null;
  readonly agreedAt: Date;
  /** Since when it is in its state. */
  readonly stateSince: Date;
  readonly gates: readonly GateFacts[];
  /** Sides that have signed. */
  readonly signed: readonly DealSide[];
  /** Instalments that were proposed or agreed; null when the price is paid at once. */
  readonly plan: { readonly state: 'PROPOSED' | 'ACCEPTED'; readonly by: DealSide } | null;
  /** Who asks to cancel, while that is open. */
  readonly cancellationBy: DealSide | null;
  /** Who says that the other side broke the deal, while that is open. */
  readonly breachBy: DealSide | null;
  /** Ends of the payments that are open, in rising order. */
  readonly openDues: readonly (Date | null)[];
}

/** Who acts on a deal. */
export interface DealActor {
  /** The side that he acts for; null for the centre and strangers. */
  readonly side: DealSide | null;
  readonly maySign: boolean;
  readonly maySettle: boolean;
  /** Decides for the centre. */
  readonly mayDecide: boolean;
}

/** The other side. */
export function otherDealSide(side: DealSide): DealSide {
  return side === 'SELLER' ? 'BUYER' : 'SELLER';
}

/** A deal as it is stored. */
export interface StoredDeal {
  readonly state: DealState;
  readonly disputedFrom: DisputableState | null;
  readonly agreedAt: Date;
  readonly stateSince: Date;
  readonly sellerSignedAt: Date | null;
  readonly buyerSignedAt: Date | null;
  readonly planState: 'PROPOSED' | 'ACCEPTED' | null;
  readonly planBy: DealSide | null;
}

/**
 * The facts of a deal from its rows.
 *
 * @param proposals those that are open
 * @param dues what was asked of the buyer, in whatever state
 */
export function dealFacts(
  deal: StoredDeal,
  gates: readonly GateFacts[],
  proposals: readonly { readonly kind: 'CANCELLATION' | 'BREACH'; readonly bySide: DealSide }[],
  dues: readonly { readonly state: string; readonly dueAt: Date | null }[],
): DealFacts {
  const { state, disputedFrom, agreedAt, stateSince, planState, planBy } = deal;
  const by = (kind: 'CANCELLATION' | 'BREACH'): DealSide | null => proposals.find((each) => each.kind === kind)?.bySide ?? null;
  const open = dues.filter((due) => due.state === 'OPEN' || due.state === 'PARTLY_PAID').map(({ dueAt }) => dueAt);
  return {
    ...{ state, disputedFrom, agreedAt, stateSince, gates },
    signed: [...(deal.sellerSignedAt ? (['SELLER'] as const) : []), ...(deal.buyerSignedAt ? (['BUYER'] as const) : [])],
    plan: planState === null || planBy === null ? null : { state: planState, by: planBy },
    cancellationBy: by('CANCELLATION'),
    breachBy: by('BREACH'),
    openDues: open.sort((a, b) => (a?.getTime() ?? Infinity) - (b?.getTime() ?? Infinity)),
  };
}
