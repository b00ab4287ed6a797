import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { readJson } from './entry-line.js';
import { hex, inOrder, listed, oneOf, record, text, whole } from './form.js';

/** What the first line of a log says of itself. */
export const LOG_FORMAT = 'haihe-bidding-log';

/** Goes up when an older reader could not read a log any more. */
export const LOG_VERSION = 1;

/** What a log is about: known when the session is first published, and never changed after. */
export interface LogHeader {
  /** Reference of the session. */
  readonly session: string;
  /** Reference of the listing. */
  readonly listing: string;
  /** The lot as it was published first. */
  readonly title: string;
  /** The platform's Ed25519 key of that time, 32 bytes in hexadecimal. */
  readonly publicKey: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
}

const fields = { format: oneOf([LOG_FORMAT]), version: oneOf([LOG_VERSION]), session: text, listing: text, title: text, keyId: hex(8), publicKey: hex(32), madeAt: whole };
const form = record(fields);
const order = listed(fields);

/** The first line of a log, without a newline. */
export function headerLine(header: LogHeader): string {
  return JSON.stringify(inOrder({ ...header, format: LOG_FORMAT, version: LOG_VERSION, keyId: keyIdOfRaw(header.publicKey) }, order));
}

/** Reads the first line of a log; null when it is none, or not in the one form. */
export function readHeader(line: string): LogHeader | null {
  const value = readJson(line);
  if (!isHeader(value)) return null;
  const { session, listing, title, publicKey, madeAt } = value;
  const header = { session, listing, title, publicKey, madeAt };
  return headerLine(header) === line ? header : null;
}

/** How the platform calls a key: the first 16 hexadecimal digits of the SHA-256 of its DER (SPKI). */
export function keyIdOfRaw(publicKey: string): string {
  return bytesToHex(sha256(hexToBytes(`302a300506032b6570032100${publicKey}`))).slice(0, 16);
}

function isHeader(value: unknown): value is LogHeader {
  return form.accepts(value);
}
