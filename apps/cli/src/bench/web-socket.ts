import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';

/** An open connection that speaks graphql-transport-ws. */
export interface BenchSocket {
  send(message: object): void;
  close(): void;
}

/**
 * Opens a WebSocket for GraphQL on a bare socket: on two cores the measuring must cost as little as it can.
 *
 * @param onMessage gets each message of the server, unread
 * @param onClose the server ended it
 */
export async function openSocket(port: number, cookie: string, onMessage: (message: Buffer) => void, onClose: (error?: Error) => void): Promise<BenchSocket> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await once(socket, 'connect');
  const lines = ['GET /graphql HTTP/1.1', `host: 127.0.0.1:${port}`, 'upgrade: websocket', 'connection: upgrade', `sec-websocket-key: ${randomBytes(16).toString('base64')}`, 'sec-websocket-version: 13', 'sec-websocket-protocol: graphql-transport-ws'];
  socket.write(`${[...lines, ...(cookie === '' ? [] : [`cookie: ${cookie}`])].join('\r\n')}\r\n\r\n`);
  await new Promise<void>((ready, failed) => {
    let upgraded = false;
    const reader = frameReader(socket, (message) => {
      if (upgraded) onMessage(message);
      else if (message.includes('connection_ack')) {
        upgraded = true;
        ready();
      } else failed(new Error(message.toString()));
    });
    let head = Buffer.alloc(0);
    const onHead = (chunk: Buffer): void => {
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf('\r\n\r\n');
      if (end < 0) return;
      socket.off('data', onHead);
      if (!head.toString('latin1').startsWith('HTTP/1.1 101')) {
        failed(new Error(head.toString('latin1')));
        return;
      }
      socket.on('data', reader);
      write(socket, { type: 'connection_init' });
      if (head.length > end + 4) reader(head.subarray(end + 4));
    };
    socket.on('data', onHead);
    socket.on('error', (error) => {
      failed(error);
      onClose(error);
    });
    socket.on('close', () => {
      failed(new Error('the server closed the connection'));
      onClose();
    });
  });
  return {
    send: (message) => write(socket, message),
    close: () => {
      socket.removeAllListeners('close');
      socket.destroy();
    },
  };
}

/** A frame of a client is masked; a mask of zeros leaves it as it is. */
function write(socket: Socket, message: object): void {
  const text = Buffer.from(JSON.stringify(message));
  const long = text.length > 125;
  const frame = Buffer.alloc((long ? 8 : 6) + text.length);
  frame[0] = 0x81;
  frame[1] = 0x80 | (long ? 126 : text.length);
  if (long) frame.writeUInt16BE(text.length, 2);
  text.copy(frame, long ? 8 : 6);
  socket.write(frame);
}

/** Cuts what comes in into messages, and answers pings. */
function frameReader(socket: Socket, onMessage: (message: Buffer) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    let bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (;;) {
      const frame = firstFrame(bytes);
      if (!frame) break;
      const { opcode, payload, length } = frame;
      if (opcode === 9) socket.write(Buffer.from([0x8a, 0x80, 0, 0, 0, 0]));
      else if (opcode === 1) onMessage(payload);
      else if (opcode === 8) socket.destroy(new Error(`the server closes: ${payload.subarray(2).toString()}`));
      bytes = bytes.subarray(length);
    }
    rest = bytes;
  };
}

function firstFrame(bytes: Buffer): { readonly opcode: number; readonly payload: Buffer; readonly length: number } | null {
  if (bytes.length < 2) return null;
  const [first = 0, second = 0] = bytes;
  const short = second & 0x7f;
  const head = short === 127 ? 10 : short === 126 ? 4 : 2;
  if (bytes.length < head) return null;
  const size = short === 127 ? Number(bytes.readBigUInt64BE(2)) : short === 126 ? bytes.readUInt16BE(2) : short;
  return bytes.length < head + size ? null : { opcode: first & 0x0f, payload: bytes.subarray(head, head + size), length: head + size };
}
