import { Injectable } from '@nestjs/common';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { currentGateState } from '../../rules/index.js';
import { endDeal } from './end-deal.js';
import { deciderCodes, enterAsDecider } from './enter-deal.js';
import { changeGate, gateOf } from './gate-of.js';
import { moveDeal, nextDealState } from './move-deal.js';
import { readReason } from './read-reason.js';
import { tellParties } from './tell.js';

/** Refusals of {@link DecideObjection}. */
export const decideObjectionCodes = [...deciderCodes, 'DEAL_GATE_NOT_OPEN', 'DEAL_REASON_REQUIRED'] as const;

/** Decides an objection: upheld, it ends the deal; rejected, the posting goes on, or is over when its days are. */
@Injectable()
export class DecideObjection {
  constructor(private readonly transactor: Transactor) {}

  /** @throws Refusal one of {@link decideObjectionCodes} */
  run(caller: Caller, input: { readonly dealId: string; readonly upheld: boolean; readonly reason: string }): Promise<void> {
    const decision = readReason(input.reason);
    return this.transactor.run(actorOf(caller), async (tx) => {
      const { locked, guards, personId } = await enterAsDecider(tx, caller, input.dealId, 'LISTING');
      const { locale } = caller;
      nextDealState(locked.deal.state, 'DECIDE_OBJECTION', guards, locale);
      const gate = gateOf(locked, 'PUBLICITY');
      if (input.upheld) {
        await changeGate(tx, gate, { state: 'REFUSED', decision, decidedAt: tx.now, decidedBy: personId });
        const end = { command: 'END_BY_GATE', guards: { ...guards, gateRefused: true }, locale, what: 'OBJECTION_UPHELD', note: decision, occasion: 'CANCELLATION' } as const;
        await endDeal(tx, locked, end);
        return;
      }
      const state = currentGateState({ ...gate, state: 'OPEN' }, tx.now);
      await changeGate(tx, gate, { state, decision, decidedBy: personId, decidedAt: state === 'CLEARED' ? tx.now : null });
      await moveDeal(tx, locked, { command: 'DECIDE_OBJECTION', guards, locale, what: 'OBJECTION_REJECTED', note: decision });
      await tellParties(tx, locked.deal, 'OBJECTION_REJECTED');
    });
  }
}
