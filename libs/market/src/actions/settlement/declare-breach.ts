import { Injectable } from '@nestjs/common';
import { actorOf, newId, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { DealProposalEntity } from '../../data/settlement/deal-proposal.entity.js';
import { missedBy, otherDealSide, settlementRefusals } from '../../rules/index.js';
import { enterAsParty, partyCodes } from './enter-deal.js';
import { moveDeal, nextDealState } from './move-deal.js';
import { readReason } from './read-reason.js';
import { tellCentre, tellParties } from './tell.js';

/** Refusals of {@link DeclareBreach}. */
export const declareBreachCodes = [...partyCodes, 'DEAL_BREACH_OPEN', 'DEAL_DEADLINE_NOT_MISSED', 'DEAL_REASON_REQUIRED'] as const;

/** Declares that the other side broke the deal by missing a deadline. The centre decides; until then the deal can still go on. */
@Injectable()
export class DeclareBreach {
  constructor(private readonly transactor: Transactor) {}

  /** @throws Refusal one of {@link declareBreachCodes} */
  run(caller: Caller, input: { readonly dealId: string; readonly reason: string }): Promise<void> {
    const reason = readReason(input.reason);
    return this.transactor.run(actorOf(caller), async (tx) => {
      const { locked, guards, side, personId } = await enterAsParty(tx, caller, input.dealId);
      nextDealState(locked.deal.state, 'DECLARE_BREACH', guards, caller.locale);
      const [missed] = missedBy(otherDealSide(side), locked.facts, tx.now);
      if (!missed) throw settlementRefusals.refuse('DEAL_DEADLINE_NOT_MISSED');
      const row = { id: newId(), dealId: locked.deal.id, kind: 'BREACH' as const, bySide: side, madeBy: personId, madeAt: tx.now, reason, state: 'OPEN' as const };
      await tx.manager.insert(DealProposalEntity, { ...row, dueCode: missed.code, dueAt: missed.dueAt });
      await moveDeal(tx, locked, { command: 'DECLARE_BREACH', guards, what: 'BREACH_DECLARED', note: reason, detail: { side, missed: missed.code, dueAt: missed.dueAt } });
      await tellParties(tx, locked.deal, 'BREACH_DECLARED');
      await tellCentre(tx, locked.deal, 'BREACH_DECLARED');
    });
  }
}
