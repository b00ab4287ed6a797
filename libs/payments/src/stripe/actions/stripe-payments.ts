import { Inject, Injectable } from '@nestjs/common';
import { LOGGER, EveryMinute, isUuid, Reader, systemActor, Transactor } from '@haihe/platform';
import type { Stripe } from 'stripe';
import { recordReceipt } from '../../actions/record-receipt.js';
import { lockDue } from '../../actions/lock-dues.js';
import { livePaymentOf, needlessPayments, paymentsToCheck, stripePaymentById, stripePaymentByIntent, stripePaymentBySession } from '../data/queries/stripe-payments.js';
import type { StripePaymentRow } from '../data/queries/stripe-payments.js';
import { fromStripe } from '../rules/stripe-amounts.js';
import { applySession, receivedAt } from './apply-session.js';
import { isSilence } from './classify-failure.js';
import { planCall } from './plan-call.js';
import { StripeGateway } from './stripe-gateway.js';
import { stripeKey } from './stripe-keys.js';

/** How a failure is written down. */
interface Log {
  error(fields: object, message: string): void;
}

/** How many payments one sweep looks at. */
const MOST = 50;
/** How often Stripe is asked again when somebody else followed the same payment meanwhile. */
const ROUNDS = 10;

/** Looks at payments anew and follows what Stripe says. Whatever called for it, and however often, the outcome is the same. */
@Injectable()
export class StripePayments {
  constructor(
    private readonly reader: Reader,
    private readonly transactor: Transactor,
    private readonly gateway: StripeGateway,
    @Inject(LOGGER) private readonly logger: Log,
  ) {}

  /** Asks Stripe about a payment that has a session. */
  async refresh(paymentId: string): Promise<void> {
    const payment = await stripePaymentById(this.reader, paymentId);
    if (payment) await this.follow(payment);
  }

  /** Asks Stripe about a session, if it is one of the exchange. */
  async refreshSession(sessionId: string): Promise<boolean> {
    const payment = await stripePaymentBySession(this.reader, sessionId);
    if (payment) await this.follow(payment);
    return payment !== undefined;
  }

  /**
   * Asks Stripe about a payment intent. Money of an intent that nobody here asked for came all the same: it is booked and
   * waits in the queue.
   */
  async refreshIntent(intentId: string): Promise<boolean> {
    const known = await stripePaymentByIntent(this.reader, intentId);
    if (known) {
      await this.follow(known);
      return true;
    }
    const intent = await this.gateway.intent(intentId);
    const named = intent.metadata['haihe_payment'] ?? '';
    const payment = isUuid(named) ? await stripePaymentById(this.reader, named) : undefined;
    if (payment) {
      await this.follow(payment);
      return true;
    }
    return this.receiveForeign(intent);
  }

  /** Heals what webhooks did not tell, and closes pages on which nothing is to be paid any more. */
  @EveryMinute()
  async sweep(): Promise<void> {
    if (!this.gateway.isOn) return;
    for (const { id, dueId } of await needlessPayments(this.reader, MOST)) await this.closePage(id, dueId);
    for (const id of await paymentsToCheck(this.reader, MOST)) {
      try {
        await this.refresh(id);
      } catch (error) {
        this.logger.error({ err: error, paymentId: id }, 'a payment by Stripe could not be looked at');
        if (isSilence(error)) return;
        // Those that Stripe does not know, as after a change of keys, would otherwise stand before all others for ever.
        await this.transactor.run(systemActor(`stripe-${id}`), (tx) => tx.query('UPDATE payments.stripe_payment SET checked_at = $2 WHERE id = $1', [id, tx.now]));
      }
    }
  }

  private async follow({ id }: StripePaymentRow): Promise<void> {
    for (let round = 0; round < ROUNDS; round += 1) {
      const payment = await stripePaymentById(this.reader, id);
      if (!payment?.sessionId) return;
      const session = await this.gateway.session(payment.sessionId);
      if (await this.transactor.run(systemActor(`stripe-${id}`), (tx) => applySession(tx, payment, session))) return;
    }
    throw new Error(`payment ${id} is followed by too many at once`);
  }

  private async receiveForeign(intent: Stripe.PaymentIntent): Promise<boolean> {
    const amount = intent.status === 'succeeded' ? fromStripe(intent.amount_received, intent.currency) : undefined;
    if (!amount) return false;
    await this.transactor.run(systemActor(`stripe-${intent.id}`), (tx) =>
      recordReceipt(tx, { channel: 'STRIPE', externalId: intent.id, amount, clearing: stripeKey, remark: intent.description, receivedAt: receivedAt(intent) }),
    );
    return true;
  }

  private async closePage(id: string, dueId: string): Promise<void> {
    await this.transactor.run(systemActor(`stripe-${id}`), async (tx) => {
      await lockDue(tx, dueId);
      const live = await livePaymentOf(tx, dueId);
      if (live?.id === id && live.state === 'OPEN' && live.sessionId !== null) {
        await planCall(tx, { kind: 'EXPIRE', target: live.sessionId, parameters: () => ({}), paymentId: id });
      }
    });
  }
}
