import { openSocket } from './web-socket.js';
import type { BenchSocket } from './web-socket.js';

/** What the process is told to do. */
export type WatchOrder = { readonly watch: { readonly port: number; readonly sessionId: string; readonly count: number } } | { readonly bids: readonly (readonly [seq: number, answeredAt: number])[] };

/** What it says: everybody watches; or, for each bid, how long until the last of them saw it, and until each of a sample did. */
export type WatchReport = { readonly watching: number } | { readonly last: readonly number[]; readonly each: readonly number[]; readonly messages: number; readonly missed: number } | { readonly error: string };

const NEWS = 'subscription ($id: ID!) { biddingNews(sessionId: $id) { session { seq state price { amount } leader leastBid { amount } endsAt bids } entries { seq at kind bidder amount { amount } code } at } }';

/** Milliseconds by the clock that all processes of a machine share. */
export function machineTime(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

/** What a watcher saw: up to which entry, when. */
type Seen = number[];

async function watchAll({ port, sessionId, count }: { readonly port: number; readonly sessionId: string; readonly count: number }, onEnd: (error: Error) => void): Promise<Seen[]> {
  const seen: Seen[] = [];
  const sockets: BenchSocket[] = [];
  const first: Promise<void>[] = [];
  for (let index = 0; index < count; index += 1) {
    const own: Seen = [];
    seen.push(own);
    let ready: () => void = () => undefined;
    first.push(new Promise((done) => (ready = done)));
    const socket = await openSocket(
      port,
      '',
      (message) => {
        // Only the beginning is read: the session's `seq` comes first.
        const found = /"seq":(\d+)/.exec(message.toString('latin1', 0, 200));
        if (!found) onEnd(new Error(message.toString().slice(0, 300)));
        else own.push(Number(found[1]), machineTime());
        ready();
      },
      (error) => onEnd(error ?? new Error('the server closed a connection')),
    );
    socket.send({ id: '1', type: 'subscribe', payload: { query: NEWS, variables: { id: sessionId } } });
    sockets.push(socket);
  }
  await Promise.all(first);
  return seen;
}

/** When each watcher saw each bid. */
function report(seen: readonly Seen[], bids: readonly (readonly [number, number])[]): Extract<WatchReport, { last: unknown }> {
  const last = bids.map(() => 0);
  const each: number[] = [];
  let missed = 0;
  for (const own of seen) {
    let place = 0;
    for (const [index, [seq, answeredAt]] of bids.entries()) {
      while (place < own.length && (own[place] ?? 0) < seq) place += 2;
      const at = own[place + 1];
      if (at === undefined) {
        missed += 1;
        continue;
      }
      const took = Math.max(0, at - answeredAt);
      last[index] = Math.max(last[index] ?? 0, took);
      each.push(took);
    }
  }
  return { last, each: each.filter((_, index) => index % 17 === 0), messages: seen.reduce((sum, own) => sum + own.length / 2, 0), missed };
}

/** The process itself: watchers on bare sockets, apart from whoever bids. */
export function watchManyProcess(): void {
  let seen: Seen[] = [];
  const say = (what: WatchReport): void => void process.send?.(what);
  process.on('message', (order: WatchOrder) => {
    if ('bids' in order) {
      say(report(seen, order.bids));
      return;
    }
    void watchAll(order.watch, (error) => say({ error: error.message })).then(
      (all) => {
        seen = all;
        say({ watching: all.length });
      },
      (error: Error) => say({ error: error.message }),
    );
  });
}
