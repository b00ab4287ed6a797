import type { SessionOutcome, SessionPhase, SessionRules } from '../engine/index.js';
import type { LogHeader } from './header-line.js';
import type { LogFault } from './log-fault.js';

/** What a session came to, as its log alone tells. */
export interface LogResult {
  readonly phase: SessionPhase;
  readonly rules: SessionRules;
  readonly outcome: SessionOutcome | null;
  /** The winner's number. */
  readonly winner: string | null;
  /** Fen. */
  readonly price: number | null;
  readonly runnerUp: string | null;
  readonly runnerUpPrice: number | null;
  readonly bidders: number;
  readonly bids: number;
  readonly rejections: number;
  readonly extensions: number;
  readonly pauses: number;
  readonly openedAt: number | null;
  readonly closedAt: number | null;
}

/** What verifying a log found. */
export interface LogReport {
  /** The first thing that is wrong; null when the log holds. */
  readonly fault: LogFault | null;
  readonly header: LogHeader | null;
  /** Entries that hold. */
  readonly entries: number;
  /** The hash of the last of them, over all before it, hexadecimal; null while there is none. A session's protocol names it. */
  readonly head: string | null;
  readonly checkpoints: number;
  /** The last moment that a signature vouches for. */
  readonly signedAt: number | null;
  /** Ids of the keys that signed. */
  readonly keys: readonly string[];
  /** The session is over, and all of it is signed; else the log is that of a session still running. */
  readonly complete: boolean;
  /** Sealed prices of a right form that the keepers say they could not open. */
  readonly unopened: number;
  /** Entries said to have come in more than a minute before a head that was signed without them. */
  readonly backdated: readonly number[];
  /** What each bidder's identity was committed to, by number. */
  readonly commitments: ReadonlyMap<string, string>;
  /** Null while no rules were read. */
  readonly result: LogResult | null;
}
