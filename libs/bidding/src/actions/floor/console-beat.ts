import { Injectable } from '@nestjs/common';
import { enterAsMember, memberCodes } from '@haihe/identity';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller, Tx } from '@haihe/platform';
import { biddingRefusals, templateOf } from '../../rules/index.js';
import { findSession } from '../sessions/session-record.js';

/** Refusals of {@link ConsoleBeat}. */
export const consoleBeatCodes = [...memberCodes, 'NOT_FOUND', 'SESSION_STATE'] as const;

/** What a console is told to its beat. */
export interface HeardConsole {
  readonly heardAt: Date;
  /** Seconds of silence after which the session pauses; null when it does not. */
  readonly silence: number | null;
}

/** The auctioneer's console says every few seconds that the hall is in touch. */
@Injectable()
export class ConsoleBeat {
  constructor(private readonly transactor: Transactor) {}

  /** @throws Refusal one of {@link consoleBeatCodes} */
  run(caller: Caller, sessionId: string): Promise<HeardConsole> {
    return this.transactor.run(actorOf(caller), async (tx) => {
      await enterAsMember(tx, caller, 'bidding.session.run');
      const session = await findSession(tx, sessionId);
      if (!session.rules.floor || session.state === 'DRAFT' || session.state === 'CLOSED') throw biddingRefusals.refuse('SESSION_STATE', { params: { why: session.state } });
      return { heardAt: await hearConsole(tx, sessionId), silence: templateOf(session.rules.template).consoleSilence };
    });
  }
}

/** Notes that the hall of a session is in touch. Never earlier than what is known, whatever the order in which beats arrive. */
export async function hearConsole(tx: Tx, sessionId: string): Promise<Date> {
  const [heard] = await tx.query<{ at: Date }>(
    'INSERT INTO bidding.console_beat (session_id, at) VALUES ($1, clock_timestamp()) ON CONFLICT (session_id) DO UPDATE SET at = greatest(console_beat.at, excluded.at) RETURNING at',
    [sessionId],
  );
  return heard?.at ?? tx.now;
}
