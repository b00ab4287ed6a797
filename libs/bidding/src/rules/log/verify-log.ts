import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { beginSession, commandOf, CommandRefused, fold, judge } from '../engine/index.js';
import type { Entry, SessionState } from '../engine/index.js';
import { firstHash, nextHash } from './chain.js';
import type { NextHash } from './chain.js';
import { checkOpened } from './check-opened.js';
import { checkpointText, readCheckpoint } from './checkpoint.js';
import { entryLine, readLine } from './entry-line.js';
import { CHECKPOINT_START, ENTRY_START, HEADER_START, readFileLine } from './file-line.js';
import { keyIdOfRaw, readHeader } from './header-line.js';
import type { LogHeader } from './header-line.js';
import { logFault } from './log-fault.js';
import type { LogFault, LogFaultCode } from './log-fault.js';
import type { LogReport } from './log-report.js';

/** How a log is verified. */
export interface VerifyOptions {
  /** Ids of the keys that the platform has published; without them any key may have signed, and the report names it. */
  readonly trusted?: readonly string[];
  /** Sees each entry that holds, with the state after it. The state is changed by the next one. */
  readonly onEntry?: (seq: number, entry: Entry, state: SessionState) => void;
  /** A faster hash. */
  readonly nextHash?: NextHash;
  /** A faster check of Ed25519. */
  readonly signatureHolds?: SignatureHolds;
}

/** Whether an Ed25519 signature (hexadecimal) of a text holds under a public key (hexadecimal). */
export type SignatureHolds = (signature: string, text: string, publicKey: string) => boolean;

/** No line of a log is longer: a box has 4,000 letters, an opening holds some hundred keys. */
const LONGEST_LINE = 4_000_000;
const BACKDATED = 60_000;
const NEWLINE = 10;

/**
 * Verifies a log's file as it comes in: its form to the last byte, the chain of hashes, the signatures, and every decision, which is
 * judged again by the rules; what was sealed is opened again. Stops at the first thing that is wrong.
 */
export class LogVerification {
  private fault: LogFault | null = null;
  private header: LogHeader | null = null;
  private state: SessionState | null = null;
  private head: Uint8Array = new Uint8Array(32);
  private seq = 0;
  private line = 0;
  private rest: Uint8Array = new Uint8Array(0);
  /** The entry that the last checkpoint signs. */
  private signed = 0;
  private signedAt: number | null = null;
  private checkpoints = 0;
  private rejections = 0;
  private pauses = 0;
  private unopened = 0;
  private openedAt: number | null = null;
  private closedAt: number | null = null;
  private readonly keys = new Set<string>();
  private readonly backdated: number[] = [];
  private readonly commitments = new Map<string, string>();
  private readonly decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  private readonly next: NextHash;

  constructor(private readonly options: VerifyOptions = {}) {
    this.next = options.nextHash ?? nextHash;
  }

  /** The first thing that is wrong so far. */
  get found(): LogFault | null {
    return this.fault;
  }

  /** Entries that hold so far. */
  get entries(): number {
    return this.seq;
  }

