import type { LoggerService } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { pino } from 'pino';
import type { Logger } from 'pino';
import { Refusal } from '../errors/index.js';

/** Injection token of the process's logger. */
export const LOGGER = Symbol('LOGGER');

/** What must never reach a log, wherever it stands in an entry. */
const secrets = ['password', 'token', 'cookie', 'authorization', 'minimumPrice', 'minimum_price_fen', 'DATABASE_URL'];

/**
 * The structured log of a process: one JSON object per line on standard error, secrets removed.
 *
 * @param level least severe entries that are written
 */
export function createLogger(name: string, level: string): Logger {
  return pino(
    {
      name,
      level,
      redact: { paths: secrets.flatMap((secret) => [secret, `*.${secret}`, `*.*.${secret}`]), censor: '…' },
      serializers: { err: pino.stdSerializers.err },
    },
    pino.destination({ dest: 2, sync: false }),
  );
}

/** Lets Nest write to the structured log; its chatter about modules becomes debug entries. */
export function nestLogger(logger: Logger): LoggerService {
  const write = (level: 'debug' | 'warn' | 'error' | 'fatal') => (message: unknown, ...rest: unknown[]) => {
    // A caller who is turned away is no fault of ours.
    if (message instanceof GraphQLError || message instanceof Refusal) return;
    const context = rest.at(-1);
    logger[level]({ context: typeof context === 'string' ? context : undefined, ...(message instanceof Error ? { err: message } : {}) }, String(message));
  };
  return { log: write('debug'), debug: write('debug'), verbose: write('debug'), warn: write('warn'), error: write('error'), fatal: write('fatal') };
}
