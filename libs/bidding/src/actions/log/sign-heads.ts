import { Inject, Injectable } from '@nestjs/common';
import { keepSigningKey, SigningProvider } from '@haihe/market';
import { EveryMinute, enqueue, LOGGER, newId, OnEvent, OnJob, Reader, systemActor, Transactor } from '@haihe/platform';
import type { DeliveredEvent, Tx } from '@haihe/platform';
import type { Logger } from 'pino';
import { sessionAggregate } from '../../data/aggregates.js';
import { checkpointText } from '../../rules/index.js';
import type { Checkpoint } from '../../rules/index.js';

const signHeadTask = 'bidding.sign-head';
/** Most of one round; the next minute takes the rest. */
const BATCH = 500;

/** Signs the heads of logs that grew: every minute, and at once when a session is over. */
@Injectable()
export class SignHeads {
  constructor(
    private readonly reader: Reader,
    private readonly transactor: Transactor,
    private readonly provider: SigningProvider,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @EveryMinute()
  async sweep(): Promise<void> {
    const grown = await this.reader.query<{ id: string }>(
      `SELECT s.id::text FROM bidding.session s
        WHERE s.seq > 0 AND NOT EXISTS (SELECT 1 FROM bidding.checkpoint c WHERE c.session_id = s.id AND c.seq = s.seq) ORDER BY s.closed_at NULLS LAST, s.id LIMIT $1`,
      [BATCH],
    );
    for (const { id } of grown) {
      try {
        await this.sign(id);
      } catch (error) {
        this.logger.error({ err: error, sessionId: id }, 'the head of a log was not signed');
      }
    }
  }

  @OnEvent('bidding.session-closed')
  async closed(tx: Tx, { payload }: DeliveredEvent): Promise<void> {
    await enqueue(tx, signHeadTask, { sessionId: payload['sessionId'] }, { key: `${signHeadTask}:${String(payload['sessionId'])}` });
  }

  @OnJob(signHeadTask)
  async job(payload: Readonly<Record<string, unknown>>): Promise<void> {
    await this.sign(String(payload['sessionId']));
  }

  /** Signs the head as it stands, outside of transactions; of two processes that do it at once, one checkpoint is kept. */
  async sign(sessionId: string): Promise<void> {
    const head = await this.headOf(sessionId);
    if (!head || head.before === head.seq) return;
    const provided = await this.provider.sign(checkpointText(head));
    await this.transactor.run(systemActor(`checkpoint-${newId()}`), async (tx) => {
      await tx.lock(sessionAggregate, [sessionId]);
      await keepSigningKey(tx, provided);
      // A checkpoint names the one before: what was signed on another footing is not kept.
      await tx.query(
        `INSERT INTO bidding.checkpoint (session_id, seq, hash, signed_at, key_id, signature)
         SELECT $1, $2, decode($3, 'hex'), $4, $5, $6 WHERE (SELECT coalesce(max(seq), 0) FROM bidding.checkpoint WHERE session_id = $1) = $7`,
        [sessionId, head.seq, head.hash, new Date(head.at), provided.keyId, provided.signature, head.before],
      );
    });
  }

  private async headOf(sessionId: string): Promise<Checkpoint | undefined> {
    const [head] = await this.reader.query<{ session: string; seq: number; hash: string; before: number; at: Date }>(
      `SELECT reference AS session, seq::int AS seq, encode(head, 'hex') AS hash, clock_timestamp() AS at,
              (SELECT coalesce(max(c.seq), 0)::int FROM bidding.checkpoint c WHERE c.session_id = session.id) AS before
         FROM bidding.session WHERE id = $1 AND seq > 0`,
      [sessionId],
    );
    return head && { ...head, at: head.at.getTime() };
  }
}
