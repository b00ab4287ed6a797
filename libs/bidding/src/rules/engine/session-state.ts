import type { Entry, SessionOutcome, Stage } from './entry.js';
import type { Fen, Moment, SessionRules, Span } from './session-rules.js';

/** Where a session stands. */
export const sessionPhases = ['ANNOUNCED', 'OPEN', 'PAUSED', 'CLOSED'] as const;

/** Where a session stands. */
export type SessionPhase = (typeof sessionPhases)[number];

/** A bidder as the session knows him: by his number. */
export interface BidderState {
  /** His place among those with a right of first purchase; null without. */
  readonly preEmption: number | null;
  /** His highest bid. */
  best: Fen | null;
  /** Which bid of the session it was; the earlier wins among equals. */
  bestAt: number;
}

/** Everything that a session's next step depends on. Made from its log alone. */
export interface SessionState {
  rules: SessionRules;
  phase: SessionPhase;
  stage: Stage;
  /** Since when; a descent counts from here. */
  stageSince: Moment;
  /** Of sealed rounds, from 1. */
  round: number;
  endsAt: Moment | null;
  /** How often bids moved the end. */
  extensions: number;
  /** By how much in all. */
  extended: Span;
  pausedAt: Moment | null;
  price: Fen | null;
  leader: string | null;
  /** Bids that were taken. */
  bids: number;
  calls: 0 | 1 | 2;
  readonly bidders: Map<string, BidderState>;
  /** Sealed in this round, by bidder. */
  readonly sealed: Map<string, string>;
  readonly entrants: Map<string, string>;
  /** Who stopped a descent: he may better the sealed bids. */
  champion: string | null;
  /** The price before the round that is being opened. */
  priceBefore: Fen | null;
  reserve: Fen | null;
  /** The keepers have opened what there was to open since the stage began. */
  revealed: boolean;
  outcome: SessionOutcome | null;
  winner: string | null;
  runnerUp: string | null;
  runnerUpPrice: Fen | null;
}

/** The state that a log begins with. */
export function beginSession(entry: Entry): SessionState {
  if (entry.kind !== 'PUBLISHED') throw new Error('the first entry of a log states the rules');
  const { rules } = entry;
  return {
    rules,
    phase: 'ANNOUNCED',
    stage: 'BIDDING',
    stageSince: rules.opensAt,
    round: 1,
    endsAt: rules.endsAt,
    extensions: 0,
    extended: 0,
    pausedAt: null,
    price: null,
    leader: null,
    bids: 0,
    calls: 0,
    bidders: new Map(),
    sealed: new Map(),
    entrants: new Map(),
    champion: null,
    priceBefore: null,
    reserve: null,
    revealed: false,
    outcome: null,
    winner: null,
    runnerUp: null,
    runnerUpPrice: null,
  };
}
