import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { demandOutsideTransaction } from '@haihe/platform';
import type { Configuration } from '@haihe/platform';
import { Stripe } from 'stripe';
import type { StripeCallKind } from '../rules/call-kinds.js';
import { stripeRefusals } from '../rules/stripe-refusals.js';

/** A call as it is sent. */
export interface SentCall {
  readonly id: string;
  readonly kind: StripeCallKind;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The object that is acted on. */
  readonly target: string | null;
}

/** What came of a call. */
export type StripeObject = Stripe.Checkout.Session | Stripe.PaymentIntent | Stripe.Refund | Stripe.Transfer;

/** Seconds by which the clock of the exchange and that of Stripe may differ when an object is looked for by its age. */
const CLOCKS_APART = 600;
/** Milliseconds without an answer after which a call is given up; it is repeated with its key. */
const PATIENCE = 10_000;

/**
 * The one way to Stripe, by its official client. Every request demands that no transaction is open: what Stripe does is not
 * undone by a rollback, and nobody's locks wait for Stripe.
 */
export class StripeGateway {
  private readonly client: Stripe | undefined;
  private readonly agent: HttpAgent | HttpsAgent;

  constructor(
    private readonly configuration: Pick<Configuration, 'STRIPE_SECRET_KEY' | 'STRIPE_WEBHOOK_SECRET' | 'STRIPE_API_HOST' | 'STRIPE_API_PORT' | 'STRIPE_API_PROTOCOL'>,
    { patience, repeats }: { readonly patience: number; readonly repeats: number } = { patience: PATIENCE, repeats: 1 },
  ) {
    const { STRIPE_SECRET_KEY: key, STRIPE_API_HOST: host, STRIPE_API_PORT: port, STRIPE_API_PROTOCOL: protocol } = configuration;
    this.agent = protocol === 'https' ? new HttpsAgent({ keepAlive: true }) : new HttpAgent({ keepAlive: true });
    if (key === undefined) return;
    const inner = Stripe.createNodeHttpClient(this.agent);
    this.client = new Stripe(key, {
      host,
      port,
      protocol,
      timeout: patience,
      // More repeats are the worker's, with the key of the call: they outlive this process.
      maxNetworkRetries: repeats,
      telemetry: false,
      httpClient: {
        getClientName: () => inner.getClientName(),
        // Also for what is asked later, such as the next page of a list. A rejection: the client would wait forever for a throw.
        makeRequest: async (...request) => {
          demandOutsideTransaction('a call of Stripe');
          return inner.makeRequest(...request);
        },
      },
    });
  }

  /** Whether the channel is on: a key is configured. */
  get isOn(): boolean {
    return this.client !== undefined;
  }

  /** Whether money is real. */
  get isLive(): boolean {
    return this.configuration.STRIPE_SECRET_KEY?.includes('_live_') ?? false;
  }

  /** Does what a call asks, under the given key. */
  perform({ kind, parameters, target }: SentCall, idempotencyKey: string): Promise<StripeObject> {
    const options = { idempotencyKey };
    const object = target ?? '';
    switch (kind) {
      case 'CHECKOUT':
        return this.stripe.checkout.sessions.create(parameters as Stripe.Checkout.SessionCreateParams, options);
      case 'EXPIRE':
        return this.stripe.checkout.sessions.expire(object, {}, options);
      case 'CAPTURE':
        return this.stripe.paymentIntents.capture(object, parameters, options);
      case 'CANCEL':
        return this.stripe.paymentIntents.cancel(object, {}, options);
      case 'REFUND':
        return this.stripe.refunds.create(parameters, options);
      case 'TRANSFER':
        return this.stripe.transfers.create(parameters as unknown as Stripe.TransferCreateParams, options);
    }
  }

  /**
   * Looks for what a call made, where its key says nothing any more: by the id of the call, which is in the object's metadata.
   * Kinds that make nothing are simply repeated: done twice, they are done once.
   *
   * @param since when the call was first sent
   */
  async find({ id, kind, parameters }: SentCall, since: Date): Promise<StripeObject | undefined> {
    const created = { gte: Math.floor(since.getTime() / 1000) - CLOCKS_APART };
    const isOurs = ({ metadata }: { readonly metadata: Stripe.Metadata | null }): boolean => metadata?.['haihe_call'] === id;
    switch (kind) {
      case 'CHECKOUT':
        return firstOf(this.stripe.checkout.sessions.list({ created, limit: 100 }), isOurs);
      case 'REFUND':
        return firstOf(this.stripe.refunds.list({ payment_intent: String(parameters['payment_intent']), limit: 100 }), isOurs);
      case 'TRANSFER':
        return firstOf(this.stripe.transfers.list({ transfer_group: String(parameters['transfer_group']), limit: 100 }), isOurs);
      case 'EXPIRE':
      case 'CAPTURE':
      case 'CANCEL':
        return undefined;
    }
  }

  session(id: string): Promise<Stripe.Checkout.Session> {
    return this.stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent', 'payment_intent.latest_charge', 'payment_intent.latest_charge.balance_transaction'] });
  }

  intent(id: string): Promise<Stripe.PaymentIntent> {
    return this.stripe.paymentIntents.retrieve(id, { expand: ['latest_charge', 'latest_charge.balance_transaction'] });
  }

  charge(id: string): Promise<Stripe.Charge> {
    return this.stripe.charges.retrieve(id);
  }

  refund(id: string): Promise<Stripe.Refund> {
    return this.stripe.refunds.retrieve(id);
  }

  /** The refunds of a payment, each with its own object: charges no longer carry them. */
  refundsOf(intentId: string): AsyncIterable<Stripe.Refund> {
    return this.stripe.refunds.list({ payment_intent: intentId, limit: 100 });
  }

  dispute(id: string): Promise<Stripe.Dispute> {
    return this.stripe.disputes.retrieve(id);
  }

  transfer(id: string): Promise<Stripe.Transfer> {
    return this.stripe.transfers.retrieve(id);
  }

  account(id: string): Promise<Stripe.Account> {
    return this.stripe.accounts.retrieve(id);
  }

  /** What moved the balance from one moment to before another, the newest first. */
  movements(from: Date, until: Date): AsyncIterable<Stripe.BalanceTransaction> {
    return this.stripe.balanceTransactions.list({ created: { gte: Math.floor(from.getTime() / 1000), lt: Math.ceil(until.getTime() / 1000) }, limit: 100, expand: ['data.source'] });
  }

  /**
   * Reads an event that was posted, if Stripe signed these very bytes within the last five minutes.
   *
   * @throws Stripe.errors.StripeSignatureVerificationError; SyntaxError for a body that is no JSON
   */
  readEvent(body: Buffer, signature: string): Stripe.Event {
    return this.stripe.webhooks.constructEvent(body, signature, this.configuration.STRIPE_WEBHOOK_SECRET ?? '');
  }

  close(): void {
    this.agent.destroy();
  }

  private get stripe(): Stripe {
    if (!this.client) throw stripeRefusals.refuse('CHANNEL_OFF');
    demandOutsideTransaction('a call of Stripe');
    return this.client;
  }
}

async function firstOf<Row>(rows: AsyncIterable<Row>, wanted: (row: Row) => boolean): Promise<Row | undefined> {
  for await (const row of rows) if (wanted(row)) return row;
  return undefined;
}
