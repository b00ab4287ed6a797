import { Inject, Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { LOGGER, Reader, Readiness } from '@haihe/platform';
import { toTsquery } from '@haihe/platform/text';
import type { Logger } from 'pino';
import { CommonTerms } from './common-terms.js';
import { ListingSearch } from './listing-search.js';
import type { SearchPage, SearchRequest } from './listing-search.js';
import { SearchFeed } from './search-feed.js';

/** How often changes are looked for. Only what is shown depends on it: agreeing a deal checks the listing itself. */
const FOLLOW_MS = 300;

/** The search of this process: loaded at start, following the database from then on. */
@Injectable()
export class ListingSearchService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly feed: SearchFeed;
  private readonly listings: ListingSearch;
  private loading: Promise<void> | undefined;
  private following: NodeJS.Timeout | undefined;
  private refreshing: Promise<void> = Promise.resolve();

  constructor(
    reader: Reader,
    private readonly readiness: Readiness,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.feed = new SearchFeed(reader);
    this.listings = new ListingSearch((term) => this.feed.numbersOf(toTsquery(term)));
  }

  async onApplicationBootstrap(): Promise<void> {
    const ready = this.readiness.waitFor('the search');
    await this.load();
    ready();
    this.following = setInterval(() => void this.refresh().catch((error: unknown) => this.logger.warn({ err: error }, 'search does not follow')), FOLLOW_MS);
    this.following.unref();
  }

  beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.following);
    return this.refreshing.catch(() => undefined);
  }

  async search(request: SearchRequest): Promise<SearchPage> {
    await this.load();
    return this.listings.search(request);
  }

  /** Takes over what changed; one at a time. */
  refresh(): Promise<void> {
    this.refreshing = this.refreshing.catch(() => undefined).then(async () => {
      for (const { row, title, body } of await this.feed.changes()) this.listings.apply(row, { title, body });
    });
    return this.refreshing;
  }

  private load(): Promise<void> {
    this.loading ??= this.readAll();
    return this.loading;
  }

  private async readAll(): Promise<void> {
    const started = performance.now();
    const common = new CommonTerms();
    for await (const batch of this.feed.all()) {
      for (const { row, title, body } of batch) {
        this.listings.sets.load(row);
        common.add(row.searchNo, title, body);
      }
      await new Promise((turn) => setImmediate(turn));
    }
    this.listings.sets.finishLoading();
    for (const [term, set] of common.finish()) this.listings.terms.offer(term, set);
    this.logger.info({ listings: this.listings.sets.size, milliseconds: Math.round(performance.now() - started) }, 'search loaded');
  }
}
