import { StripeRefused } from './stripe-refused.js';

/** An answer as it is sent and kept. */
export interface Kept {
  readonly status: number;
  readonly body: string;
}

interface Use {
  readonly path: string;
  readonly parameters: string;
  readonly at: number;
  answer?: Kept;
}

/** Stripe forgets keys once they are a day old. */
const LIFETIME = 86_400;

/** Keys of requests, as Stripe keeps them: with the first answer, also when that was an error of an endpoint that had begun. */
export class IdempotencyKeys {
  private readonly uses = new Map<string, Use>();

  /**
   * Begins a request.
   *
   * @param now seconds
   * @returns the answer that the key got before; undefined when the request is to be done
   * @throws StripeRefused when the key belongs to another request, or to one that is still going on
   */
  begin(key: string, path: string, parameters: string, now: number): Kept | undefined {
    if (key.length > 255) throw new StripeRefused(400, 'invalid_request_error', 'Idempotency keys can be at most 255 characters long.', { begun: false });
    const use = this.uses.get(key);
    if (!use || use.at + LIFETIME <= now) {
      this.uses.set(key, { path, parameters, at: now });
      return undefined;
    }
    if (use.path !== path) {
      throw new StripeRefused(400, 'idempotency_error', `Keys for idempotent requests can only be used for the same endpoint they were first used for ('${path}' vs '${use.path}'). Try using a key other than '${key}' if you meant to execute a different request.`, { begun: false });
    }
    if (use.parameters !== parameters) {
      throw new StripeRefused(400, 'idempotency_error', `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`, { begun: false });
    }
    if (!use.answer) {
      throw new StripeRefused(409, 'idempotency_error', `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}.`, { code: 'idempotency_key_in_use', begun: false });
    }
    return use.answer;
  }

  /** Keeps the answer; without one the key is free again. */
  end(key: string, answer: Kept | undefined): void {
    const use = this.uses.get(key);
    if (!use || use.answer) return;
    if (answer) use.answer = answer;
    else this.uses.delete(key);
  }
}
