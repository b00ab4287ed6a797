import { Injectable } from '@nestjs/common';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { DealRecordalEntity } from '../../data/settlement/deal-recordal.entity.js';
import { deciderCodes, enterAsDecider } from './enter-deal.js';
import { moveDeal } from './move-deal.js';
import { readReason } from './read-reason.js';
import { tellParties } from './tell.js';

/** Refusals of {@link ReturnRecordal}. */
export const returnRecordalCodes = [...deciderCodes, 'DEAL_REASON_REQUIRED'] as const;

/** Sends a recordal back with the reasons: the parties file once more. */
@Injectable()
export class ReturnRecordal {
  constructor(private readonly transactor: Transactor) {}

  /** @throws Refusal one of {@link returnRecordalCodes} */
  run(caller: Caller, input: { readonly dealId: string; readonly reason: string }): Promise<void> {
    const returnReason = readReason(input.reason);
    return this.transactor.run(actorOf(caller), async (tx) => {
      const { locked, guards } = await enterAsDecider(tx, caller, input.dealId);
      const { id } = locked.deal;
      await moveDeal(tx, locked, { command: 'RETURN_RECORDAL', guards, locale: caller.locale, what: 'RECORDAL_RETURNED', note: returnReason, change: { filedAt: null } });
      await tx.manager.update(DealRecordalEntity, { dealId: id }, { returnedAt: tx.now, returnReason });
      await tellParties(tx, locked.deal, 'RECORDAL_RETURNED');
    });
  }
}
