import { useEffect, useReducer, useRef } from 'react';
import { BidPlaceDocument, BidSealDocument, DrawEnterDocument, type BidAnswerFieldsFragment } from '../../api/generated/graphql.js';
import type { TypedDocumentString } from '../../api/generated/graphql.js';
import { request } from '../../api/request.js';
import { Trouble } from '../../api/trouble.js';
import type { UserError } from '../../api/user-errors.js';
import { bidBook, isSettled, type BidContent, type SentBid } from './bid-book.js';
import { ask, socketIsOpen } from './live-socket.js';
import { pauseBefore } from './live-state.js';

interface Payload {
  readonly bid?: BidAnswerFieldsFragment | null;
  readonly userErrors: readonly UserError[];
}

/** Refusals by which the service says that it does not know yet. */
const uncertain: readonly string[] = ['BID_UNCERTAIN'];

let socketTakes = true;

/** Over the open socket, which is quicker, or over HTTP. */
async function send<TResult, TVariables>(document: TypedDocumentString<TResult, TVariables>, variables: TVariables): Promise<TResult> {
  if (socketTakes && socketIsOpen()) {
    try {
      return await ask(document, variables);
    } catch (thrown) {
      if (Trouble.of(thrown).kind !== 'invalid') throw thrown;
      socketTakes = false;
    }
  }
  return request(document, variables, AbortSignal.timeout(8000));
}

async function deliver(sessionId: string, key: string, content: BidContent): Promise<Payload> {
  if (content.kind === 'BID') {
    const { amount, confirmed } = content;
    return (await send(BidPlaceDocument, { input: { sessionId, amount: { amount, currency: 'CNY' }, confirmed, key } })).bidPlace;
  }
  if (content.kind === 'SEAL') return (await send(BidSealDocument, { input: { sessionId, box: content.box, key } })).bidSeal;
  return (await send(DrawEnterDocument, { input: { sessionId, nonce: content.nonce, key } })).drawEnter;
}

const place = (sessionId: string) => `haihe.bids.${sessionId}`;

/** What a page that was left in between still has to ask about. */
function keptBids(sessionId: string): readonly SentBid[] {
  try {
    return JSON.parse(sessionStorage.getItem(place(sessionId)) ?? '[]') as SentBid[];
  } catch {
    return [];
  }
}

/**
 * Sends bids and finds out what became of each: while no answer has come it is unknown, and is asked again under the
 * same key until there is one, also after the page was loaded anew.
 */
export function useBids(sessionId: string, onAnswer: (bid: SentBid, answer: BidAnswerFieldsFragment) => void) {
  const [sent, tell] = useReducer(bidBook, sessionId, (id) => keptBids(id).map((bid) => ({ ...bid, state: 'unknown' as const })));
  const answered = useRef(onAnswer);
  answered.current = onAnswer;
  const gone = useRef(false);

  const pursue = async (key: string, content: BidContent) => {
    for (let attempt = 0; !gone.current; attempt += 1) {
      if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, pauseBefore(attempt, Math.random())));
      tell({ kind: 'asking', key });
      try {
        const { bid, userErrors } = await deliver(sessionId, key, content);
        const [error] = userErrors;
        if (bid) {
          tell({ kind: 'answered', key, answer: bid });
          return answered.current({ key, content, state: 'answered', tries: attempt + 1, answer: bid, problem: null }, bid);
        }
        if (error && !uncertain.includes(error.code)) return tell({ kind: 'refused', key, problem: error.message });
        tell({ kind: 'silence', key });
      } catch (thrown) {
        const trouble = Trouble.of(thrown);
        // Nobody judged it: it was not even understood, or whoever sent it may not bid.
        if (['unauthenticated', 'forbidden', 'invalid'].includes(trouble.kind)) return tell({ kind: 'refused', key, problem: trouble.message });
        tell({ kind: 'silence', key });
      }
    }
  };

  const asked = useRef(new Set<string>());
  useEffect(() => {
    gone.current = false;
    for (const { key, content } of keptBids(sessionId)) {
      if (asked.current.has(key)) continue;
      asked.current.add(key);
      void pursue(key, content);
    }
    return () => {
      gone.current = true;
    };
    // What was left unanswered is taken up once, when the page opens.
  }, [sessionId]);

  useEffect(() => {
    const open = sent.filter((bid) => !isSettled(bid));
    if (open.length > 0) sessionStorage.setItem(place(sessionId), JSON.stringify(open));
    else sessionStorage.removeItem(place(sessionId));
  }, [sent, sessionId]);

  const bid = (content: BidContent) => {
    const key = crypto.randomUUID();
    asked.current.add(key);
    tell({ kind: 'sent', key, content });
    void pursue(key, content);
  };

  return { sent, bid, busy: sent.some((one) => !isSettled(one)) };
}

export type Bids = ReturnType<typeof useBids>;
