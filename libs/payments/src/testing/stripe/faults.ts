/** What can go wrong on the way to Stripe, in Stripe, and on the way back. */
export type Fault =
  /** The connection is cut; Stripe did nothing. */
  | 'cut before'
  /** Stripe did it and kept the answer; the connection is cut before the answer arrives. */
  | 'cut after'
  /** No answer; Stripe did nothing. */
  | 'silent before'
  /** Stripe did it and kept the answer, which never arrives. */
  | 'silent after'
  /** 429, nothing done, with Stripe-Should-Retry and Retry-After. */
  | 'rate limit'
  /** 409 lock_timeout: something else holds the object. */
  | 'lock timeout'
  /** 500 after the endpoint had begun and did nothing: kept under the key. */
  | 'error'
  /** 500 although it was done: kept under the key. */
  | 'error after'
  /** 503 before anything had begun. */
  | 'unavailable'
  /** The answer comes late, by the stand-in's `slowness`. */
  | 'slow'
  /** 401, as for a key that was revoked. */
  | 'revoked key';

interface Planned {
  readonly fault: Fault;
  /** Method and address, such as `POST /v1/refunds`. */
  readonly where: RegExp;
  /** Requests that match and are let through first. */
  skip: number;
  left: number;
}

/** Faults that are to come. */
export class Faults {
  private planned: Planned[] = [];
  /** How many have struck. */
  struck = 0;

  /** Strikes the next requests that match, in the order of planning; the first `skip` of them are let through. */
  plan(fault: Fault, where: RegExp = /^POST/, times = 1, skip = 0): void {
    this.planned.push({ fault, where, left: times, skip });
  }

  /** The fault of a request, if one is due. */
  take(request: string): Fault | undefined {
    const found = this.planned.find(({ where, left }) => left > 0 && where.test(request));
    if (!found) return undefined;
    if (found.skip > 0) {
      found.skip -= 1;
      return undefined;
    }
    found.left -= 1;
    this.struck += 1;
    return found.fault;
  }

  /** Forgets what has not struck yet. */
  clear(): void {
    this.planned = [];
  }
}
