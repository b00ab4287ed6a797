import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { EveryMinute, LOGGER, Reader, systemActor, Transactor } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import type { Logger } from 'pino';
import { appendEntry } from '../../live/append.js';
import { BidDesk } from '../../live/bid-desk.js';
import { BiddingNews } from '../../live/bidding-news.js';
import { SilentHalls } from '../floor/silent-halls.js';
import { ServiceClock } from '../../live/service-clock.js';

/** Whether this process takes bids; false in the worker. */
export const TAKES_BIDS = Symbol('TAKES_BIDS');

/** How often it is looked whether something is due. Bids are judged by their own moment, so this moves nothing but the announcement. */
const EVERY = 500;
/** Nobody took bids for so long: everybody gets a full cycle. */
const OUTAGE = 10_000;
const BEAT = 2000;
const AT_ONCE = 50;

/**
 * Brings about what time brings: opening, ends, stages. Every process that takes bids does it, and the worker once a minute; the log lets
 * each entry happen once.
 */
@Injectable()
export class KeepTime implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private beatAt = 0;

  constructor(
    private readonly reader: Reader,
    private readonly transactor: Transactor,
    private readonly clock: ServiceClock,
    private readonly desk: BidDesk,
    private readonly news: BiddingNews,
    private readonly halls: SilentHalls,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(TAKES_BIDS) private readonly takesBids: boolean,
  ) {}

  onApplicationBootstrap(): void {
    if (this.takesBids) this.schedule();
  }

  async onApplicationShutdown(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.running;
  }

  /** Does what is due. The worker's round is for the case that no other process is up. */
  @EveryMinute()
  async sweep(): Promise<void> {
    await this.halls.pause().catch((error: unknown) => this.logger.error({ err: error }, 'a hall that is out of touch could not be paused'));
    const due = await this.reader.query<{ id: string; endsAt: Date | null }>('SELECT id::text, ends_at AS "endsAt" FROM bidding.session WHERE next_at <= clock_timestamp() ORDER BY next_at LIMIT $1', [AT_ONCE], 'bidding.due');
    for (const { id, endsAt } of due) {
      // Bids that came in time and wait to be judged go first.
      if (endsAt !== null && this.desk.holdsBidsBefore(id, endsAt.getTime())) continue;
      try {
        while (await this.transactor.run(systemActor('bidding-time'), (tx) => this.tick(tx, id)));
        await this.news.changed(id);
      } catch (error) {
        this.logger.error({ err: error, sessionId: id }, 'a session could not go on');
        await this.postpone(id).catch(() => undefined);
      }
    }
  }

  /** One that cannot go on keeps no other waiting. */
  private async postpone(id: string): Promise<void> {
    await this.transactor.run(systemActor('bidding-time'), (tx) => tx.query(`UPDATE bidding.session SET next_at = clock_timestamp() + interval '10 seconds' WHERE id = $1 AND next_at <= clock_timestamp()`, [id]));
  }

  private schedule(): void {
    this.timer = setTimeout(() => {
      this.running = this.look()
        .catch((error: unknown) => this.logger.warn({ err: error }, 'it is not known which sessions are due'))
        .finally(() => {
          this.running = undefined;
          if (this.timer) this.schedule();
        });
    }, EVERY);
  }

  private async look(): Promise<void> {
    if (performance.now() - this.beatAt >= BEAT) {
      await this.beat();
      this.beatAt = performance.now();
    }
    await this.sweep();
  }

  /** Says that bids are taken; a gap since the last time is an outage. */
  private async beat(): Promise<void> {
    await this.reader.query(
      `WITH last AS MATERIALIZED (SELECT at FROM bidding.beat),
            gap AS (INSERT INTO bidding.outage (from_at, to_at) SELECT at, clock_timestamp() FROM last WHERE clock_timestamp() - at > make_interval(secs => $1) ON CONFLICT DO NOTHING RETURNING 1),
            falling AS (UPDATE bidding.session SET next_at = clock_timestamp() WHERE state = 'OPEN' AND stage = 'DESCENT' AND EXISTS (SELECT 1 FROM gap))
       INSERT INTO bidding.beat (at) VALUES (clock_timestamp()) ON CONFLICT (single) DO UPDATE SET at = greatest(beat.at, clock_timestamp())`,
      [OUTAGE / 1000],
    );
  }

  /** @returns whether something happened */
  private async tick(tx: Tx, id: string): Promise<boolean> {
    const [held] = await tx.query<Held>(
      `SELECT state, stage, ends_at AS "endsAt", (SELECT secret FROM bidding.draw_secret WHERE session_id = session.id) AS secret,
              (SELECT at FROM bidding.beat) AS "beatAt"
         FROM bidding.session WHERE id = $1 FOR UPDATE`,
      [id],
    );
    if (!held) return false;
    if (held.state === 'ANNOUNCED' && (await mustWait(tx, id))) return lookAgain(tx, id);
    if (held.state === 'OPEN' && held.endsAt !== null && held.stage !== 'OPENING') {
      const over = held.endsAt <= tx.now;
      // While nobody takes bids nothing is closed: that is the worker's round, and the processes that take bids are down.
      if (over && !this.takesBids && held.beatAt !== null && tx.now.getTime() - held.beatAt.getTime() > OUTAGE) return lookAgain(tx, id);
      const outage = over || held.stage === 'DESCENT' ? await outageBefore(tx, id, held) : null;
      if (outage) return (await appendEntry(tx, id, { kind: 'RESTORE', ...outage })) !== null;
    }
    return (await appendEntry(tx, id, held.secret === null ? { kind: 'TICK' } : { kind: 'TICK', drawSecret: held.secret }, this.clock.now())) !== null;
  }
}

