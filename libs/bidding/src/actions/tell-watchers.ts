import { Injectable } from '@nestjs/common';
import { enqueue, OnJob } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import { BiddingNews } from '../live/bidding-news.js';

const TELL = 'bidding.tell-watchers';

/** Has those who watch a session told after the commit, of what was added to its log by an event of the worker. */
export async function tellLater(tx: Tx, sessionId: string): Promise<void> {
  await enqueue(tx, TELL, { sessionId }, { key: `${TELL}:${sessionId}`, maxAttempts: 3 });
}

/** Tells watchers of what the worker did. */
@Injectable()
export class TellWatchers {
  constructor(private readonly news: BiddingNews) {}

  @OnJob(TELL)
  tell({ sessionId }: Readonly<Record<string, unknown>>): Promise<void> {
    return this.news.changed(String(sessionId));
  }
}
