import { requestPayment } from '@haihe/payments';
import type { Tx } from '@haihe/platform';
import { chinaDate } from '@haihe/platform/clock';
import type { Locale } from '@haihe/platform/errors';
import { Money } from '@haihe/platform/money';
import type { DealEntity } from '../../data/deal.entity.js';
import { DealInstalmentEntity } from '../../data/settlement/deal-instalment.entity.js';
import { deadlineFrom, endOfDay } from '../../rules/index.js';
import type { DealState } from '../../rules/index.js';
import { escrowKey } from './deal-accounts.js';
import type { EnteredParty } from './enter-deal.js';
import { moveDeal, nextDealState } from './move-deal.js';
import { tellParties } from './tell.js';

/** Refusals of {@link demandSignable} and {@link recordSignature}, besides those of entering. */
export const signatureCodes = ['DEAL_GATES_OPEN', 'DEAL_PLAN_PENDING', 'DEAL_ALREADY_SIGNED'] as const;

/**
 * Demands that the side may sign now: no gate is open, no instalments await a word, and it has not signed.
 *
 * @param entered by `enterAsSigner`, in this transaction
 * @throws Refusal STATE_CHANGED or one of {@link signatureCodes}
 */
export function demandSignable({ locked, guards }: EnteredParty, locale: Locale): void {
  nextDealState(locked.deal.state, 'SIGN_CONTRACT', guards, locale);
}

/**
 * Notes that a side has signed the contract; call it in the transaction that keeps the signature. With the second one the deal
 * is SIGNED and the buyer is asked for the money.
 *
 * @param entered by `enterAsSigner`, in this transaction
 * @returns the state that the deal is in now
 * @throws as {@link demandSignable}
 */
export async function recordSignature(tx: Tx, { locked, guards, side }: EnteredParty, locale: Locale): Promise<DealState> {
  const { deal } = locked;
  const last = nextDealState(deal.state, 'SIGN_CONTRACT', guards, locale) === 'SIGNED';
  const what = last ? 'SIGNED' : 'CONTRACT_SIGNED';
  const own = side === 'SELLER' ? { sellerSignedAt: tx.now } : { buyerSignedAt: tx.now };
  const state = await moveDeal(tx, locked, { command: 'SIGN_CONTRACT', guards, locale, what, change: { ...own, ...(last ? { signedAt: tx.now } : {}) }, detail: { side } });
  if (last) await requestMoney(tx, deal);
  await tellParties(tx, deal, what);
  return state;
}

/** Asks the buyer for the price, or its instalments, and his fee with the first. */
async function requestMoney(tx: Tx, deal: DealEntity): Promise<void> {
  const planned = await tx.manager.find(DealInstalmentEntity, { where: { dealId: deal.id }, order: { place: 'ASC' } });
  const parts = planned.length > 0 ? planned : [{ place: 1, amountFen: deal.priceFen, dueOn: null }];
  const whole = parts.length === 1;
  for (const { place, amountFen, dueOn } of parts) {
    const first = place === 1;
    const { dueId } = await requestPayment(tx, {
      payerOrganisationId: deal.buyerOrganisationId,
      amount: Money.ofMinor(amountFen + (first ? deal.buyerFeeFen : 0n)),
      purpose: first ? 'market.deal-price' : 'market.deal-instalment',
      subject: { type: 'Deal', id: deal.id },
      into: escrowKey(deal),
      dueAt: dueOn === null ? deadlineFrom('PAY', tx.now, chinaDate(deal.agreedAt)).dueAt : endOfDay(dueOn),
      title: whole ? `${deal.reference} 转让价款及服务费` : `${deal.reference} 第${place}期转让价款${first ? '及服务费' : ''}`,
    });
    await tx.manager.upsert(DealInstalmentEntity, { dealId: deal.id, place, amountFen, dueOn, paymentDueId: dueId }, ['dealId', 'place']);
  }
  await tx.emit({ topic: 'market.deal-payable', payload: { dealId: deal.id, buyerOrganisationId: deal.buyerOrganisationId } });
}
