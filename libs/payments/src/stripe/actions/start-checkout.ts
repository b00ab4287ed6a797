import { Inject, Injectable } from '@nestjs/common';
import { actorOf, CONFIGURATION, newId, Transactor } from '@haihe/platform';
import type { Caller, Configuration, Tx } from '@haihe/platform';
import { commonRefusals } from '@haihe/platform/errors';
import { Money } from '@haihe/platform/money';
import { lockDue } from '../../actions/lock-dues.js';
import type { DueRow } from '../../data/queries/dues.js';
import { isOpen, paymentsRefusals } from '../../rules/index.js';
import { lastCallOf } from '../data/queries/stripe-calls.js';
import { livePaymentOf } from '../data/queries/stripe-payments.js';
import type { StripePaymentRow } from '../data/queries/stripe-payments.js';
import { isHeldPurpose } from '../rules/held-purposes.js';
import { readReturnPath, returnUrl } from '../rules/return-path.js';
import { stripeLimits, stripeTakes, toStripe } from '../rules/stripe-amounts.js';
import { stripeRefusals } from '../rules/stripe-refusals.js';
import { classifyFailure } from './classify-failure.js';
import { planCall } from './plan-call.js';
import { StripeCalls } from './stripe-calls.js';
import { StripeGateway } from './stripe-gateway.js';

/** Refusals of {@link StartCheckout.start}. */
export const startCheckoutCodes = ['NOT_FOUND', 'DUE_NOT_OPEN', 'CHANNEL_OFF', 'AMOUNT_NOT_BY_CARD', 'PAYMENT_UNDER_WAY', 'CHANNEL_UNAVAILABLE', 'RETURN_PATH_INVALID'] as const;

/** Minutes that a payer has. Stripe allows 30 minutes to a day. */
const MINUTES = 60;
/** A page that closes in the next moment is not shown to anybody. */
const ALMOST_OVER = 120_000;
/** Close the old page, make a new one, show it. */
const ROUNDS = 3;

/** Starts payments on Stripe's own page. */
@Injectable()
export class StartCheckout {
  constructor(
    private readonly transactor: Transactor,
    private readonly gateway: StripeGateway,
    private readonly calls: StripeCalls,
    @Inject(CONFIGURATION) private readonly configuration: Pick<Configuration, 'HAIHE_PUBLIC_URL' | 'HOST' | 'PORT'>,
  ) {}

  /**
   * Opens the page on which the caller's organisation pays what is open of a due. There is one such page at a time: asked
   * twice, at once or later, it is the same; when the open amount has changed, the old page is closed first.
   *
   * @param dueId of a payment that the caller's organisation is to make
   * @param returnPath the place of the app to come back to
   * @returns the address to send the payer to
   * @throws Refusal one of {@link startCheckoutCodes}; CHANNEL_UNAVAILABLE is safe to repeat
   */
  async start(caller: Caller, { dueId, returnPath }: { readonly dueId: string; readonly returnPath: string }): Promise<{ readonly url: string }> {
    if (!this.gateway.isOn) throw stripeRefusals.refuse('CHANNEL_OFF');
    const path = readReturnPath(returnPath);
    if (path === undefined) throw stripeRefusals.refuse('RETURN_PATH_INVALID', { path: ['input', 'returnPath'] });
    for (let round = 0; round < ROUNDS; round += 1) {
      const plan = await this.transactor.run(actorOf(caller), (tx) => this.plan(tx, caller, dueId, path));
      if ('url' in plan) return plan;
      const call = await this.calls.perform(plan.callId).catch(silent);
      if (!call || call.state === 'PENDING' || (call.kind === 'CHECKOUT' && call.state === 'REFUSED')) break;
    }
    throw stripeRefusals.refuse('CHANNEL_UNAVAILABLE');
  }

