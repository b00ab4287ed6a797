import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Reader } from '@haihe/platform';
import { judge } from '../rules/index.js';
import type { BidderCommand, Entry, Moment } from '../rules/index.js';
import { appendLines } from './append-lines.js';
import type { Addition, Line } from './append-lines.js';
import { BiddingNews } from './bidding-news.js';
import { answerKey, workingCopy } from './kept-session.js';
import type { KeptSession, LoggedEntry } from './kept-session.js';
import { addEntry } from './next-line.js';
import { ServiceClock } from './service-clock.js';
import { SessionStates } from './session-states.js';
import { sessionRow } from './session-row.js';

/** Statements on their way at once. One is written while the next ones are judged. */
const AT_ONCE = 2;
/** Commands of one statement, at most. */
const MOST = 1000;
/** How long a bidder waits for a database that does not answer. */
const PATIENCE = 15_000;
const PAUSE = 100;

/** What waits to be judged. */
interface Waiting {
  readonly command: BidderCommand;
  readonly key: string;
  /** When it reached this service. */
  readonly at: Moment;
  readonly since: number;
  readonly resolve: (judged: LoggedEntry) => void;
  readonly reject: (error: Error) => void;
}

/** Whether an entry tells of this command: its kind and, where the entry has it, its amount. */
function isSame(entry: Entry, command: BidderCommand): boolean {
  if (command.kind === 'SEAL') return entry.kind === 'SEALED' ? entry.box === command.box : entry.kind === 'REJECTED' && entry.of === 'SEAL';
  if (command.kind === 'ENTER') return entry.kind === 'ENTERED' ? entry.nonce === command.nonce : entry.kind === 'REJECTED' && entry.of === 'ENTER';
  if (entry.kind === 'BID') return (entry.offered ?? entry.amount) === command.amount;
  return entry.kind === 'REJECTED' && entry.of === 'BID' && entry.amount === command.amount;
}

/** What waited for one lot, judged. */
interface Judgement {
  readonly sessionId: string;
  readonly lines: readonly (Line & LoggedEntry)[];
  /** Tell everybody, once it is written. */
  readonly answers: readonly (() => void)[];
  readonly before: KeptSession;
  readonly after: KeptSession;
}

function additionOf({ sessionId, lines, before, after }: Judgement): Addition {
  return { sessionId, after: before.seq, head: after.head, row: sessionRow(after.state), lines };
}

/** A bidder of a session that is not there, or is only being prepared. */
export class SessionUnknown extends Error {}

/** The key names another bid of the same bidder. */
export class KeyReused extends Error {}

/** The bid's fate is not known: the database did not answer in time. The same bid with the same key tells. */
export class BidUncertain extends Error {}

/**
 * Takes bids. Those that wait for a lot are judged in the order in which they came, on the state in memory, and written together; each
 * bidder is answered when his entry is durable. Bids on different lots go with the same statement.
 */
@Injectable()
export class BidDesk implements OnApplicationShutdown {
  private readonly waiting = new Map<string, Waiting[]>();
  private readonly busy = new Map<string, readonly Waiting[]>();
  private writing = 0;
  private stopping = false;

  constructor(
    private readonly reader: Reader,
    private readonly clock: ServiceClock,
    private readonly states: SessionStates,
    private readonly news: BiddingNews,
  ) {}

  /**
   * Judges what a bidder does, and keeps it.
   *
   * @param key the bidder's name for this bid: given twice, it is the same bid
   * @param at when it reached this service; now if not told
   * @returns the entry of the log, which may be a rejection
   * @throws SessionUnknown, BidUncertain, KeyReused
   */
  submit(sessionId: string, command: BidderCommand, key: string, at: Moment = this.clock.now()): Promise<LoggedEntry> {
    return new Promise((resolve, reject) => {
      const waiting = this.waiting.get(sessionId);
      const one = { command, key, at, since: performance.now(), resolve, reject };
      if (waiting) waiting.push(one);
      else this.waiting.set(sessionId, [one]);
      this.start();
    });
  }

  /** Whether bids on a session that came before a moment wait here to be judged: it is not closed before they are. */
  holdsBidsBefore(sessionId: string, moment: Moment): boolean {
    return [...(this.waiting.get(sessionId) ?? []), ...(this.busy.get(sessionId) ?? [])].some(({ at }) => at < moment);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping = true;
    while (this.writing > 0 || this.waiting.size > 0) await sleep(5);
  }

  private start(): void {
    if (this.writing >= AT_ONCE) return;
    const taken = this.take();
    if (taken.size === 0) return;
    this.writing += 1;
    void this.write(taken).finally(() => {
      for (const id of taken.keys()) this.busy.delete(id);
      this.writing -= 1;
      this.start();
    });
  }

