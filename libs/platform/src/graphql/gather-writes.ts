import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';

/** What waits for a slow reader before it is felt by whoever writes, bytes. */
const ENOUGH = 65_536;

type Done = (error?: Error) => void;

/**
 * Messages of one turn of the event loop leave with one write. An answer over graphql-ws is two of them (`next`, `complete`), and each
 * would otherwise wait for a write of its own: a quarter of what a bid costs.
 */
export function gatherWrites(webSocket: WebSocket, socket: Socket): void {
  const send = webSocket.send.bind(webSocket) as (data: unknown, done?: Done) => void;
  let corked = false;
  webSocket.send = (data: unknown, ...rest: unknown[]) => {
    const done = rest.at(-1) as Done | undefined;
    // A slow reader is waited for, as ever.
    if (socket.writableLength > ENOUGH) return send(data, done);
    if (!corked) {
      corked = true;
      socket.cork();
      setImmediate(() => {
        corked = false;
        socket.uncork();
      });
    }
    // A message that cannot be sent shows as a closed connection.
    send(data, () => undefined);
    done?.();
  };
}
