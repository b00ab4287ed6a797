import { connect } from 'node:net';
import type { Socket } from 'node:net';

/** What a load run found. */
export interface LoadResult {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly requests: number;
}

/** A single answer that takes longer ends the run: something hangs. */
const PATIENCE_MS = 20_000;

/** A request as bytes, ready to be written. */
export function requestBytes(host: string, path: string, headers: Readonly<Record<string, string>>, body: string): Buffer {
  const lines = [`POST ${path} HTTP/1.1`, `host: ${host}`, 'content-type: application/json', `content-length: ${Buffer.byteLength(body)}`];
  for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`);
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body}`);
}

/**
 * Sends requests over kept-open connections, one at a time on each, as fast as the answers come.
 *
 * Bare sockets: on two cores the measuring must cost as little as it can.
 *
 * @param next the next request to send on a connection
 * @throws Error when an answer is not 200 or has errors
 */
export async function load(port: number, connections: number, seconds: number, next: (connection: number) => Buffer): Promise<LoadResult> {
  const times: number[] = [];
  const started = performance.now();
  const end = started + seconds * 1000;
  await Promise.all(Array.from({ length: connections }, (_, connection) => one(port, end, () => next(connection), times)));
  return loadResult(times, performance.now() - started);
}

/** What a run found, from how long each answer took; all in milliseconds. */
export function loadResult(times: number[], elapsed: number): LoadResult {
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { perSecond: (times.length / elapsed) * 1000, p50: at(0.5), p95: at(0.95), p99: at(0.99), requests: times.length };
}

function one(port: number, end: number, next: () => Buffer, times: number[]): Promise<void> {
  return new Promise((done, failed) => {
    const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let sent = 0;
    let chunks: Buffer[] = [];
    let got = 0;
    let wanted = -1;
    const send = (): void => {
      chunks = [];
      got = 0;
      wanted = -1;
      sent = performance.now();
      socket.write(next());
    };
    socket.on('connect', send);
    socket.on('error', failed);
    // A server that hangs up must not leave the run waiting; after the last answer this changes nothing.
    socket.on('close', () => failed(new Error('the server closed the connection')));
    socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error(`no answer within ${PATIENCE_MS} ms`)));
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      got += chunk.length;
      if (wanted < 0) wanted = lengthOf(Buffer.concat(chunks));
      if (wanted < 0 || got < wanted) return;
      times.push(performance.now() - sent);
      const head = chunks[0]?.subarray(0, 12).toString('latin1') ?? '';
      if (head !== 'HTTP/1.1 200' || Buffer.concat(chunks).includes('"errors":')) {
        socket.destroy();
        failed(new Error(Buffer.concat(chunks).toString('utf8').slice(0, 600)));
        return;
      }
      if (performance.now() >= end) {
        socket.end();
        done();
      } else send();
    });
  });
}

/** Length of the whole answer once its head is complete, -1 before. */
function lengthOf(answer: Buffer): number {
  const head = answer.indexOf('\r\n\r\n');
  if (head < 0) return -1;
  const match = /content-length: (\d+)/i.exec(answer.subarray(0, head).toString('latin1'));
  return match ? head + 4 + Number(match[1]) : -1;
}
