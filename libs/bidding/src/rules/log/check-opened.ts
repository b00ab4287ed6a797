import { boxesToOpen } from '../engine/index.js';
import type { Opened, SessionState } from '../engine/index.js';
import { openWithKey, readBox } from '../sealing/index.js';
import type { SealContext } from '../sealing/index.js';
import type { LogFaultCode } from './log-fault.js';

/** What checking an opening found. */
export interface OpeningCheck {
  readonly fault?: { readonly code: LogFaultCode; readonly found: string };
  /** Boxes of a right form that the keepers say they could not open: nobody else can tell. */
  readonly unopened: number;
}

/** What a box of a session is bound to; the reserve price where the bidder is null. */
export function contextOfBox(lot: { readonly session: string; readonly listing: string }, bidder: string | null, round: number): SealContext {
  return bidder === null ? { of: 'RESERVE', listing: lot.listing } : { of: 'BID', session: lot.session, bidder, round };
}

/** Opens all boxes again with the keys in the log, and compares what is in them with what the log says. */
export function checkOpened(state: SessionState, opened: readonly Opened[], lot: { readonly session: string; readonly listing: string }): OpeningCheck {
  const boxes = boxesToOpen(state);
  if (boxes.length !== opened.length) return { fault: { code: 'BOXES', found: '' }, unopened: 0 };
  let unopened = 0;
  for (const [place, { bidder, box }] of boxes.entries()) {
    const one = opened[place];
    const found = bidder ?? 'RESERVE';
    if (one?.bidder !== bidder) return { fault: { code: 'BOXES', found }, unopened };
    if (one.key === null) {
      if (one.amount !== null) return { fault: { code: 'BOX_AMOUNT', found }, unopened };
      if (readBox(box) !== null) unopened += 1;
      continue;
    }
    const content = openWithKey(box, contextOfBox(lot, bidder, state.round), one.key);
    if (content === 'WRONG_KEY') return { fault: { code: 'BOX_KEY', found }, unopened };
    if (one.amount !== (content === 'GARBAGE' ? null : content.amount)) return { fault: { code: 'BOX_AMOUNT', found }, unopened };
  }
  return { unopened };
}
