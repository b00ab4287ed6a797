import { loadResult } from './load-client.js';
import type { LoadResult } from './load-client.js';
import { openSocket } from './web-socket.js';
import type { BenchSocket } from './web-socket.js';

/** What a bidder sends. */
export interface BidInput {
  /** Opaque. */
  readonly sessionId: string;
  readonly amount: { readonly amount: string };
  readonly confirmed: boolean;
  readonly key: string;
}

/** The mutation of a bid, with what the page of a session asks for. */
export const BID = 'mutation ($input: BidPlaceInput!) { bidPlace(input: $input) { bid { seq accepted code at } userErrors { code } } }';

/** What a load of bids found. */
export interface BidLoad extends LoadResult {
  readonly accepted: number;
}

/**
 * Bidders on a WebSocket each; each sends his next bid when his last was answered.
 *
 * @param cookies one bidder each
 * @param next what a bidder sends next
 */
export async function bidOverSockets(port: number, cookies: readonly string[], seconds: number, next: (bidder: number) => BidInput): Promise<BidLoad> {
  const times: number[] = [];
  let accepted = 0;
  let failed: (error: Error) => void = () => undefined;
  const failure = new Promise<never>((_, reject) => (failed = reject));
  failure.catch(() => undefined);
  const bidders: { readonly socket: BenchSocket; readonly run: (end: number) => Promise<void> }[] = [];
  const open = async (cookie: string, bidder: number): Promise<void> => {
    let onAnswer: (message: Buffer) => void = () => undefined;
    const socket = await openSocket(port, cookie, (message) => onAnswer(message), (error) => failed(error ?? new Error('the server closed a connection')));
    const run = (end: number): Promise<void> =>
      new Promise((done) => {
        let sent = 0;
        let count = 0;
        const send = (): void => {
          count += 1;
          sent = performance.now();
          socket.send({ id: String(count), type: 'subscribe', payload: { query: BID, variables: { input: next(bidder) } } });
        };
        onAnswer = (message) => {
          if (message.includes('"type":"complete"')) return;
          const now = performance.now();
          times.push(now - sent);
          if (message.includes('"accepted":true')) accepted += 1;
          else if (!message.includes('"accepted":false')) failed(new Error(message.toString()));
          if (now >= end) done();
          else send();
        };
        send();
      });
    bidders.push({ socket, run });
  };
  try {
    for (const [bidder, cookie] of cookies.entries()) await open(cookie, bidder);
    const started = performance.now();
    const end = started + seconds * 1000;
    await Promise.race([failure, Promise.all(bidders.map(({ run }) => run(end)))]);
    return { ...loadResult(times, performance.now() - started), accepted };
  } finally {
    for (const { socket } of bidders) socket.close();
  }
}
