import type { SessionOutcome } from '../engine/index.js';

/** A party as the protocol names it. */
export interface ProtocolParty {
  readonly name: string;
  /** Unified social credit code. */
  readonly code: string;
}

/** Everything that the text of a protocol depends on. Kept with it and never changed. Amounts in fen, in digits; moments as ISO text. */
export interface ProtocolFacts {
  /** Version of the text. */
  readonly text: 'PROTOCOL-2026.1';
  readonly issuer: string;
  readonly session: string;
  readonly listing: string;
  readonly project: string;
  readonly rights: readonly { readonly title: string; readonly number: string }[];
  readonly seller: ProtocolParty;
  /** Code, version and name of the template of rules, and how often the rules were announced. */
  readonly rules: { readonly template: string; readonly title: string; readonly version: number };
  readonly startPriceFen: string;
  /** Null when it was over before it opened. */
  readonly opensAt: string | null;
  readonly closedAt: string;
  readonly admitted: number;
  readonly bids: number;
  readonly outcome: SessionOutcome;
  /** Null where nothing was sold. */
  readonly sale: {
    readonly winner: ProtocolParty & { readonly number: string };
    readonly priceFen: string;
    readonly deal: string;
    /** He takes the lot at his own bid after the winner's default. */
    readonly asRunnerUp: boolean;
  } | null;
  /** Why nothing was sold, in words; null where it was. */
  readonly unsoldFor: string | null;
  /** The last entry of the log: its number and the hash over all before it, hexadecimal. */
  readonly log: { readonly seq: number; readonly head: string };
}
