import { readJson } from './entry-line.js';
import { keyIdOfRaw } from './header-line.js';
import { hex, inOrder, listed, oneOf, record, text, whole } from './form.js';

/** The head of a log at a moment, as it is signed. */
export interface Checkpoint {
  /** Reference of the session. */
  readonly session: string;
  /** The last entry. */
  readonly seq: number;
  /** Hash of the last entry, in hexadecimal. */
  readonly hash: string;
  /** The entry of the checkpoint before; 0 when there was none. So none of them can be left out. */
  readonly before: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A checkpoint with the signature of the platform. */
export interface SignedCheckpoint extends Checkpoint {
  /** Ed25519, 32 bytes in hexadecimal. */
  readonly publicKey: string;
  /** 64 bytes in hexadecimal. */
  readonly signature: string;
}

const signed = { format: oneOf(['haihe-bidding-checkpoint']), version: oneOf([1]), session: text, seq: whole, hash: hex(32), before: whole, at: whole };
const form = record({ checkpoint: record(signed), keyId: hex(8), publicKey: hex(32), signature: hex(64) });
const order = listed(signed);

/** The text that is signed. */
export function checkpointText({ session, seq, hash, before, at }: Checkpoint): string {
  return JSON.stringify(inOrder({ format: 'haihe-bidding-checkpoint', version: 1, session, seq, hash, before, at }, order));
}

/** The line of a checkpoint in the file, without a newline. */
export function checkpointLine(checkpoint: SignedCheckpoint): string {
  const { publicKey, signature } = checkpoint;
  return `{"checkpoint":${checkpointText(checkpoint)},"keyId":"${keyIdOfRaw(publicKey)}","publicKey":"${publicKey}","signature":"${signature}"}`;
}

/** Reads the line of a checkpoint; null when it is none, or not in the one form. */
export function readCheckpoint(line: string): SignedCheckpoint | null {
  const value = readJson(line);
  if (!isCheckpointRecord(value)) return null;
  const { checkpoint, publicKey, signature } = value;
  const { session, seq, hash, before, at } = checkpoint;
  const read = { session, seq, hash, before, at, publicKey, signature };
  return checkpointLine(read) === line ? read : null;
}

function isCheckpointRecord(value: unknown): value is { readonly checkpoint: Checkpoint; readonly publicKey: string; readonly signature: string } {
  return form.accepts(value);
}