  /** The page, or the call that has to be done before there is one. */
  private async plan(tx: Tx, caller: Caller, dueId: string, path: string): Promise<{ readonly url: string } | { readonly callId: string }> {
    const due = await lockDue(tx, dueId);
    if (due.payerOrganisationId !== caller.acting?.organisationId) throw commonRefusals.refuse('NOT_FOUND', { path: ['input', 'dueId'] });
    if (!isOpen(due.state)) throw paymentsRefusals.refuse('DUE_NOT_OPEN', { path: ['input', 'dueId'], params: { reference: due.reference } });
    const open = due.amount - due.paid;
    if (!stripeTakes(open)) {
      const [least, most] = [Money.ofMinor(stripeLimits.least).toDecimal(), Money.ofMinor(stripeLimits.most).toDecimal()];
      throw stripeRefusals.refuse('AMOUNT_NOT_BY_CARD', { path: ['input', 'dueId'], params: { least, most } });
    }
    const live = await livePaymentOf(tx, dueId);
    if (!live) return { callId: await this.begin(tx, caller, due, open, path) };
    if (live.state === 'PROCESSING' || live.state === 'AUTHORISED') throw stripeRefusals.refuse('PAYMENT_UNDER_WAY', { path: ['input', 'dueId'] });
    if (live.state === 'STARTING') return { callId: await pendingCall(tx, live, 'CHECKOUT') };
    const usable = live.amount === open && live.expiresAt.getTime() > tx.now.getTime() + ALMOST_OVER;
    if (usable && live.sessionUrl !== null) return { url: live.sessionUrl };
    const closing = await lastCallOf(tx, live.id, 'EXPIRE');
    if (closing?.state === 'PENDING') return { callId: closing.id };
    return { callId: await planCall(tx, { kind: 'EXPIRE', target: live.sessionId ?? '', parameters: () => ({}), paymentId: live.id, atOnce: true }) };
  }

  private async begin(tx: Tx, caller: Caller, due: DueRow, open: bigint, path: string): Promise<string> {
    const paymentId = newId();
    const held = isHeldPurpose(due.purpose);
    const expiresAt = new Date(tx.now.getTime() + MINUTES * 60_000);
    await tx.query(
      `INSERT INTO payments.stripe_payment (id, due_id, amount_fen, held, state, started_by, started_at, expires_at, checked_at) VALUES ($1, $2, $3, $4, 'STARTING', $5, $6, $7, $6)`,
      [paymentId, due.id, open, held, caller.person?.id ?? null, tx.now, expiresAt],
    );
    await tx.audit({ action: 'payment.checkout-start', subjectType: 'PaymentDue', subjectId: due.id, detail: { amountFen: open.toString(), stripePaymentId: paymentId } });
    const publicUrl = this.configuration.HAIHE_PUBLIC_URL ?? `http://${this.configuration.HOST}:${this.configuration.PORT}`;
    return planCall(tx, {
      kind: 'CHECKOUT',
      paymentId,
      atOnce: true,
      parameters: (callId) => {
        const metadata = { haihe_call: callId, haihe_payment: paymentId, haihe_due: due.reference };
        return {
          mode: 'payment',
          line_items: [{ quantity: 1, price_data: { currency: 'cny', unit_amount: toStripe(open), product_data: { name: due.title, description: due.reference } } }],
          // Held money: authorisations are for cards alone.
          allowed_payment_method_types: held ? ['card'] : ['card', 'alipay', 'wechat_pay'],
          ...(held ? {} : { payment_method_options: { wechat_pay: { client: 'web' } } }),
          payment_intent_data: { description: due.reference, metadata, ...(held ? { capture_method: 'manual' } : {}) },
          // The amount is what is due, in yuan: nobody is shown another currency.
          adaptive_pricing: { enabled: false },
          success_url: returnUrl(publicUrl, path, 'done'),
          cancel_url: returnUrl(publicUrl, path, 'back'),
          client_reference_id: paymentId,
          expires_at: Math.floor(expiresAt.getTime() / 1000),
          locale: caller.locale === 'en' ? 'en' : 'zh',
          metadata,
        };
      },
    });
  }
}

/** Stripe does not answer: what is written down the worker does later. Everything else is a defect. */
function silent(error: unknown): undefined {
  classifyFailure(error);
  return undefined;
}

async function pendingCall(tx: Tx, live: StripePaymentRow, kind: 'CHECKOUT'): Promise<string> {
  const call = await lastCallOf(tx, live.id, kind);
  if (!call) throw new Error(`payment ${live.id} was started without a call`);
  return call.id;
}
