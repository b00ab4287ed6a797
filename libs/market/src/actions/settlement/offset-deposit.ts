import { Injectable } from '@nestjs/common';
import { payFromDeposit } from '@haihe/payments';
import { actorOf, once, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import type { Money } from '@haihe/platform/money';
import { settlementRefusals } from '../../rules/index.js';
import { enterAsParty, partyCodes } from './enter-deal.js';
import { moveDeal, nextDealState } from './move-deal.js';

/** Refusals of {@link OffsetDeposit}. */
export const offsetDepositCodes = [
  ...partyCodes, 'DEAL_NOTHING_DUE', 'DUE_NOT_OPEN', 'AMOUNT_OVER_OPEN', 'AMOUNT_NOT_POSITIVE', 'AMOUNT_TOO_LARGE', 'AMOUNT_CURRENCY', 'AMOUNT_MALFORMED',
  'BALANCE_INSUFFICIENT', 'INPUT_INVALID', 'IDEMPOTENCY_KEY_REUSED',
] as const;

/** What is paid out of the buyer's deposit. */
export interface DepositOffset {
  readonly dealId: string;
  readonly amount: Money;
  readonly idempotencyKey: string;
}

/** Pays what is due next, or a part of it, out of the buyer's deposit. */
@Injectable()
export class OffsetDeposit {
  constructor(private readonly transactor: Transactor) {}

  /** @throws Refusal one of {@link offsetDepositCodes} */
  async run(caller: Caller, { dealId, amount, idempotencyKey }: DepositOffset): Promise<void> {
    const content = { dealId, amount: amount.toJSON() };
    await this.transactor.run(actorOf(caller), (tx) =>
      once(tx, `deal.offset:${caller.acting?.organisationId ?? ''}`, idempotencyKey, content, async () => {
        const { locked, guards } = await enterAsParty(tx, caller, dealId);
        nextDealState(locked.deal.state, 'OFFSET_DEPOSIT', guards, caller.locale);
        const due = locked.dues.find(({ state }) => state === 'OPEN' || state === 'PARTLY_PAID');
        if (!due) throw settlementRefusals.refuse('DEAL_NOTHING_DUE');
        await payFromDeposit(tx, due.id, amount);
        await moveDeal(tx, locked, { command: 'OFFSET_DEPOSIT', guards, what: 'DEPOSIT_OFFSET', detail: { dueId: due.id, amountFen: amount.minor.toString() } });
        return true;
      }),
    );
  }
}