  /** What waits for lots that nobody is writing to. */
  private take(): Map<string, Waiting[]> {
    const taken = new Map<string, Waiting[]>();
    let count = 0;
    for (const [id, waiting] of this.waiting) {
      if (this.busy.has(id)) continue;
      taken.set(id, waiting);
      count += waiting.length;
      if (count >= MOST) break;
    }
    for (const [id, waiting] of taken) {
      this.waiting.delete(id);
      this.busy.set(id, waiting);
    }
    return taken;
  }

  /** Whatever happens, everybody is answered: with his entry, or that it is not known. */
  private async write(taken: Map<string, Waiting[]>, stale?: readonly string[]): Promise<void> {
    let left = taken;
    let unknown = stale ?? [...left.keys()].filter((id) => this.states.get(id) === undefined);
    while (left.size > 0) {
      try {
        // Written or not, whether by us or by another process: the log tells.
        if (unknown.length > 0) await this.states.refresh(this.reader, unknown);
        left = await this.attempt(left);
      } catch (error) {
        left = this.giveUp(left, error);
        if (left.size > 0) await sleep(PAUSE);
        // One lot that cannot be written keeps no other from being written.
        if (left.size > 1) {
          await Promise.all([...left].map(([id, waiting]) => this.write(new Map([[id, waiting]]), [id])));
          return;
        }
      }
      unknown = [...left.keys()];
    }
  }

  /** @returns what has to be judged again, because another process added to the log */
  private async attempt(taken: Map<string, Waiting[]>): Promise<Map<string, Waiting[]>> {
    const judgements: Judgement[] = [];
    for (const [id, waiting] of taken) {
      const judgement = this.judgeAll(id, waiting);
      if (judgement) judgements.push(judgement);
    }
    const writing = judgements.filter(({ lines }) => lines.length > 0);
    const done = writing.length > 0 ? await appendLines(this.reader, writing.map(additionOf)) : new Set<string>();
    const again = new Map<string, Waiting[]>();
    for (const judgement of judgements) {
      const { sessionId, lines, answers } = judgement;
      if (lines.length > 0 && !done.has(sessionId)) {
        again.set(sessionId, taken.get(sessionId) ?? []);
        continue;
      }
      if (lines.length > 0) this.keep(judgement);
      for (const answer of answers) answer();
    }
    return again;
  }

  /** What is committed is what this process knows from here. */
  private keep({ sessionId, before, after: { answers, ...session }, lines }: Judgement): void {
    for (const [name, answer] of answers) before.answers.set(name, answer);
    const kept = { ...session, answers: before.answers };
    // Whoever reads the log may have been quicker.
    if ((this.states.get(sessionId)?.seq ?? 0) < kept.seq) this.states.put(sessionId, kept);
    this.news.added(sessionId, kept, lines);
  }

  private judgeAll(sessionId: string, waiting: readonly Waiting[]): Judgement | null {
    const before = this.states.get(sessionId);
    if (!before) {
      for (const { reject } of waiting) reject(new SessionUnknown());
      return null;
    }
    const after = workingCopy(before);
    const lines: (Line & LoggedEntry)[] = [];
    const answers: (() => void)[] = [];
    for (const { command, key, at, resolve, reject } of waiting) {
      const name = answerKey(command.bidder, key);
      const known = after.answers.get(name) ?? before.answers.get(name);
      if (known) {
        if (isSame(known.entry, command)) answers.push(() => resolve(known));
        else reject(new KeyReused());
        continue;
      }
      const body = judge(after.state, command, at);
      if (body === null) throw new Error('a bid is judged with an entry');
      // What is over stays as it was signed: it is said, and not written down.
      if (body.kind === 'REJECTED' && body.code === 'CLOSED' && after.state.phase === 'CLOSED') {
        const { seq } = after;
        answers.push(() => resolve({ seq, entry: { at, ...body } }));
        continue;
      }
      const line = addEntry(after, body, at, key);
      lines.push(line);
      answers.push(() => resolve({ seq: line.seq, entry: line.entry }));
    }
    return { sessionId, lines, answers, before, after };
  }

  private giveUp(left: Map<string, Waiting[]>, error: unknown): Map<string, Waiting[]> {
    const patient = new Map<string, Waiting[]>();
    for (const [id, waiting] of left) {
      const [gone, stay] = [waiting.filter(({ since }) => this.isTired(since)), waiting.filter(({ since }) => !this.isTired(since))];
      for (const { reject } of gone) reject(new BidUncertain('the database did not answer', { cause: error }));
      if (stay.length > 0) patient.set(id, stay);
    }
    return patient;
  }

  private isTired(since: number): boolean {
    return this.stopping || performance.now() - since > PATIENCE;
  }
}
