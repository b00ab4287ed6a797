import { Injectable } from '@nestjs/common';
import { enterAsMember, memberCodes } from '@haihe/identity';
import { actorOf, newId, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { commonRefusals } from '@haihe/platform/errors';
import { BidDesk, BidUncertain, SessionUnknown } from '../../live/bid-desk.js';
import type { LoggedEntry } from '../../live/kept-session.js';
import { ServiceClock } from '../../live/service-clock.js';
import { biddingRefusals } from '../../rules/index.js';
import type { BidderCommand, Fen } from '../../rules/index.js';
import { findSession } from '../sessions/session-record.js';
import { hearConsole } from './console-beat.js';

/** Refusals of {@link PaddleBids}. */
export const paddleBidCodes = [...memberCodes, 'NOT_FOUND', 'BIDDER_UNKNOWN', 'PADDLE_SECOND_PERSON', 'PADDLE_DECIDED', 'SESSION_STATE', 'BID_UNCERTAIN', 'AMOUNT_MALFORMED'] as const;

/** A paddle bid as it stands. */
export interface PaddleBidRow {
  readonly id: string;
  readonly sessionId: string;
  readonly bidder: string;
  readonly amountFen: string;
  readonly enteredBy: string;
  readonly enteredAt: Date;
  readonly state: 'ENTERED' | 'CONFIRMED' | 'DROPPED';
}

/** Bids of the hall: one clerk writes the paddle down, another confirms; only then it is a bid, by the moment of the confirmation. */
@Injectable()
export class PaddleBids {
  constructor(
    private readonly transactor: Transactor,
    private readonly desk: BidDesk,
    private readonly clock: ServiceClock,
  ) {}

  /** @returns the paddle bid's id; @throws Refusal one of {@link paddleBidCodes} */
  enter(caller: Caller, input: { readonly sessionId: string; readonly bidder: string; readonly amount: Fen }): Promise<string> {
    return this.transactor.run(actorOf(caller), async (tx) => {
      const { personId } = await enterAsMember(tx, caller, 'bidding.session.run');
      const session = await findSession(tx, input.sessionId);
      if (session.state !== 'OPEN' || !session.rules.floor) throw biddingRefusals.refuse('SESSION_STATE', { params: { why: session.state } });
      const [bidder] = await tx.query(`SELECT 1 FROM bidding.bidder WHERE session_id = $1 AND number = $2 AND state = 'ADMITTED' AND channel = 'FLOOR'`, [session.id, input.bidder]);
      if (!bidder) throw biddingRefusals.refuse('BIDDER_UNKNOWN', { path: ['input', 'bidder'] });
      await hearConsole(tx, session.id);
      const id = newId();
      await tx.query(`INSERT INTO bidding.paddle_bid (id, session_id, bidder, amount_fen, entered_by, entered_at, state) VALUES ($1, $2, $3, $4, $5, $6, 'ENTERED')`, [
        ...[id, session.id, input.bidder, input.amount, personId, tx.now],
      ]);
      await tx.audit({ action: 'paddle-bid.enter', subjectType: 'BiddingSession', subjectId: session.id, detail: { bidder: input.bidder, amountFen: input.amount } });
      return id;
    });
  }

  /**
   * Confirms a paddle bid, or drops it. The second person's confirmation stands before the bid is judged: if the process ends in
   * between, the same decision again judges it, once.
   *
   * @returns the session, and the entry of the log: null when the bid was dropped
   * @throws Refusal one of {@link paddleBidCodes}
   */
  async decide(caller: Caller, paddleBidId: string, confirm: boolean, at = this.clock.now()): Promise<{ readonly sessionId: string; readonly judged: LoggedEntry | null }> {
    const bid = await this.transactor.run(actorOf(caller), async (tx) => {
      const { personId } = await enterAsMember(tx, caller, 'bidding.session.run');
      const [row] = await tx.query<{ sessionId: string; bidder: string; amountFen: string; enteredBy: string; state: string; seq: string | null; decidedBy: string | null }>(
        `SELECT session_id::text AS "sessionId", bidder, amount_fen::text AS "amountFen", entered_by::text AS "enteredBy", state, seq::text, decided_by::text AS "decidedBy"
           FROM bidding.paddle_bid WHERE id = $1 FOR UPDATE`,
        [paddleBidId],
      );
      if (!row) throw commonRefusals.refuse('NOT_FOUND', { path: ['input', 'paddleBidId'] });
      // Confirmed, and the process ended before it was judged: whoever may confirm it has it judged.
      const again = confirm && row.state === 'CONFIRMED' && row.seq === null;
      if (row.state !== 'ENTERED' && !again) throw biddingRefusals.refuse('PADDLE_DECIDED');
      if (confirm && row.enteredBy === personId) throw biddingRefusals.refuse('PADDLE_SECOND_PERSON');
      await hearConsole(tx, row.sessionId);
      await tx.query('UPDATE bidding.paddle_bid SET state = $2, decided_by = $3, decided_at = $4 WHERE id = $1', [paddleBidId, confirm ? 'CONFIRMED' : 'DROPPED', personId, tx.now]);
      await tx.audit({ action: confirm ? 'paddle-bid.confirm' : 'paddle-bid.drop', subjectType: 'BiddingSession', subjectId: row.sessionId, detail: { paddleBidId } });
      return row;
    });
    const { sessionId } = bid;
    if (!confirm) return { sessionId, judged: null };
    // Two people have seen the amount: it is confirmed however far above the price it is.
    const judged = await this.judged(sessionId, { kind: 'BID', bidder: bid.bidder, amount: Number(bid.amountFen), confirmed: true, channel: 'FLOOR' }, paddleBidId, at);
    await this.transactor.run(actorOf(caller), (tx) => tx.query('UPDATE bidding.paddle_bid SET seq = $2 WHERE id = $1', [paddleBidId, judged.seq]));
    return { sessionId, judged };
  }

  private async judged(sessionId: string, command: BidderCommand, key: string, at: number): Promise<LoggedEntry> {
    try {
      return await this.desk.submit(sessionId, command, key, at);
    } catch (error) {
      if (error instanceof SessionUnknown) throw commonRefusals.refuse('NOT_FOUND', { path: ['input', 'paddleBidId'] });
      if (error instanceof BidUncertain) throw biddingRefusals.refuse('BID_UNCERTAIN');
      throw error;
    }
  }
}
