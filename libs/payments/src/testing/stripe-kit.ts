import { readConfiguration, Transactor } from '@haihe/platform';
import type { Actor, AreaSchema, TransactionOptions, Tx } from '@haihe/platform';
import { openTestDatabase } from '@haihe/platform/testing';
import type { TestDatabase } from '@haihe/platform/testing';
import { receiveEvent } from '../stripe/actions/receive-event.js';
import { StartCheckout } from '../stripe/actions/start-checkout.js';
import { StripeCalls } from '../stripe/actions/stripe-calls.js';
import { StripeEvents } from '../stripe/actions/stripe-events.js';
import { StripeGateway } from '../stripe/actions/stripe-gateway.js';
import { StripeMovements } from '../stripe/actions/stripe-movements.js';
import { StripeObjects } from '../stripe/actions/stripe-objects.js';
import { StripePayments } from '../stripe/actions/stripe-payments.js';
import { startStripeStandIn } from './stripe/index.js';
import type { StripeStandIn } from './stripe/index.js';

/** The process dies. */
export class Crash extends Error {
  override readonly name = 'Crash';
}

/** A transactor whose process dies at the nth commit from now on, just before or just after it. */
export class MortalTransactor extends Transactor {
  private left = 0;
  private where: 'before' | 'after' = 'before';
  /** Transactions so far. */
  count = 0;
  /** How often it died. */
  deaths = 0;

  dieAt(commit: number, where: 'before' | 'after'): void {
    this.left = commit;
    this.where = where;
  }

  override async run<Result>(actor: Actor, work: (tx: Tx) => Promise<Result>, options: TransactionOptions = {}): Promise<Result> {
    this.count += 1;
    this.left -= 1;
    if (this.left !== 0) return super.run(actor, work, options);
    if (this.where === 'after') {
      await super.run(actor, work, options);
      this.deaths += 1;
      throw new Crash('after the commit');
    }
    return super.run(
      actor,
      async (tx) => {
        await work(tx);
        this.deaths += 1;
        throw new Crash('before the commit');
      },
      options,
    );
  }
}

/** The channel of Stripe on a database of its own, talking to the stand-in; without Nest, so that it can die and live again. */
export interface StripeKit {
  readonly database: TestDatabase;
  readonly stripe: StripeStandIn;
  readonly transactor: MortalTransactor;
  readonly gateway: StripeGateway;
  readonly checkout: StartCheckout;
  readonly calls: StripeCalls;
  readonly events: StripeEvents;
  readonly payments: StripePayments;
  readonly movements: StripeMovements;
  /** Delivers what Stripe has to tell and does what the worker has to do, until nothing is left. Faults of Stripe are passed over. */
  work(options?: { readonly webhooks?: boolean }): Promise<void>;
  close(): Promise<void>;
}

/** What the worker logs as an error, here for nobody. */
const quiet = { error: (): void => undefined };

/**
 * Opens a kit.
 *
 * @param patience milliseconds without an answer after which a request is given up; short where Stripe is silent on purpose
 */
export async function openStripeKit(areas: readonly AreaSchema[], patience = 10_000): Promise<StripeKit> {
  const [database, stripe] = [await openTestDatabase(areas), await startStripeStandIn()];
  const configuration = readConfiguration({ ...stripe.environment, HAIHE_PUBLIC_URL: 'https://exchange.example' });
  const { reader } = database;
  const transactor = new MortalTransactor(database.dataSource);
  const gateway = new StripeGateway(configuration, { patience, repeats: 0 });
  const payments = new StripePayments(reader, transactor, gateway, quiet);
  const calls = new StripeCalls(reader, transactor, gateway, payments, quiet);
  const objects = new StripeObjects(reader, transactor, gateway, payments);
  const events = new StripeEvents(reader, transactor, gateway, objects, quiet);
  const movements = new StripeMovements(reader, transactor, gateway, objects, quiet);
  let delivered = 0;

  async function work({ webhooks = true }: { readonly webhooks?: boolean } = {}): Promise<void> {
    for (let round = 0; round < 50; round += 1) {
      const pending = await reader.query<{ id: string }>(`SELECT id FROM payments.stripe_call WHERE state = 'PENDING' ORDER BY id`);
      for (const { id } of pending) await survive(() => calls.perform(id));
      for (const event of webhooks ? stripe.world.events.slice(delivered) : []) {
        await transactor.run({ requestId: 'webhook' }, (tx) => receiveEvent(tx, event as never));
        delivered += 1;
      }
      const waiting = await reader.query<{ id: string }>('SELECT id FROM payments.stripe_event WHERE processed_at IS NULL ORDER BY received_at, id');
      for (const { id } of waiting) await survive(() => events.follow(id));
      if (pending.length === 0 && waiting.length === 0) return;
    }
    throw new Error('the worker comes to no end');
  }

  return {
    database,
    stripe,
    transactor,
    gateway,
    checkout: new StartCheckout(transactor, gateway, calls, configuration),
    calls,
    events,
    payments,
    movements,
    work,
    close: async () => {
      gateway.close();
      await stripe.close();
      await database.close();
    },
  };
}

/** A job that fails is done again. A crash is for whoever planned it. */
async function survive(job: () => Promise<unknown>): Promise<void> {
  try {
    await job();
  } catch (error) {
    if (error instanceof Crash || !(error instanceof Error) || !('rawType' in error)) throw error;
  }
}
