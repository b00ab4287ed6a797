import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import {
  BiddingNewsDocument,
  BiddingSessionDocument,
  DeskSessionDocument,
  MyBiddingDocument,
  type BiddingSessionQuery,
  type SessionEntryFieldsFragment,
} from '../../api/generated/graphql.js';
import { operationName, useQuery } from '../../api/use-query.js';
import { dropSocket, listen } from './live-socket.js';
import { begun, heard, lost, merged, nothingHeard, outOfTouch, pauseBefore, type LiveState } from './live-state.js';
import { useMeasuredClock } from './service-clock.js';

export type ReadSession = NonNullable<BiddingSessionQuery['biddingSession']>;

/** A session as it is now, as far as this page knows. */
export interface LiveSession extends Omit<ReadSession, 'entries'> {
  /** Newest first; older ones are read page by page. */
  readonly entries: readonly SessionEntryFieldsFragment[];
  readonly entriesTotal: number;
  readonly touch: Touch;
}

/** Whether the page is in touch with the service. */
export interface Touch {
  readonly lost: boolean;
  /** The service's clock of what is shown; null before the first word. */
  readonly of: string | null;
}

/** Why it is interrupted, as the log says it. */
function pauseOf(entries: LiveState['entries']): ReadSession['pause'] {
  const entry = entries.find(({ kind }) => kind === 'PAUSED');
  return entry?.reason ? { reason: entry.reason, note: entry.note ?? '', since: entry.at } : null;
}

/** Entries that change more than price and end: then everything is read again. */
const upheaval: ReadonlySet<SessionEntryFieldsFragment['kind']> = new Set(['PUBLISHED', 'ADMITTED', 'DISMISSED', 'OPENED', 'SEALED', 'ENTERED', 'PAUSED', 'RESUMED', 'STAGE', 'REVEALED', 'CLOSED']);

/** What the log says nothing of is asked for: the centre's word on a sign-up, and what follows from the end. Milliseconds. */
function repeatOf({ state, award, protocol, mine }: ReadSession): number | false {
  if (state === 'CLOSED') return !award || protocol?.pdfUrl === null ? 3000 : false;
  return mine?.state === 'TO_REVIEW' || mine?.state === 'SIGNED_UP' ? 15_000 : false;
}

/**
 * Reads a session and follows it: what was missed is asked for by the last entry that is known, a lost connection is
 * taken up again, and while nothing is heard `touch.lost` says so.
 */
export function useSession(id: string) {
  const queries = useQueryClient();
  const [repeat, setRepeat] = useState<number | false>(false);
  const query = useQuery(BiddingSessionDocument, { id }, { repeat });
  const read = query.data?.biddingSession ?? null;
  const [live, setLive] = useState<LiveState>(nothingHeard);
  const known = useRef(live);
  known.current = live;
  const there = read !== null;

  useEffect(() => setRepeat(read === null ? false : repeatOf(read)), [read]);

  // Another session's news are not this one's.
  useEffect(() => setLive(nothingHeard), [id]);

  useEffect(() => {
    if (!read) return;
    const entries = read.entries.edges.map(({ node }) => node);
    setLive((state) => begun(state, entries, read.seq));
  }, [read]);

  useEffect(() => {
    if (!there) return undefined;
    let over = false;
    let attempt = 0;
    let stop: () => void = () => undefined;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      for (const document of [BiddingSessionDocument, DeskSessionDocument, MyBiddingDocument]) void queries.invalidateQueries({ queryKey: [operationName(document)] });
    };
    const connect = () => {
      let spoke = false;
      stop = listen(BiddingNewsDocument, { sessionId: id, afterSeq: known.current.seq }, {
        next: ({ biddingNews }) => {
          // Back after a loss: what only the page's own query tells may have changed too.
          if (!spoke && attempt > 0) refresh();
          spoke = true;
          attempt = 0;
          if (biddingNews.entries.some(({ kind }) => upheaval.has(kind))) refresh();
          setLive((state) => heard(state, biddingNews, performance.now()));
        },
        ended: () => {
          if (over) return;
          setLive(lost);
          // Nothing more comes of a session that is over.
          if (known.current.face?.state === 'CLOSED') return;
          attempt += 1;
          waiting = setTimeout(connect, pauseBefore(attempt - (spoke ? 1 : 0), Math.random()));
        },
      });
    };
    connect();
    // A network that is back is used at once.
    const back = () => {
      if (known.current.connected) return;
      clearTimeout(waiting);
      stop();
      connect();
    };
    window.addEventListener('online', back);
    return () => {
      over = true;
      clearTimeout(waiting);
      window.removeEventListener('online', back);
      stop();
    };
  }, [id, there, queries]);

  const silent = useSilence(live);
  useMeasuredClock(live.connected);

  const session = useMemo<LiveSession | null>(() => {
    if (!read) return null;
    // The page's own query may be newer than the last message.
    const face = live.face !== null && live.face.seq >= read.seq ? live.face : null;
    return {
      ...read,
      ...face,
      winner: read.winner ?? (face?.winnerNumber ? { number: face.winnerNumber, name: null } : null),
      pause: face?.state === 'PAUSED' ? (read.pause ?? pauseOf(live.entries)) : (face === null ? read.pause : null),
      entries: merged(live.entries, read.entries.edges.map(({ node }) => node)),
      entriesTotal: Math.max(read.entries.totalCount, live.seq),
      touch: { lost: silent && (face ?? read).state !== 'CLOSED', of: live.toldAt },
    };
  }, [read, live, silent]);

  return { query, session };
}

/** Whether nothing was heard for too long; the dead connection is then given up, so that it is taken up anew. */
function useSilence(live: LiveState): boolean {
  const [silent, setSilent] = useState(true);
  const state = useRef(live);
  state.current = live;
  useEffect(() => {
    const look = () => {
      const now = outOfTouch(state.current, performance.now());
      setSilent(now);
      if (now && state.current.connected) dropSocket();
    };
    look();
    const timer = setInterval(look, 500);
    return () => clearInterval(timer);
  }, [live.connected, live.heardAt]);
  return silent;
}