/** What a session's time depends on. */
interface Held {
  readonly state: string;
  readonly stage: string;
  readonly endsAt: Date | null;
  readonly secret: string | null;
  readonly beatAt: Date | null;
}

async function lookAgain(tx: Tx, sessionId: string): Promise<false> {
  await tx.query('UPDATE bidding.session SET next_at = $2 WHERE id = $1', [sessionId, new Date(tx.now.getTime() + LOOK_AGAIN)]);
  return false;
}

/** A lot that waits for the one before is looked at again after this. */
const LOOK_AGAIN = 2000;

/** Of an event in sequence, a lot opens when all before it are over. */
async function mustWait(tx: Tx, sessionId: string): Promise<boolean> {
  const [before] = await tx.query(
    `SELECT 1 FROM bidding.session s JOIN bidding.sale_event e ON e.id = s.event_id AND e.running = 'SEQUENCE'
       JOIN bidding.session b ON b.event_id = s.event_id AND b.event_place < s.event_place AND b.state IN ('ANNOUNCED', 'OPEN', 'PAUSED')
      WHERE s.id = $1 LIMIT 1`,
    [sessionId],
  );
  return before !== undefined;
}

/** A time since the opening when nobody took bids, unless it was made good already. */
async function outageBefore(tx: Tx, sessionId: string, { endsAt }: Held): Promise<{ readonly from: number; readonly to: number } | null> {
  const [outage] = await tx.query<{ from: Date; to: Date }>(
    `SELECT o.from_at AS "from", o.to_at AS "to" FROM bidding.outage o
      WHERE o.from_at <= coalesce($2, o.from_at) AND o.to_at > (SELECT to_timestamp((e.body::jsonb ->> 'at')::numeric / 1000) FROM bidding.entry e WHERE e.session_id = $1 AND e.kind = 'OPENED' ORDER BY e.seq LIMIT 1)
        AND NOT EXISTS (SELECT 1 FROM bidding.entry e WHERE e.session_id = $1 AND e.kind = 'RESTORED' AND (e.body::jsonb ->> 'to')::numeric >= floor(extract(epoch FROM o.to_at) * 1000))
      ORDER BY o.to_at LIMIT 1`,
    [sessionId, endsAt],
  );
  return outage ? { from: outage.from.getTime(), to: outage.to.getTime() } : null;
}
