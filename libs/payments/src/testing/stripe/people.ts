import { bookOnBalance } from './balance.js';
import { reverseTransfer } from './connect.js';
import { authenticate, confirm, finishProcessing } from './intent-life.js';
import type { BalanceTransaction, CheckoutSession, Dispute, MethodType, PaymentIntent, Refund } from './objects.js';
import { makeIntent } from './payment-intents.js';
import { failRefund, makeRefund, payRefund } from './refunds.js';
import { StripeRefused } from './stripe-refused.js';
import type { World } from './world.js';

/** How a payment on the Checkout page goes. */
export type Paying = 'pays' | 'is declined' | 'takes time';

const methodIds: Readonly<Record<MethodType, Readonly<Record<Paying, string>>>> = {
  card: { pays: 'pm_card_visa', 'is declined': 'pm_card_chargeDeclined', 'takes time': 'pm_card_authenticationRequired' },
  alipay: { pays: 'pm_alipay', 'is declined': 'pm_alipay', 'takes time': 'pm_alipay' },
  wechat_pay: { pays: 'pm_wechat_pay', 'is declined': 'pm_wechat_pay', 'takes time': 'pm_wechat_pay' },
};

/** What payers, banks and the account's owner do, without the client of the exchange: the hooks of tests. */
export class People {
  constructor(private readonly world: World) {}

  /** Somebody pays on the page of a Checkout session. */
  payCheckout(sessionId: string, method: MethodType = 'card', paying: Paying = 'pays'): PaymentIntent {
    const { world } = this;
    const session = this.session(sessionId);
    if (session.status !== 'open') throw new Error(`nobody can pay a session that is ${session.status}`);
    const order = world.orders.get(session.id);
    if (!order) throw new Error('a session without an order');
    const intent = world.intents.get(session.payment_intent ?? '') ?? makeIntent(world, { ...order, amount: session.amount_total, currency: session.currency, payment_method_types: session.payment_method_types, payment_method_options: session.payment_method_options });
    session.payment_intent = intent.id;
    try {
      confirm(world, intent, methodIds[method][paying]);
    } catch (error) {
      if (!(error instanceof StripeRefused) || error.type !== 'card_error') throw error;
    }
    if (intent.status === 'requires_action') authenticate(world, intent, paying === 'pays' ? 'succeeds' : paying === 'is declined' ? 'fails' : 'takes time');
    if (intent.status === 'succeeded' || intent.status === 'processing' || intent.status === 'requires_capture') this.complete(session, intent);
    return intent;
  }

  /** What takes time comes to its end. */
  finish(intentId: string, outcome: 'succeeds' | 'fails'): void {
    const intent = this.intent(intentId);
    finishProcessing(this.world, intent, outcome);
    const session = [...this.world.sessions.values()].find(({ payment_intent }) => payment_intent === intentId);
    if (!session) return;
    if (outcome === 'succeeds') session.payment_status = 'paid';
    this.world.emit(outcome === 'succeeds' ? 'checkout.session.async_payment_succeeded' : 'checkout.session.async_payment_failed', session);
  }

  /** The payer answers what the bank or wallet asked. */
  authenticate(intentId: string, outcome: 'succeeds' | 'fails' | 'takes time'): void {
    authenticate(this.world, this.intent(intentId), outcome);
  }

  /** The payer's bank takes the money back, with an invented fee of 100.00. */
  dispute(intentId: string, amount?: number): Dispute {
    const { world } = this;
    const intent = this.intent(intentId);
    const charge = world.charges.get(intent.latest_charge ?? '');
    if (!charge?.captured) throw new Error('only money that was taken can be disputed');
    const dispute: Dispute = {
      ...world.made('dp', 'dispute'),
      amount: amount ?? charge.amount_captured,
      balance_transactions: [],
      charge: charge.id,
      currency: charge.currency,
      metadata: {},
      payment_intent: intent.id,
      reason: 'fraudulent',
      status: 'needs_response',
    };
    world.disputes.set(dispute.id, dispute);
    charge.disputed = true;
    dispute.balance_transactions.push(bookOnBalance(world, { type: 'adjustment', amount: -dispute.amount, fee: 10_000, source: dispute.id, currency: dispute.currency }).id);
    world.emit('charge.dispute.created', dispute);
    world.emit('charge.dispute.funds_withdrawn', dispute);
    return dispute;
  }

  /** The bank decides: won, the money comes back. */
  closeDispute(disputeId: string, outcome: 'won' | 'lost'): void {
    const { world } = this;
    const dispute = world.disputes.get(disputeId);
    if (!dispute) throw new Error(`no dispute ${disputeId}`);
    dispute.status = outcome;
    if (outcome === 'won') {
      dispute.balance_transactions.push(bookOnBalance(world, { type: 'adjustment', amount: dispute.amount, source: dispute.id, currency: dispute.currency }).id);
      world.emit('charge.dispute.funds_reinstated', dispute);
    }
    world.emit('charge.dispute.closed', dispute);
  }

  /** Somebody refunds in Stripe's dashboard, past the exchange. */
  refundByHand(intentId: string, amount: number): Refund {
    const charge = this.world.charges.get(this.intent(intentId).latest_charge ?? '');
    if (!charge) throw new Error('nothing was paid');
    return makeRefund(this.world, charge, amount, { reason: 'requested_by_customer', metadata: {} });
  }

  /** Money that was refunded comes back from the payer's bank. */
  failRefund(refundId: string): void {
    const refund = this.world.refunds.get(refundId);
    if (!refund) throw new Error(`no refund ${refundId}`);
    failRefund(this.world, refund);
  }

  /** A refund that waited for funds is paid. */
  settleRefund(refundId: string): void {
    const refund = this.world.refunds.get(refundId);
    if (refund?.status !== 'pending') throw new Error(`no refund ${refundId} waits`);
    payRefund(this.world, refund);
    this.world.emit('refund.updated', refund);
  }

  /** A connected account has given all that Stripe asks for. */
  activate(accountId: string): void {
    const account = this.world.accounts.get(accountId);
    if (!account) throw new Error(`no account ${accountId}`);
    account.capabilities.transfers = 'active';
    account.details_submitted = true;
    account.payouts_enabled = true;
    this.world.emit('account.updated', account);
  }

  /** A transfer is taken back in the dashboard. */
  reverseTransfer(transferId: string): void {
    const transfer = this.world.transfers.get(transferId);
    if (!transfer) throw new Error(`no transfer ${transferId}`);
    reverseTransfer(this.world, transfer);
  }

  /** Stripe pays out to the bank account of the exchange. */
  payOut(amount: number): BalanceTransaction {
    return bookOnBalance(this.world, { type: 'payout', amount: -amount, source: this.world.newId('po'), currency: 'cny' });
  }

  /** Somebody pays money in, so that there is something to transfer. */
  topUp(amount: number): BalanceTransaction {
    return bookOnBalance(this.world, { type: 'topup', amount, source: this.world.newId('tu'), currency: 'cny' });
  }

  private complete(session: CheckoutSession, intent: PaymentIntent): void {
    session.status = 'complete';
    session.url = null;
    session.payment_status = intent.status === 'succeeded' ? 'paid' : 'unpaid';
    this.world.emit('checkout.session.completed', session);
  }

  private session(id: string): CheckoutSession {
    const session = this.world.sessions.get(id);
    if (!session) throw new Error(`no session ${id}`);
    return session;
  }

  private intent(id: string): PaymentIntent {
    const intent = this.world.intents.get(id);
    if (!intent) throw new Error(`no payment intent ${id}`);
    return intent;
  }
}
