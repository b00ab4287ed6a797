import { GraphQLError } from 'graphql';
import type { Locale } from '../errors/index.js';
import type { RateVerdict } from './rate-limiter.js';

/** What a caller who is too fast is told. */
export function rateLimitedMessage(verdict: RateVerdict, locale: Locale): string {
  return locale === 'en'
    ? `Too many requests: try again in ${verdict.retryAfter} s`
    : `操作过于频繁，请在 ${verdict.retryAfter} 秒后重试`;
}

/** The top-level error of a GraphQL operation that came too often; `retryAfter` is in seconds. */
export function rateLimited(verdict: RateVerdict, locale: Locale): GraphQLError {
  return new GraphQLError(rateLimitedMessage(verdict, locale), { extensions: { code: 'RATE_LIMITED', retryAfter: verdict.retryAfter } });
}
