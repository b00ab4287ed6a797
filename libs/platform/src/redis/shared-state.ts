import type { OnApplicationShutdown } from '@nestjs/common';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { PostgresPubSub, RedisPubSub } from '../pubsub/index.js';
import type { PubSub } from '../pubsub/index.js';
import { InProcessRateLimiter, RedisRateLimiter } from '../rate-limit/index.js';
import type { RateLimiter } from '../rate-limit/index.js';
import { connectRedis } from './redis-connection.js';

/** Where the processes of a deployment meet, besides the database's truth. */
export interface MeetingPlace {
  /** REDIS_URL, if there is one. */
  readonly redisUrl: string | undefined;
  readonly databaseUrl: string;
  readonly pool: Pool;
  readonly logger: Logger;
}

/** What processes share that is not truth: counts of requests and passing news. */
export class SharedState implements OnApplicationShutdown {
  private constructor(
    readonly rateLimiter: RateLimiter,
    readonly pubSub: PubSub,
    private readonly close: () => void,
  ) {}

  /** Over Valkey or Redis when there is one; otherwise rates in this process and news over PostgreSQL. */
  static async open({ redisUrl, databaseUrl, pool, logger }: MeetingPlace): Promise<SharedState> {
    if (redisUrl === undefined) return new SharedState(new InProcessRateLimiter(), new PostgresPubSub(databaseUrl, pool, logger), () => undefined);
    const [sender, receiver] = await Promise.all([connectRedis(redisUrl, logger, 'commands'), connectRedis(redisUrl, logger, 'news')]);
    return new SharedState(new RedisRateLimiter(sender, logger), new RedisPubSub(sender, receiver, logger), () => sender.disconnect());
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pubSub.close();
    this.close();
  }
}
