import { Injectable } from '@nestjs/common';
import { actorOf, newId, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { DealProposalEntity } from '../../data/settlement/deal-proposal.entity.js';
import { enterAsParty, partyCodes } from './enter-deal.js';
import { moveDeal, nextDealState } from './move-deal.js';
import { readReason } from './read-reason.js';
import { tellParties } from './tell.js';

/** Refusals of {@link RequestCancellation}. */
export const requestCancellationCodes = [...partyCodes, 'DEAL_CANCELLATION_OPEN', 'DEAL_REASON_REQUIRED'] as const;

/** Asks the other side to end the deal; only both together can. */
@Injectable()
export class RequestCancellation {
  constructor(private readonly transactor: Transactor) {}

  /** @throws Refusal one of {@link requestCancellationCodes} */
  run(caller: Caller, input: { readonly dealId: string; readonly reason: string }): Promise<void> {
    const reason = readReason(input.reason);
    return this.transactor.run(actorOf(caller), async (tx) => {
      const { locked, guards, side, personId } = await enterAsParty(tx, caller, input.dealId);
      const move = { command: 'REQUEST_CANCELLATION', guards, locale: caller.locale, what: 'CANCELLATION_REQUESTED', note: reason, detail: { side } } as const;
      nextDealState(locked.deal.state, move.command, guards, caller.locale);
      await tx.manager.insert(DealProposalEntity, { id: newId(), dealId: locked.deal.id, kind: 'CANCELLATION', bySide: side, madeBy: personId, madeAt: tx.now, reason, state: 'OPEN' });
      await moveDeal(tx, locked, move);
      await tellParties(tx, locked.deal, 'CANCELLATION_REQUESTED');
    });
  }
}
