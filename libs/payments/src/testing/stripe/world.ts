import { randomBytes } from 'node:crypto';
import type { Account, BalanceTransaction, Charge, CheckoutSession, Dispute, PaymentIntent, Refund, StripeEvent, Transfer } from './objects.js';

/** The version of Stripe's interface that the stand-in was built after: that of the client in package.json. */
export const API_VERSION = '2026-10-28.endive';

/** Everything that the stand-in knows: what Stripe would keep for one account. */
export class World {
  readonly intents = new Map<string, PaymentIntent>();
  readonly charges = new Map<string, Charge>();
  readonly sessions = new Map<string, CheckoutSession>();
  /** What a session makes its payment of, once somebody pays. */
  readonly orders = new Map<string, Pick<PaymentIntent, 'capture_method' | 'description' | 'metadata' | 'transfer_group'>>();
  readonly refunds = new Map<string, Refund>();
  readonly disputes = new Map<string, Dispute>();
  readonly accounts = new Map<string, Account>();
  readonly transfers = new Map<string, Transfer>();
  readonly balanceTransactions = new Map<string, BalanceTransaction>();
  readonly events: StripeEvent[] = [];
  /** Who is told of each new event. */
  onEvent: (event: StripeEvent) => void = () => undefined;
  /** The request in whose course things happen; null for what happens by itself. */
  request: StripeEvent['request'] = { id: null, idempotency_key: null };
  /** Milliseconds by which the stand-in's time is ahead. */
  ahead = 0;

  constructor(readonly address: string) {}

  /** Seconds since 1970, in the stand-in's time. */
  get now(): number {
    return Math.floor((Date.now() + this.ahead) / 1000);
  }

  newId(prefix: string): string {
    return `${prefix}_${randomBytes(12).toString('hex')}`;
  }

  /** Fields that every object has. */
  made<const Kind extends string>(prefix: string, object: Kind): { readonly id: string; readonly object: Kind; readonly created: number; readonly livemode: boolean } {
    return { id: this.newId(prefix), object, created: this.now, livemode: false };
  }

  /** Notes that something happened, with the object as it is now. */
  emit(type: string, object: unknown): void {
    const event: StripeEvent = {
      ...this.made('evt', 'event'),
      api_version: API_VERSION,
      data: { object: structuredClone(object) },
      pending_webhooks: 1,
      request: this.request,
      type,
    };
    this.events.push(event);
    this.onEvent(event);
  }

  /** Any object by its id. */
  find(id: string): object | undefined {
    for (const kind of [this.intents, this.charges, this.sessions, this.refunds, this.disputes, this.accounts, this.transfers, this.balanceTransactions]) {
      const found = kind.get(id);
      if (found) return found;
    }
    return undefined;
  }
}
