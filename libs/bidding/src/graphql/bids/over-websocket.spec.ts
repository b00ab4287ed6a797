import { setTimeout as sleep } from 'node:timers/promises';
import type { AddressInfo } from 'node:net';
import { createClient } from 'graphql-ws';
import type { Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Party } from '@haihe/identity/testing';
import { toGlobalId } from '@haihe/platform';
import { openTestBidding } from '../../testing.js';
import type { TestBidding } from '../../testing.js';

const NEWS = 'subscription ($id: ID!, $after: Int) { biddingNews(sessionId: $id, afterSeq: $after) { at session { state price { amount } leader seq } entries { seq kind } } }';
const BID = 'mutation ($input: BidPlaceInput!) { bidPlace(input: $input) { bid { seq accepted code } userErrors { code } } }';

interface News {
  readonly session: { readonly state: string; readonly leader: string | null; readonly seq: number };
  readonly entries: readonly { readonly seq: number; readonly kind: string }[];
}

let bidding: TestBidding;
let address: string;
const sockets: Client[] = [];

beforeAll(async () => {
  bidding = await openTestBidding();
  await bidding.service.app.listen(0, '127.0.0.1');
  address = `127.0.0.1:${(bidding.service.app.getHttpServer().address() as AddressInfo).port}`;
}, 60_000);

afterAll(async () => {
  for (const socket of sockets) await socket.dispose();
  await bidding.close();
});

function connect(party?: Party, origin = `http://${address}`): Client {
  const cookie = party && bidding.browser(party).cookies.header();
  class Socket extends WebSocket {
    constructor(url: string, protocols: string | string[]) {
      super(url, protocols, { headers: { origin, ...(cookie ? { cookie } : {}) } });
    }
  }
  const socket = createClient({ url: `ws://${address}/graphql`, webSocketImpl: Socket, retryAttempts: 0 });
  sockets.push(socket);
  return socket;
}

/** Data of the first answer, or the codes that it is refused with. */
function once(socket: Client, query: string, variables: Record<string, unknown>): Promise<unknown> {
  return new Promise((done) => {
    socket.subscribe(
      { query, variables },
      {
        next: ({ data, errors }) => done(errors ? errors.map(({ extensions }) => extensions?.['code']) : data),
        error: (error) => done(Array.isArray(error) ? error.map((each: { extensions?: { code?: unknown } }) => each.extensions?.code) : (error as { code?: number }).code),
        complete: () => undefined,
      },
    );
  });
}

describe('bidding over WebSocket', () => {
  it('takes bids of our own pages, and tells every watcher every entry once', async () => {
    const sessionId = await bidding.session();
    const id = toGlobalId('BiddingSession', sessionId);
    const [a, b] = [await bidding.bidder(sessionId, '101'), await bidding.bidder(sessionId, '202')];
    const seen: News[][] = [[], []];
    for (const list of seen) connect().subscribe<{ biddingNews: News }>({ query: NEWS, variables: { id, after: 0 } }, { next: ({ data }) => void (data && list.push(data.biddingNews)), error: () => undefined, complete: () => undefined });
    while (!(await bidding.database.reader.one(`SELECT 1 FROM bidding.session WHERE id = $1 AND state = 'OPEN'`, [sessionId]))) await sleep(30);
    const place = (socket: Client, amount: string, key: string) => once(socket, BID, { input: { sessionId: id, amount: { amount }, key } });
    const [first, second] = [connect(a), connect(b)];
    expect(await place(first, '1000.00', 'socket-key-1')).toMatchObject({ bidPlace: { bid: { accepted: true }, userErrors: [] } });
    expect(await place(second, '1000.00', 'socket-key-2')).toMatchObject({ bidPlace: { bid: { accepted: false, code: 'TOO_LOW' } } });
    expect(await place(second, '1010.00', 'socket-key-3')).toMatchObject({ bidPlace: { bid: { accepted: true } } });
    expect(await place(connect(), '1020.00', 'socket-key-4')).toEqual(['UNAUTHENTICATED']);
    const last = async (list: readonly News[]) => {
      while ((list.at(-1)?.session.leader ?? null) !== '202') await sleep(20);
      return list.flatMap(({ entries }) => entries.map(({ seq }) => seq));
    };
    for (const list of seen) {
      const seqs = await last(list);
      expect(seqs).toEqual(seqs.map((_, index) => index + 1));
      expect(list.at(-1)?.session.seq).toBe(seqs.length);
    }
    // Whoever comes later, or comes back, catches up from where he was.
    const back = (await once(connect(), NEWS, { id, after: 3 })) as { biddingNews: News };
    expect(back.biddingNews.entries[0]?.seq).toBe(4);
    expect(back.biddingNews.entries.at(-1)?.seq).toBe(back.biddingNews.session.seq);
  }, 30_000);

  it('serves nothing else that changes something, and no foreign page', async () => {
    const party = await bidding.enter();
    expect(await once(connect(party), 'mutation ($input: SessionIdInput!) { sessionPublish(input: $input) { userErrors { code } } }', { input: { sessionId: 'x' } })).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(await once(connect(party), '{ biddingClock }', {})).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(await once(connect(party, 'http://elsewhere.example'), NEWS, { id: 'x' })).toBe(4403);
  });
});
