import { Injectable } from '@nestjs/common';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { endDeal } from './end-deal.js';
import { enterAsParty, partyCodes } from './enter-deal.js';
import { changeGate, gateOf } from './gate-of.js';
import { moveDeal, nextDealState } from './move-deal.js';
import { readNote } from './read-reason.js';
import { tellParties } from './tell.js';

/** Refusals of {@link AnswerPreEmption}. */
export const answerPreEmptionCodes = [...partyCodes, 'DEAL_GATE_NOT_OPEN', 'DEAL_REASON_REQUIRED'] as const;

/**
 * Records what those answered who may buy first (民法典 Art. 847 and 860). If one does, this deal ends: he buys on its terms.
 */
@Injectable()
export class AnswerPreEmption {
  constructor(private readonly transactor: Transactor) {}

  /** @throws Refusal one of {@link answerPreEmptionCodes} */
  run(caller: Caller, input: { readonly dealId: string; readonly exercised: boolean; readonly note?: string | null | undefined }): Promise<void> {
    const note = readNote(input.note);
    return this.transactor.run(actorOf(caller), async (tx) => {
      const { locked, guards, personId } = await enterAsParty(tx, caller, input.dealId, 'LISTING');
      const { locale } = caller;
      const command = input.exercised ? 'EXERCISE_PRE_EMPTION' : 'WAIVE_PRE_EMPTION';
      nextDealState(locked.deal.state, command, guards, locale);
      const gate = gateOf(locked, 'PRE_EMPTION');
      await changeGate(tx, gate, { state: input.exercised ? 'REFUSED' : 'CLEARED', note, decidedAt: tx.now, decidedBy: personId });
      if (input.exercised) {
        await endDeal(tx, locked, { command, guards, locale, what: 'PRE_EMPTION_EXERCISED', note, occasion: 'CANCELLATION' });
        return;
      }
      await moveDeal(tx, locked, { command, guards, locale, what: 'PRE_EMPTION_WAIVED', note });
      await tellParties(tx, locked.deal, 'PRE_EMPTION_WAIVED');
    });
  }
}
