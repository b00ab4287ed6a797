import { Injectable } from '@nestjs/common';
import { lockAccounts, openAccounts, transfer } from '@haihe/ledger';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller, Tx } from '@haihe/platform';
import { Money } from '@haihe/platform/money';
import { suspenseKey } from '../../actions/account-keys.js';
import { lockReceipt, takeFromReceipt } from '../../actions/allocate.js';
import { deskCodes, enterDesk } from '../../actions/enter-desk.js';
import { insertAllocation } from '../../actions/insert-allocation.js';
import { takeSteps } from '../../actions/steps.js';
import { stripeRefusals } from '../rules/stripe-refusals.js';
import { stripeTransitKey } from './stripe-keys.js';
import { stripeReasons } from './stripe-reasons.js';

/** Refusals of {@link ReceiveTransit}. */
export const receiveTransitCodes = [...deskCodes, 'NOT_FOUND', 'RECEIPT_SETTLED', 'TRANSIT_TOO_LITTLE'] as const;

/** Says that money which waits in the queue is Stripe's own transfer to the bank account of the exchange. */
@Injectable()
export class ReceiveTransit {
  constructor(private readonly transactor: Transactor) {}

  /** @throws Refusal one of {@link receiveTransitCodes} */
  run(caller: Caller, receiptId: string): Promise<void> {
    return this.transactor.run(actorOf(caller), async (tx) => {
      await enterDesk(tx, caller);
      await receiveTransit(tx, receiptId);
    });
  }
}

/** As {@link ReceiveTransit}, in an open transaction. */
export async function receiveTransit(tx: Tx, receiptId: string): Promise<void> {
  const receipt = await lockReceipt(tx, receiptId);
  const [suspense, transit] = await openAccounts(tx, [suspenseKey, stripeTransitKey]);
  if (!suspense || !transit) throw new Error('the accounts were not opened');
  await tx.audit({ action: 'receipt.from-stripe', subjectType: 'Receipt', subjectId: receiptId, detail: { amountFen: receipt.waiting.toString() } });
  await takeFromReceipt(tx, receipt, receipt.waiting);
  const underWay = -((await lockAccounts(tx, [suspense.id, transit.id])).get(transit.id)?.balance.minor ?? 0n);
  if (receipt.channel !== 'BANK_TRANSFER' || receipt.waiting > underWay) throw stripeRefusals.refuse('TRANSIT_TOO_LITTLE', { path: ['input', 'receiptId'] });
  const entry = { postings: transfer(suspense, transit, Money.ofMinor(receipt.waiting)), reason: stripeReasons['payments.stripe-arrived'], source: { type: 'Receipt', id: receipt.id } };
  await takeSteps(tx, [{ entry, after: (transactionId) => insertAllocation(tx, { receiptId, target: { ownTransfer: true }, amount: receipt.waiting, transactionId }) }]);
}
