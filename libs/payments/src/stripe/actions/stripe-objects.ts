import { Injectable } from '@nestjs/common';
import { isUuid, Reader, systemActor, Transactor } from '@haihe/platform';
import { Stripe } from 'stripe';
import { stripeCallById } from '../data/queries/stripe-calls.js';
import { applyTransfer } from './apply-transfer.js';
import { applyRefund } from './apply-refund.js';
import { bookWithdrawal, withdrawalVersion } from './book-withdrawal.js';
import { recordDone } from './record-outcome.js';
import { refreshAccount } from './connect-account.js';
import { StripeGateway } from './stripe-gateway.js';
import { StripePayments } from './stripe-payments.js';

/** An object of Stripe, as events and balance transactions name it. */
export interface StripeReference {
  /** Stripe's own word: `refund`, `charge`, … */
  readonly type: string;
  readonly id: string;
}

/** How often Stripe is asked again when somebody else followed the same object meanwhile. */
const ROUNDS = 10;

/** Looks at any object of Stripe anew and follows what Stripe says of it now. */
@Injectable()
export class StripeObjects {
  constructor(
    private readonly reader: Reader,
    private readonly transactor: Transactor,
    private readonly gateway: StripeGateway,
    private readonly payments: StripePayments,
  ) {}

  /** @returns false for objects that are none of the exchange's business, or are not there */
  async look(object: StripeReference): Promise<boolean> {
    try {
      return await this.follow(object);
    } catch (error) {
      // Removed, or of another account: there is nothing to follow.
      if (error instanceof Stripe.errors.StripeInvalidRequestError && error.statusCode === 404) return false;
      throw error;
    }
  }

  private async follow({ type, id }: StripeReference): Promise<boolean> {
    switch (type) {
      case 'checkout.session':
        return this.payments.refreshSession(id);
      case 'payment_intent':
        return this.payments.refreshIntent(id);
      case 'charge':
      case 'payment':
        return this.followCharge(id);
      case 'refund':
        return this.followRefund(id);
      case 'dispute':
        return this.followDispute(id);
      case 'transfer':
        return this.followTransfer(id);
      case 'account':
        return refreshAccount(this.reader, this.transactor, this.gateway, id);
      default:
        return false;
    }
  }

  private async followCharge(id: string): Promise<boolean> {
    const intentId = idOf((await this.gateway.charge(id)).payment_intent);
    if (intentId === undefined) return false;
    const known = await this.payments.refreshIntent(intentId);
    for await (const refund of this.gateway.refundsOf(intentId)) await this.followRefund(refund.id);
    return known;
  }

  private async followRefund(id: string): Promise<boolean> {
    return this.untilNewest(id, async (version) => {
      const refund = await this.gateway.refund(id);
      const call = await this.callOf(refund.metadata);
      return this.inTx(id, async (tx) => {
        if (!call?.payoutId) {
          const left = (refund.balance_transaction ? refund.amount : 0) - (refund.failure_balance_transaction ? refund.amount : 0);
          return bookWithdrawal(tx, { id, kind: 'REFUND', intentId: idOf(refund.payment_intent) ?? null, state: refund.status ?? 'unknown', left, currency: refund.currency, version });
        }
        // Before its outcome was recorded, as when the answer was lost: what Stripe tells here is the outcome.
        await recordDone(tx, call.id, refund);
        await applyRefund(tx, call.payoutId, refund);
        return true;
      });
    });
  }

  private async followDispute(id: string): Promise<boolean> {
    return this.untilNewest(id, async (version) => {
      const dispute = await this.gateway.dispute(id);
      const left = -dispute.balance_transactions.reduce((sum, { amount }) => sum + amount, 0);
      return this.inTx(id, (tx) => bookWithdrawal(tx, { id, kind: 'DISPUTE', intentId: idOf(dispute.payment_intent) ?? null, state: dispute.status, left, currency: dispute.currency, version }));
    });
  }

  /** Asks until the answer was applied as the newest one. */
  private async untilNewest(id: string, ask: (version: string | null) => Promise<boolean>): Promise<true> {
    for (let round = 0; round < ROUNDS; round += 1) if (await ask(await withdrawalVersion(this.reader, id))) return true;
    throw new Error(`${id} is followed by too many at once`);
  }

  private async followTransfer(id: string): Promise<boolean> {
    const transfer = await this.gateway.transfer(id);
    const call = await this.callOf(transfer.metadata);
    const payoutId = call?.payoutId;
    if (!call || !payoutId) return false;
    await this.inTx(id, async (tx) => {
      await recordDone(tx, call.id, transfer);
      await applyTransfer(tx, payoutId, transfer);
    });
    return true;
  }

  private async callOf(metadata: Stripe.Metadata | null) {
    const callId = metadata?.['haihe_call'] ?? '';
    return isUuid(callId) ? stripeCallById(this.reader, callId) : undefined;
  }

  private inTx<Result>(id: string, work: Parameters<typeof this.transactor.run<Result>>[1]): Promise<Result> {
    return this.transactor.run(systemActor(`stripe-${id}`), work);
  }
}

/** The id of what may be there as an id, as an object, or not at all. */
function idOf(reference: string | { readonly id: string } | null | undefined): string | undefined {
  return typeof reference === 'string' ? reference : reference?.id;
}
