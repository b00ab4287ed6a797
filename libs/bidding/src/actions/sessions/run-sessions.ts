import { Injectable } from '@nestjs/common';
import { enterAsMember, memberCodes } from '@haihe/identity';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller, Tx } from '@haihe/platform';
import { appendEntry } from '../../live/append.js';
import { BiddingNews } from '../../live/bidding-news.js';
import { biddingRefusals, CommandRefused } from '../../rules/index.js';
import type { Command, PauseReason } from '../../rules/index.js';
import { hearConsole } from '../floor/console-beat.js';
import { findSession } from './session-record.js';

/** Refusals of {@link RunSessions}. */
export const runSessionCodes = [...memberCodes, 'NOT_FOUND', 'SESSION_STATE', 'TEXT_LENGTH'] as const;

const LONGEST_NOTE = 500;

/** How the centre leads a session: each thing it does is an entry of the log. */
@Injectable()
export class RunSessions {
  constructor(
    private readonly transactor: Transactor,
    private readonly news: BiddingNews,
  ) {}

  /** The auctioneer opens the session on the floor. @throws Refusal one of {@link runSessionCodes} */
  open(caller: Caller, sessionId: string): Promise<void> {
    return this.command(caller, sessionId, { kind: 'OPEN' });
  }

  /** Interrupts bidding, announced with its reason. @throws Refusal one of {@link runSessionCodes} */
  pause(caller: Caller, sessionId: string, reason: PauseReason, note: string): Promise<void> {
    return this.command(caller, sessionId, { kind: 'PAUSE', reason, note: demandNote(note) });
  }

  /** Goes on; everybody gets a full cycle. @throws Refusal one of {@link runSessionCodes} */
  resume(caller: Caller, sessionId: string, note: string): Promise<void> {
    return this.command(caller, sessionId, { kind: 'RESUME', note: demandNote(note) });
  }

  /** Going once, going twice. @throws Refusal one of {@link runSessionCodes} */
  call(caller: Caller, sessionId: string): Promise<void> {
    return this.command(caller, sessionId, { kind: 'CALL' });
  }

  /** Knocks down. @throws Refusal one of {@link runSessionCodes} */
  hammer(caller: Caller, sessionId: string): Promise<void> {
    return this.command(caller, sessionId, { kind: 'HAMMER' });
  }

  /** Takes the best of the open quotes before their end. @throws Refusal one of {@link runSessionCodes} */
  closeEarly(caller: Caller, sessionId: string): Promise<void> {
    return this.command(caller, sessionId, { kind: 'CLOSE_EARLY' });
  }

  /** Declares the session void. @throws Refusal one of {@link runSessionCodes} */
  annul(caller: Caller, sessionId: string, note: string): Promise<void> {
    return this.command(caller, sessionId, { kind: 'ANNUL', note: demandNote(note) });
  }

  private async command(caller: Caller, sessionId: string, command: Command): Promise<void> {
    await this.transactor.run(actorOf(caller), async (tx) => {
      await enterAsMember(tx, caller, 'bidding.session.run');
      const session = await findSession(tx, sessionId);
      if (session.state === 'DRAFT') throw biddingRefusals.refuse('SESSION_STATE', { params: { why: session.state } });
      // Whoever acts for the centre is in touch: silence counts from here.
      if (session.rules.floor) await hearConsole(tx, sessionId);
      await commandSession(tx, sessionId, command);
      await tx.audit({ action: `session.${command.kind.toLowerCase().replace('_', '-')}`, subjectType: 'BiddingSession', subjectId: sessionId, reason: 'note' in command ? command.note : undefined });
    });
    await this.news.changed(sessionId);
  }
}

/**
 * Appends a command; a phase that does not know it is told to the person.
 *
 * @throws Refusal SESSION_STATE
 */
export async function commandSession(tx: Tx, sessionId: string, command: Command): Promise<void> {
  try {
    await appendEntry(tx, sessionId, command);
  } catch (error) {
    if (error instanceof CommandRefused) throw biddingRefusals.refuse('SESSION_STATE', { params: { why: error.message } });
    throw error;
  }
}

function demandNote(note: string): string {
  const text = note.trim();
  if (text.length === 0 || text.length > LONGEST_NOTE) throw biddingRefusals.refuse('TEXT_LENGTH', { path: ['input', 'note'], params: { field: 'note', most: LONGEST_NOTE } });
  return text;
}
