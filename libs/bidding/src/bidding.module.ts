import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { IdentityModule } from '@haihe/identity';
import { MarketModule } from '@haihe/market';
import { bidderActions } from './actions/bidder-actions.js';
import { PlaceBids } from './actions/bids/place-bids.js';
import { logActions } from './actions/log/log-actions.js';
import { ConsoleBeat } from './actions/floor/console-beat.js';
import { SilentHalls } from './actions/floor/silent-halls.js';
import { PaddleBids } from './actions/floor/paddle-bids.js';
import { KeepTime, TAKES_BIDS } from './actions/sessions/keep-time.js';
import { PrepareSessions } from './actions/sessions/prepare-sessions.js';
import { RunSessions } from './actions/sessions/run-sessions.js';
import { BidDesk } from './live/bid-desk.js';
import { BiddingNews } from './live/bidding-news.js';
import { ServiceClock } from './live/service-clock.js';
import { SessionStates, sessionStates } from './live/session-states.js';

const actions = [...bidderActions, PlaceBids, PaddleBids, ConsoleBeat, SilentHalls, KeepTime, PrepareSessions, RunSessions, ...logActions];
const live = [BidDesk, BiddingNews, ServiceClock];

/** Sessions without their GraphQL. */
@Module({})
export class BiddingModule {
  /** @param takesBids whether the process keeps the sessions' time to the second: the api; the worker looks once a minute */
  static forRoot({ takesBids }: { readonly takesBids: boolean }): DynamicModule {
    return {
      module: BiddingModule,
      imports: [IdentityModule, MarketModule],
      providers: [...actions, ...live, { provide: SessionStates, useValue: sessionStates }, { provide: TAKES_BIDS, useValue: takesBids }],
      exports: [...actions, ...live, SessionStates],
    };
  }
}
