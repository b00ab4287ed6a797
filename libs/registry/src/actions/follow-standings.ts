import { Injectable } from '@nestjs/common';
import { EveryMinute, newId, systemActor, Transactor } from '@haihe/platform';
import { changedRights, noteProgress, rightsToReview, storeStandings } from '../data/queries/standing-store.js';
import type { ChangedRight } from '../data/queries/standing-store.js';

/** Rights in one transaction, and most transactions of one sweep: the rest waits for the next. */
const BATCH = 1_000;
const MOST_BATCHES = 100;

/** Keeps the standings of rights in step with the register and with the calendar. */
@Injectable()
export class FollowStandings {
  constructor(private readonly transactor: Transactor) {}

  /** Derives what changed, then what the calendar may have changed. Two at once do the same work twice and nothing else. */
  @EveryMinute()
  async run(): Promise<void> {
    if (await this.followChanges()) await this.followCalendar();
  }

  /** @returns whether all changes are followed */
  async followChanges(): Promise<boolean> {
    let after: ChangedRight | undefined;
    for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
      const changed = await this.transactor.run(systemActor(newId()), async (tx) => {
        const rights = await changedRights(tx, after, BATCH);
        await storeStandings(tx, rights.map(({ id }) => id));
        await noteProgress(tx, rights.length < BATCH ? tx.now.toISOString() : (rights.at(-1)?.at ?? tx.now.toISOString()));
        return rights;
      });
      if (changed.length < BATCH) return true;
      after = changed.at(-1);
    }
    return false;
  }

  private async followCalendar(): Promise<void> {
    for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
      const count = await this.transactor.run(systemActor(newId()), async (tx) => {
        const due = await rightsToReview(tx, BATCH);
        await storeStandings(tx, due);
        return due.length;
      });
      if (count < BATCH) return;
    }
  }
}
