import type { Reader, Tx } from '@haihe/platform';
import { takeUp } from '../../live/kept-session.js';
import { newRows } from '../../live/session-states.js';
import { appendEntry } from '../../live/append.js';
import { boxesToOpen, combineShares, contextOfBox, readBox } from '../../rules/index.js';
import type { Opened, SealedBox, SessionState } from '../../rules/index.js';

/** An opening that goes on: a session that waits for its keepers. */
export interface Opening {
  readonly state: SessionState;
  readonly boxes: readonly SealedBox[];
  /** The entry that began it. */
  readonly openingSeq: number;
}

/** What one keeper gave of one opening. */
export interface KeeperShares {
  readonly keeperNumber: number;
  readonly shares: readonly { readonly bidder: string | null; readonly share: string | null }[];
}

/** The opening of a session; null when nothing is to be opened. */
export async function openingOf(queries: Pick<Reader, 'query'> | Tx, sessionId: string): Promise<Opening | null> {
  const rows = (await newRows(queries, [[sessionId, 0]])).get(sessionId) ?? [];
  const state = takeUp(undefined, rows)?.state;
  const boxes = state ? boxesToOpen(state) : [];
  const began = rows.findLast(({ body }) => body.includes('"kind":"STAGE"'));
  return state && began && boxes.length > 0 ? { state, boxes, openingSeq: began.seq } : null;
}

/**
 * Opens what is sealed once enough keepers have given their parts, and lets the session go on. A box of a right form that does not
 * open waits for the remaining keepers, unless `anyway` says that they have had their time.
 *
 * @returns whether it was opened; the keepers whose parts did not fit, by number
 */
export async function openIfReady(tx: Tx, sessionId: string, { state, boxes, openingSeq }: Opening, anyway: boolean): Promise<{ readonly opened: boolean; readonly wrong: readonly number[] }> {
  const { keepers, keepersNeeded } = state.rules;
  const given = await tx.query<KeeperShares>('SELECT keeper_number AS "keeperNumber", shares FROM bidding.keeper_share WHERE session_id = $1 AND opening_seq = $2 ORDER BY keeper_number', [sessionId, openingSeq]);
  if (given.length < keepersNeeded) return { opened: false, wrong: [] };
  const [lot] = await tx.query<{ session: string; listing: string }>(
    'SELECT s.reference AS session, l.reference AS listing FROM bidding.session s JOIN market.listing l ON l.id = s.listing_id WHERE s.id = $1',
    [sessionId],
  );
  if (!lot) throw new Error(`session ${sessionId} is gone`);
  const opened: Opened[] = [];
  const wrong = new Set<number>();
  for (const { bidder, box } of boxes) {
    const shares = given.map((one) => ({
      keeper: keepers.find(({ number }) => number === one.keeperNumber)?.publicKey ?? '',
      share: one.shares.find((share) => share.bidder === bidder)?.share ?? null,
    }));
    const { key, amount, wrong: misfits } = await combineShares(box, contextOfBox(lot, bidder, state.round), shares, keepersNeeded);
    if (key === null && readBox(box) !== null && given.length < keepers.length && !anyway) return { opened: false, wrong: [] };
    for (const publicKey of misfits) wrong.add(keepers.find((keeper) => keeper.publicKey === publicKey)?.number ?? 0);
    opened.push({ bidder, key, amount });
  }
  await appendEntry(tx, sessionId, { kind: 'REVEAL', opened });
  while (await appendEntry(tx, sessionId, { kind: 'TICK' }));
  return { opened: true, wrong: [...wrong] };
}
