import { Inject, Injectable } from '@nestjs/common';
import { EveryMinute, LOGGER, newId, Reader, systemActor, Transactor } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import type { Logger } from 'pino';
import { returnDeposit } from '../deposits/return-deposit.js';
import { settleDeposits } from '../deposits/settle-deposits.js';
import { declineBySilence } from './runner-up.js';
import { settleSession } from './settle-session.js';
import { holdSessions } from '../sessions/session-record.js';

const BATCH = 200;

/** Looks every minute for what is to be done: events tell of most of it at once, and nothing is left when one was late. */
@Injectable()
export class KeepAwards {
  constructor(
    private readonly reader: Reader,
    private readonly transactor: Transactor,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Sessions that are over and whose consequences were not drawn. */
  @EveryMinute()
  settle(): Promise<void> {
    return this.each(`SELECT id::text FROM bidding.session WHERE state = 'CLOSED' AND award IS NULL ORDER BY closed_at LIMIT $1`, settleSession);
  }

  /** Runners-up who said nothing. */
  @EveryMinute()
  silence(): Promise<void> {
    return this.each(`SELECT id::text FROM bidding.session WHERE award = 'RUNNER_UP_ASKED' AND award_until <= now() ORDER BY award_until LIMIT $1`, declineBySilence);
  }

  /** Deposits that nothing claims: of events whose lots ended at the same moment, each of which saw the other still going on. */
  @EveryMinute()
  release(): Promise<void> {
    const sql = `SELECT DISTINCT s.id::text FROM bidding.bidder b JOIN bidding.session s ON s.id = b.session_id
      WHERE b.deposit_state = 'HELD'
        AND (b.state IN ('REFUSED', 'LEFT') OR (s.award IS NOT NULL AND s.waiting_bidder_id IS DISTINCT FROM b.id AND NOT (s.award = 'CONTRACTING' AND s.awarded_bidder_id = b.id))) LIMIT $1`;
    return this.each(sql, async (tx, id) => {
      await holdSessions(tx, [id]);
      await settleDeposits(tx, id);
    });
  }

  /** Deposits that were paid in from outside and are to be sent back. */
  @EveryMinute()
  returns(): Promise<void> {
    return this.each(
      `SELECT b.id::text FROM bidding.bidder b WHERE b.return_state = 'WAITING'
          AND (b.released_at < now() - interval '30 days'
            OR EXISTS (SELECT 1 FROM payments.payee_account p WHERE p.organisation_id = b.organisation_id AND p.replaced_at IS NULL AND p.usable_from <= now()))
        ORDER BY b.released_at LIMIT $1`,
      returnDeposit,
    );
  }

  private async each(sql: string, work: (tx: Tx, id: string) => Promise<void>): Promise<void> {
    for (const { id } of await this.reader.query<{ id: string }>(sql, [BATCH])) {
      try {
        await this.transactor.run(systemActor(`bidding-award-${newId()}`), (tx) => work(tx, id));
      } catch (error) {
        // One that fails holds up no other.
        this.logger.error({ err: error, id }, 'an award was not kept');
      }
    }
  }
}
