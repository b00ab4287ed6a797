import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RateLimiter } from '@haihe/platform';
import type { RateLimit } from '@haihe/platform';
import { identityRefusals } from '../rules/index.js';

/** So many at once, then as many again over the time, evenly. */
const limits = {
  /** Guessing one password: at most 480 a day, whoever guesses from wherever. */
  signInToAccount: { limit: 20, seconds: 3600 },
  /** Trying one password on many accounts; an office shares an address. */
  signInFromAddress: { limit: 60, seconds: 600 },
  signUpFromAddress: { limit: 30, seconds: 3600 },
  inviteByPerson: { limit: 60, seconds: 3600 },
} as const satisfies Readonly<Record<string, RateLimit>>;

/** Keeps people from trying things out in bulk. Unknown accounts are counted like known ones, so that it tells nothing. */
@Injectable()
export class AttemptLimits {
  constructor(private readonly rates: RateLimiter) {}

  /** @throws Refusal TOO_MANY_ATTEMPTS with the minutes to wait */
  async signIn(address: string, email: string): Promise<void> {
    await this.take('signInFromAddress', address);
    await this.take('signInToAccount', email);
  }

  /** @throws Refusal TOO_MANY_ATTEMPTS */
  signUp(address: string): Promise<void> {
    return this.take('signUpFromAddress', address);
  }

  /** @throws Refusal TOO_MANY_ATTEMPTS */
  invite(personId: string): Promise<void> {
    return this.take('inviteByPerson', personId);
  }

  private async take(what: keyof typeof limits, whose: string): Promise<void> {
    // Hashed: what is kept for counting need not be a list of addresses.
    const key = createHash('sha256').update(whose).digest('base64url');
    const verdict = await this.rates.take(`${what}:${key}`, limits[what]);
    if (!verdict.allowed) throw identityRefusals.refuse('TOO_MANY_ATTEMPTS', { params: { minutes: Math.ceil(verdict.retryAfter / 60) } });
  }
}
