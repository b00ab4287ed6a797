import { Injectable } from '@nestjs/common';
import { EveryMinute, newId, Reader, systemActor, Transactor } from '@haihe/platform';
import { addDays, chinaDate } from '@haihe/platform/clock';
import type { IsoDate } from '@haihe/platform/clock';
import { reconcile } from './reconcile.js';
import { ReconciliationSources } from './reconciliation-source.js';
import type { ReconciliationSource } from './reconciliation-source.js';

/** How far back days are made up for that nobody reconciled, or whose channel had not told its balance. */
const DAYS_BACK = 31;

/**
 * Reconciles every channel for the day before, soon after midnight in China; for the days before it on which no worker ran;
 * and again once a late statement tells of a day.
 */
@Injectable()
export class ReconcileDaily {
  constructor(
    private readonly reader: Reader,
    private readonly transactor: Transactor,
    private readonly sources: ReconciliationSources,
  ) {}

  @EveryMinute()
  async run(): Promise<void> {
    const [clock] = await this.reader.query<{ now: Date }>('SELECT now() AS now');
    const yesterday = addDays(chinaDate(clock?.now ?? new Date()), -1);
    for (const source of this.sources.of()) {
      for (const day of await this.daysToDo(source, yesterday)) {
        await this.transactor.run(systemActor(newId()), (tx) => reconcile(tx, source, day));
      }
    }
  }

  /** Yesterday and the days since the first one that was reconciled, unless they were; and days without a balance of the channel, for which a statement has come since. */
  private async daysToDo({ channel }: ReconciliationSource, yesterday: IsoDate): Promise<IsoDate[]> {
    const rows = await this.reader.query<{ day: IsoDate }>(
      `SELECT d.day::text FROM (SELECT $2::date - back AS day FROM generate_series(0, $3::int - 1) AS back) d
        WHERE NOT EXISTS (SELECT FROM payments.reconciliation r WHERE r.channel = $1 AND r.day = d.day)
          AND (d.day = $2::date OR EXISTS (SELECT FROM payments.reconciliation r WHERE r.channel = $1 AND r.day < d.day))
       UNION
       SELECT r.day::text FROM payments.reconciliation r JOIN payments.custody_account c ON c.clearing_account_id = r.clearing_account_id
        WHERE r.channel = $1 AND r.day > $2::date - $3::int AND r.channel_fen IS NULL AND c.balance_day >= r.day
          AND EXISTS (SELECT FROM payments.bank_statement s WHERE s.custody_account_id = c.id AND r.day BETWEEN s.from_day AND s.to_day)
        ORDER BY 1`,
      [channel, yesterday, DAYS_BACK],
    );
    return rows.map(({ day }) => day);
  }
}
