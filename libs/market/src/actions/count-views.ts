import { Inject, Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { LOGGER, newId, systemActor, Transactor } from '@haihe/platform';
import type { Logger } from 'pino';
import { writeViews } from '../data/write-views.js';

/** How long views are gathered before they are written. */
const GATHER_MS = 5000;

/**
 * Counts how often listings are looked at. Views are gathered in memory and written together, so that a page that many
 * look at costs no write each time; a crash loses a few seconds of them, which nothing depends on.
 */
@Injectable()
export class CountViews implements BeforeApplicationShutdown {
  private gathered = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly transactor: Transactor,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Notes that a listing was looked at. */
  note(listingId: string): void {
    this.gathered.set(listingId, (this.gathered.get(listingId) ?? 0) + 1);
    this.timer ??= setTimeout(() => void this.flush(), GATHER_MS).unref();
  }

  /** Writes what was gathered. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const views = this.gathered;
    if (views.size === 0) return;
    this.gathered = new Map();
    try {
      await this.transactor.run(systemActor(`views-${newId()}`), (tx) => writeViews(tx, views));
    } catch (error) {
      this.logger.warn({ err: error }, 'views were not counted');
    }
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.flush();
  }
}