  /** Takes the next bytes of the file. */
  add(chunk: Uint8Array): void {
    if (this.fault) return;
    let bytes = chunk;
    if (this.rest.length > 0) {
      bytes = new Uint8Array(this.rest.length + chunk.length);
      bytes.set(this.rest);
      bytes.set(chunk, this.rest.length);
    }
    let from = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0 && !this.fault; end = bytes.indexOf(NEWLINE, from)) {
      this.take(bytes.subarray(from, end));
      from = end + 1;
    }
    this.rest = bytes.slice(from);
    if (this.rest.length > LONGEST_LINE) this.unended('TOO_LONG');
  }

  /** The file has ended. */
  end(): LogReport {
    if (!this.fault) {
      if (this.rest.length > 0) this.unended('CUT_OFF');
      else if (this.line === 0) this.wrong('EMPTY', 0);
      else if (this.signed < this.seq) this.wrong('UNSIGNED_END', this.seq);
    }
    return this.report();
  }

  private report(): LogReport {
    const { fault, header, seq, checkpoints, signedAt, state, unopened, backdated, commitments, rejections, pauses, openedAt, closedAt } = this;
    return {
      ...{ fault, header, entries: seq, head: seq > 0 ? bytesToHex(this.head) : null, checkpoints, signedAt, keys: [...this.keys], unopened, backdated, commitments },
      complete: fault === null && state?.phase === 'CLOSED',
      result: state && {
        ...{ phase: state.phase, rules: state.rules, outcome: state.outcome, winner: state.winner, price: state.phase === 'CLOSED' && state.winner === null ? null : state.price },
        ...{ runnerUp: state.runnerUp, runnerUpPrice: state.runnerUpPrice, bidders: state.bidders.size, bids: state.bids, extensions: state.extensions },
        ...{ rejections, pauses, openedAt, closedAt },
      },
    };
  }

  private take(bytes: Uint8Array): void {
    this.line += 1;
    let line: string;
    try {
      line = this.decoder.decode(bytes);
    } catch {
      this.wrong('NOT_TEXT', this.concerned(bytes));
      return;
    }
    if (this.line === 1) this.takeHeader(line);
    else if (line.startsWith(CHECKPOINT_START)) this.takeCheckpoint(line);
    else this.takeEntry(line);
  }

  private takeHeader(line: string): void {
    const parts = readFileLine(line, HEADER_START);
    this.header = parts && readHeader(parts.content);
    if (!parts || !this.header) {
      this.wrong('NO_HEADER', 0);
      return;
    }
    this.head = firstHash(parts.content, this.next);
    if (bytesToHex(this.head) !== parts.hash) this.wrong('HEADER_HASH', 0);
  }

  private takeEntry(line: string): void {
    const due = this.seq + 1;
    const parts = readFileLine(line, ENTRY_START);
    const read = parts && readLine(parts.content);
    if (!parts || !read) {
      const entry = this.concerned(utf8ToBytes(line.slice(0, CHECKPOINT_START.length)));
      this.wrong(entry === due ? 'NO_ENTRY' : 'NO_CHECKPOINT', entry);
      return;
    }
    if (read.seq !== due) {
      this.wrong('OUT_OF_PLACE', due, read.seq);
      return;
    }
    const head = this.next(this.head, parts.content);
    if (bytesToHex(head) !== parts.hash) {
      this.wrong('HASH', due);
      return;
    }
    this.judgeAgain(due, read.entry, parts.content);
    if (this.fault || !this.state) return;
    this.head = head;
    this.seq = due;
    this.count(read.entry);
    this.options.onEntry?.(due, read.entry, this.state);
  }

  /** What the log says happened must be what the rules make of the command. */
  private judgeAgain(seq: number, entry: Entry, line: string): void {
    if (this.state === null) {
      if (entry.kind === 'PUBLISHED') this.state = beginSession(entry);
      else this.wrong('NO_RULES', seq);
      return;
    }
    if (entry.kind === 'REVEALED' && this.header) {
      const { fault, unopened } = checkOpened(this.state, entry.opened, this.header);
      this.unopened += unopened;
      if (fault) {
        this.wrong(fault.code, seq, fault.found);
        return;
      }
    }
    try {
      const body = judge(this.state, commandOf(this.state, entry), entry.at);
      const again = body && entryLine(seq, { at: entry.at, ...body });
      if (again === line) fold(this.state, entry);
      else this.wrong('JUDGED_OTHERWISE', seq, again ?? '—');
    } catch (error) {
      this.wrong('NOT_ALLOWED', seq, error instanceof CommandRefused || error instanceof Error ? error.message : '');
    }
  }

  private count(entry: Entry): void {
    if (entry.kind === 'REJECTED') this.rejections += 1;
    else if (entry.kind === 'PAUSED') this.pauses += 1;
    else if (entry.kind === 'ADMITTED') this.commitments.set(entry.bidder, entry.commitment);
    else if (entry.kind === 'OPENED') this.openedAt = entry.at;
    else if (entry.kind === 'CLOSED') this.closedAt = entry.at;
    if (this.signedAt !== null && entry.at < this.signedAt - BACKDATED) this.backdated.push(this.seq);
  }

  private takeCheckpoint(line: string): void {
    const checkpoint = readCheckpoint(line);
    if (!checkpoint) {
      this.wrong('NO_CHECKPOINT', this.seq);
      return;
    }
    const { session, seq, hash, before, at, publicKey, signature } = checkpoint;
    const keyId = keyIdOfRaw(publicKey);
    if (session !== this.header?.session) this.wrong('CHECKPOINT_SESSION', this.seq);
    else if (seq !== this.seq) this.wrong('CHECKPOINT_PLACE', this.seq, seq);
    else if (before !== this.signed || before >= seq) this.wrong('CHECKPOINT_ORDER', this.seq, before);
    else if (hash !== bytesToHex(this.head)) this.wrong('CHECKPOINT_HASH', this.seq);
    else if (this.options.trusted && !this.options.trusted.includes(keyId)) this.wrong('UNKNOWN_KEY', this.seq, keyId);
    else if (!(this.options.signatureHolds ?? signatureHolds)(signature, checkpointText(checkpoint), publicKey)) this.wrong('SIGNATURE', this.seq);
    if (this.fault) return;
    this.keys.add(keyId);
    this.signed = seq;
    this.signedAt = at;
    this.checkpoints += 1;
  }

  private unended(code: LogFaultCode): void {
    this.line += 1;
    this.wrong(code, this.concerned(this.rest));
  }

  /** The entry that a line concerns which cannot be read: the one before when it looks like a checkpoint. */
  private concerned(bytes: Uint8Array): number {
    const start = String.fromCharCode(...bytes.subarray(0, CHECKPOINT_START.length));
    if (this.line === 1) return 0;
    return likeness(start, CHECKPOINT_START) > likeness(start, ENTRY_START) ? this.seq : this.seq + 1;
  }

  private wrong(code: LogFaultCode, entry: number, found?: string | number): void {
    this.fault = logFault(code, { entry, line: this.line }, found);
  }
}

/** Verifies a whole file at once. */
export function verifyLog(file: string | Uint8Array, options: VerifyOptions = {}): LogReport {
  const verification = new LogVerification(options);
  verification.add(typeof file === 'string' ? utf8ToBytes(file) : file);
  return verification.end();
}

/** Letters of a line that stand where they would in such a line. */
function likeness(line: string, start: string): number {
  return [...start].filter((letter, place) => line[place] === letter).length;
}

const signatureHolds: SignatureHolds = (signature, text, publicKey) => {
  try {
    return ed25519.verify(hexToBytes(signature), utf8ToBytes(text), hexToBytes(publicKey), { zip215: false });
  } catch {
    // No point of the curve.
    return false;
  }
};
