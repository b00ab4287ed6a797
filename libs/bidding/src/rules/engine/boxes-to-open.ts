import type { SessionState } from './session-state.js';

/** Something sealed; the reserve price where the bidder is null. */
export interface SealedBox {
  readonly bidder: string | null;
  readonly box: string;
}

/**
 * What the keepers have to open now. The reserve price comes last of all: known earlier, it would steer later rounds.
 */
export function boxesToOpen(state: SessionState): readonly SealedBox[] {
  const { rules, sealed, stage, phase, revealed } = state;
  if (phase !== 'OPEN' || stage !== 'OPENING' || revealed) return [];
  const last = rules.mode === 'SEALED' || sealed.size === 0;
  return [...[...sealed].map(([bidder, box]) => ({ bidder, box })), ...(last && rules.reserve !== null ? [{ bidder: null, box: rules.reserve }] : [])];
}
