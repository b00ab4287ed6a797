import type { Command, Entry } from './entry.js';
import type { SessionState } from './session-state.js';

/** The command that an entry tells of, so that a log can be judged again by anyone. */
export function commandOf(state: SessionState | null, entry: Entry): Command {
  switch (entry.kind) {
    case 'PUBLISHED':
      return { kind: 'PUBLISH', rules: entry.rules };
    case 'ADMITTED':
      return { kind: 'ADMIT', bidder: entry.bidder, commitment: entry.commitment, preEmption: entry.preEmption };
    case 'DISMISSED':
      return { kind: 'DISMISS', bidder: entry.bidder, reason: entry.reason };
    case 'BID':
      return { kind: 'BID', bidder: entry.bidder, amount: entry.offered ?? entry.amount, confirmed: entry.confirmed, channel: entry.channel };
    case 'SEALED':
      return { kind: 'SEAL', bidder: entry.bidder, box: entry.box };
    case 'ENTERED':
      return { kind: 'ENTER', bidder: entry.bidder, nonce: entry.nonce };
    case 'REJECTED':
      return rejected(entry);
    case 'PAUSED':
      return { kind: 'PAUSE', reason: entry.reason, note: entry.note };
    case 'RESUMED':
      return { kind: 'RESUME', note: entry.note };
    case 'RESTORED':
      return { kind: 'RESTORE', from: entry.from, to: entry.to };
    case 'CALLED':
      return { kind: 'CALL' };
    case 'REVEALED':
      return { kind: 'REVEAL', opened: entry.opened };
    case 'OPENED':
      return state?.rules.floor ? { kind: 'OPEN' } : { kind: 'TICK' };
    case 'STAGE':
      if (entry.hammer) return { kind: 'HAMMER' };
      return entry.early ? { kind: 'CLOSE_EARLY' } : { kind: 'TICK' };
    case 'CLOSED':
      if (entry.outcome === 'ANNULLED') return { kind: 'ANNUL', note: entry.note ?? '' };
      if (entry.hammer) return { kind: 'HAMMER' };
      if (entry.early) return { kind: 'CLOSE_EARLY' };
      if (state?.phase === 'ANNOUNCED' && state.rules.floor) return { kind: 'OPEN' };
      return entry.drawSecret === undefined ? { kind: 'TICK' } : { kind: 'TICK', drawSecret: entry.drawSecret };
  }
}

function rejected(entry: Extract<Entry, { kind: 'REJECTED' }>): Command {
  const { bidder } = entry;
  if (entry.of === 'SEAL') return { kind: 'SEAL', bidder, box: entry.code === 'BOX_INVALID' ? '' : 'not kept' };
  if (entry.of === 'ENTER') return { kind: 'ENTER', bidder, nonce: entry.code === 'BOX_INVALID' ? '' : '0'.repeat(16) };
  return { kind: 'BID', bidder, amount: entry.amount ?? 0, confirmed: entry.confirmed ?? false, channel: entry.channel ?? 'ONLINE' };
}
