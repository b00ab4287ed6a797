import { Injectable } from '@nestjs/common';
import { openAccounts, transfer } from '@haihe/ledger';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller, Tx } from '@haihe/platform';
import { commonRefusals } from '@haihe/platform/errors';
import { Money } from '@haihe/platform/money';
import { depositKey, feeKey, suspenseKey } from '../../actions/account-keys.js';
import { lockReceipt, takeFromReceipt } from '../../actions/allocate.js';
import { deskCodes, enterDesk } from '../../actions/enter-desk.js';
import { readReason } from '../../actions/read-reason.js';
import { accountOf, takeSteps } from '../../actions/steps.js';
import { receiptAggregate } from '../../data/aggregates.js';
import { paymentsRefusals } from '../../rules/index.js';
import { stripeRefusals } from '../rules/stripe-refusals.js';
import { stripeClaimsKey } from './stripe-keys.js';
import { stripeReasons } from './stripe-reasons.js';

/** Refusals of {@link SettleClaim}. */
export const settleClaimCodes = [
  ...deskCodes, 'NOT_FOUND', 'CLAIM_SETTLED', 'CLAIM_PAYER_TWICE', 'CLAIM_OF_OTHER_PAYMENT', 'RECEIPT_SETTLED', 'AMOUNT_OVER_RECEIPT', 'BALANCE_INSUFFICIENT', 'REASON_MISSING',
] as const;

/** Who pays for money that left Stripe without having been asked for. */
export interface ClaimSettlement {
  /** Stripe's id of the refund or dispute. */
  readonly withdrawalId: string;
  /** Whose deposit pays. */
  readonly organisationId?: string | undefined;
  /** The payment itself pays, with what waits of it in the queue. Without either the exchange pays from its fees. */
  readonly receiptId?: string | undefined;
  readonly reason: string;
}

interface Claim {
  readonly intentId: string | null;
  readonly booked: bigint;
  readonly settled: bigint;
  readonly settledAccountId: string | null;
  readonly settledReceiptId: string | null;
}

/** Says who pays for a refund that was made past the exchange, or for a dispute; or returns what he paid when the money came back. */
@Injectable()
export class SettleClaim {
  constructor(private readonly transactor: Transactor) {}

  /** @throws Refusal one of {@link settleClaimCodes} */
  run(caller: Caller, settlement: ClaimSettlement): Promise<void> {
    return this.transactor.run(actorOf(caller), async (tx) => {
      await enterDesk(tx, caller);
      await settleClaim(tx, { ...settlement, reason: readReason(settlement.reason, ['input', 'reason']) });
    });
  }
}

/** As {@link SettleClaim}, in an open transaction. */
export async function settleClaim(tx: Tx, settlement: ClaimSettlement): Promise<void> {
  const { withdrawalId: id, organisationId, receiptId, reason } = settlement;
  if (organisationId !== undefined && receiptId !== undefined) throw stripeRefusals.refuse('CLAIM_PAYER_TWICE');
  const seen = await claimOf(tx, id, '');
  const touched = receiptId ?? seen?.settledReceiptId ?? undefined;
  // Receipts come before the claim's own row, as everywhere.
  if (touched !== undefined) await tx.lock(receiptAggregate, [touched]);
  const claim = await claimOf(tx, id, 'FOR UPDATE');
  if (!claim) throw commonRefusals.refuse('NOT_FOUND', { path: ['input', 'claimId'] });
  const owed = claim.booked - claim.settled;
  if (owed === 0n) throw stripeRefusals.refuse('CLAIM_SETTLED', { path: ['input', 'claimId'] });
  if (owed < 0n) return giveBack(tx, id, claim, -owed, reason);
  if (receiptId !== undefined) await takeFromPayment(tx, receiptId, claim, owed);
  const payer = receiptId !== undefined ? suspenseKey : organisationId !== undefined ? depositKey(organisationId) : feeKey;
  const [from, claims] = await openAccounts(tx, [payer, stripeClaimsKey]);
  if (!from || !claims) throw new Error('the accounts of the claim were not opened');
  await tx.query(
    `UPDATE payments.stripe_withdrawal SET settled_fen = booked_fen, settled_account_id = $2, settled_receipt_id = $3, settled_by = $4, settled_at = $5, note = $6 WHERE id = $1`,
    [id, from.id, receiptId ?? null, tx.actor.personId ?? null, tx.now, reason],
  );
  await tx.audit({ action: 'stripe-claim.settle', subjectType: 'StripeWithdrawal', subjectId: id, reason, detail: { paidFen: owed.toString(), organisationId: organisationId ?? null, receiptId: receiptId ?? null } });
  await takeSteps(tx, [{ entry: { postings: transfer(from, claims, Money.ofMinor(owed)), reason: stripeReasons['payments.stripe-claim-paid'], source: { type: 'StripeClaim', id }, note: reason } }]);
}

async function claimOf(tx: Tx, id: string, lock: 'FOR UPDATE' | ''): Promise<Claim | undefined> {
  const [row] = await tx.query<Omit<Claim, 'booked' | 'settled'> & { readonly booked: string; readonly settled: string }>(
    `SELECT intent_id AS "intentId", booked_fen AS booked, settled_fen AS settled, settled_account_id AS "settledAccountId", settled_receipt_id AS "settledReceiptId"
       FROM payments.stripe_withdrawal WHERE id = $1 ${lock}`,
    [id],
  );
  return row && { ...row, booked: BigInt(row.booked), settled: BigInt(row.settled) };
}

async function takeFromPayment(tx: Tx, receiptId: string, claim: Claim, owed: bigint): Promise<void> {
  const receipt = await lockReceipt(tx, receiptId);
  if (receipt.channel !== 'STRIPE' || receipt.externalId !== claim.intentId) throw stripeRefusals.refuse('CLAIM_OF_OTHER_PAYMENT', { path: ['input', 'receiptId'] });
  if (owed > receipt.waiting) throw paymentsRefusals.refuse('AMOUNT_OVER_RECEIPT', { path: ['input', 'receiptId'], params: { waiting: Money.ofMinor(receipt.waiting).toDecimal() } });
  await takeFromReceipt(tx, receipt, owed);
}

/** The money came back to Stripe: whoever paid for it gets it again. */
async function giveBack(tx: Tx, id: string, { settledAccountId, settledReceiptId }: Claim, fen: bigint, reason: string): Promise<void> {
  if (settledReceiptId !== null) {
    await tx.query(`UPDATE payments.receipt SET waiting_fen = waiting_fen + $2, reason = coalesce(reason, 'REVERSAL') WHERE id = $1`, [settledReceiptId, fen]);
  }
  const [claims] = await openAccounts(tx, [stripeClaimsKey]);
  if (!claims || settledAccountId === null) throw new Error(`withdrawal ${id} was paid by nobody`);
  await tx.query('UPDATE payments.stripe_withdrawal SET settled_fen = booked_fen, settled_by = $2, settled_at = $3, note = $4 WHERE id = $1', [id, tx.actor.personId ?? null, tx.now, reason]);
  await tx.audit({ action: 'stripe-claim.return', subjectType: 'StripeWithdrawal', subjectId: id, reason, detail: { returnedFen: fen.toString() } });
  await takeSteps(tx, [{ entry: { postings: transfer(claims, accountOf(settledAccountId), Money.ofMinor(fen)), reason: stripeReasons['payments.stripe-claim-returned'], source: { type: 'StripeClaim', id }, note: reason } }]);
}
