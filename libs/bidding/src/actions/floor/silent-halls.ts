import { Inject, Injectable } from '@nestjs/common';
import { notify } from '@haihe/identity';
import { LOGGER, Reader, systemActor, Transactor } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import type { Logger } from 'pino';
import { sessionAggregate } from '../../data/aggregates.js';
import { BiddingNews } from '../../live/bidding-news.js';
import { templateOf } from '../../rules/index.js';
import { biddingNotices } from '../bidding-notices.js';
import { links } from '../links.js';
import { commandSession } from '../sessions/run-sessions.js';

const SHORTEST = 5;

/** Announced with the pause; bidders of both languages read it. */
const NOTE = (seconds: number): string => `会场控制台失去联系超过 ${seconds} 秒，竞价自动暂停。The hall has been out of touch for more than ${seconds} seconds; the session pauses by itself.`;

interface Silent {
  readonly id: string;
  readonly reference: string;
  readonly template: string;
  /** Seconds since the hall was last heard of. */
  readonly silence: number;
}

/**
 * Sessions in a hall that may have lost its network. A time when no service took bids is not the hall's silence: it could not be heard then,
 * whether the outage was noted already or lasts. After the hammer, when only the keepers are waited for, no hall is needed.
 */
const silent = `
  SELECT s.id::text, s.reference, s.rules ->> 'template' AS template,
         extract(epoch FROM clock_timestamp() - greatest(b.at, (SELECT max(o.to_at) FROM bidding.outage o)))::float8 AS silence
    FROM bidding.session s JOIN bidding.console_beat b ON b.session_id = s.id
   WHERE s.floor AND s.state = 'OPEN' AND s.stage <> 'OPENING' AND (SELECT at FROM bidding.beat) > clock_timestamp() - interval '10 seconds'`;

/** Pauses sessions whose hall lost the network, so that nobody bids against a room that cannot hear (domain rule 2.6.3). */
@Injectable()
export class SilentHalls {
  constructor(
    private readonly reader: Reader,
    private readonly transactor: Transactor,
    private readonly news: BiddingNews,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Pauses what has been silent for longer than its template bears. Any process may do it: the log takes the first. */
  async pause(): Promise<void> {
    const rows = await this.reader.query<Silent>(`${silent} AND b.at < clock_timestamp() - make_interval(secs => $1)`, [SHORTEST], 'bidding.silent-halls');
    for (const { id } of rows.filter(isTooLong)) {
      try {
        const paused = await this.transactor.run(systemActor('bidding-time'), (tx) => pauseIfSilent(tx, id));
        if (paused) await this.news.changed(id);
      } catch (error) {
        // The other halls are not to wait for this one.
        this.logger.error({ err: error, sessionId: id }, 'a silent hall could not be paused');
      }
    }
  }
}

const isTooLong = ({ template, silence }: Silent): boolean => silence > (templateOf(template).consoleSilence ?? Infinity);

async function pauseIfSilent(tx: Tx, sessionId: string): Promise<boolean> {
  await tx.lock(sessionAggregate, [sessionId]);
  const [row] = await tx.query<Silent>(`${silent} AND s.id = $1`, [sessionId]);
  if (!row || !isTooLong(row)) return false;
  const note = NOTE(templateOf(row.template).consoleSilence ?? 0);
  await commandSession(tx, sessionId, { kind: 'PAUSE', reason: 'NETWORK', note });
  await tx.audit({ action: 'session.pause', subjectType: 'BiddingSession', subjectId: sessionId, reason: note });
  await notify(tx, { centre: true, permission: 'bidding.session.run', kind: biddingNotices['bidding.hall-silent'], params: { reference: row.reference }, link: links.control(sessionId) });
  return true;
}
