import type { Reader } from '@haihe/platform';
import { checkpointLine, entryFileLine, firstHash, headerFileLine } from '../../rules/index.js';
import { nextHashOnNode } from './next-hash-on-node.js';
import { rawKeyOf } from './raw-key.js';

/** Entries that are read at a time. */
const PAGE = 2000;

/** A session whose log can be downloaded. */
export interface LogSource {
  readonly id: string;
  readonly reference: string;
  readonly header: string;
}

/** The session of a reference; undefined when there is none or it is not announced. */
export async function findLog(reader: Reader, reference: string): Promise<LogSource | undefined> {
  const [row] = await reader.query<LogSource>('SELECT id::text, reference, header FROM bidding.session WHERE reference = $1 AND header IS NOT NULL', [reference]);
  return row;
}

/**
 * The file of a log (JSON Lines): the header, each entry with its hash, each checkpoint after the entry that it signs. It ends with
 * the last checkpoint: what came after is signed within a minute, and nothing unsigned leaves the house.
 */
export async function* logFile(reader: Reader, { id, reference, header }: LogSource): AsyncGenerator<string> {
  yield `${headerFileLine(header, Buffer.from(firstHash(header, nextHashOnNode)).toString('hex'))}\n`;
  const signed = await reader.query<{ seq: number; hash: string; at: Date; signature: string; pem: string }>(
    `SELECT c.seq::int AS seq, encode(c.hash, 'hex') AS hash, c.signed_at AS at, encode(c.signature, 'hex') AS signature, k.public_key AS pem
       FROM bidding.checkpoint c JOIN market.signing_key k ON k.id = c.key_id WHERE c.session_id = $1 ORDER BY c.seq`,
    [id],
  );
  const last = signed.at(-1)?.seq ?? 0;
  let checkpoint = 0;
  for (let after = 0; after < last; ) {
    const rows = await reader.query<{ seq: number; body: string; hash: string }>(
      `SELECT seq::int AS seq, body, encode(hash, 'hex') AS hash FROM bidding.entry WHERE session_id = $1 AND seq > $2 AND seq <= $3 ORDER BY seq LIMIT $4`,
      [id, after, last, PAGE],
    );
    // The log misses entries: the file shows it.
    if (rows.length === 0) return;
    let lines = '';
    for (const { seq, body, hash } of rows) {
      lines += `${entryFileLine(body, hash)}\n`;
      const here = signed[checkpoint];
      if (here?.seq === seq) {
        lines += `${checkpointLine({ session: reference, seq, hash: here.hash, before: signed[checkpoint - 1]?.seq ?? 0, at: here.at.getTime(), publicKey: rawKeyOf(here.pem), signature: here.signature })}\n`;
        checkpoint += 1;
      }
      after = seq;
    }
    yield lines;
  }
}
