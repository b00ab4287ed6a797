import { setTimeout as delay } from 'node:timers/promises';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';

/** How long a start waits for the server before it goes on without. */
const PATIENCE = 5000;

/**
 * Opens a connection to Valkey or Redis that reconnects by itself. While there is none, commands fail at once: whoever
 * sends them knows what to do without.
 */
export async function connectRedis(url: string, logger: Logger, purpose: string): Promise<Redis> {
  const redis = new Redis(url, {
    connectionName: `haihe-${purpose}`,
    connectTimeout: PATIENCE,
    disconnectTimeout: 300,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (attempt) => Math.min(attempt * 200, 5000),
  });
  let lost = false;
  redis.on('error', (error) => {
    if (!lost) logger.warn({ err: error, purpose }, 'no connection to REDIS_URL');
    lost = true;
  });
  redis.on('ready', () => {
    if (lost) logger.info({ purpose }, 'connected to REDIS_URL again');
    lost = false;
  });
  const waiting = new AbortController();
  await Promise.race([
    new Promise((resolve) => void redis.once('ready', resolve).once('error', resolve)),
    delay(PATIENCE, undefined, { signal: waiting.signal }).catch(() => undefined),
  ]);
  waiting.abort();
  return redis;
}
