import { Injectable } from '@nestjs/common';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { answerProposal } from './answer-proposal.js';
import { endDeal } from './end-deal.js';
import { enterAsParty, partyCodes } from './enter-deal.js';
import { moveDeal, nextDealState } from './move-deal.js';
import { tellParties } from './tell.js';

/** Refusals of {@link AnswerCancellation}. */
export const answerCancellationCodes = [...partyCodes, 'DEAL_CANCELLATION_NONE'] as const;

/** Agrees to end the deal, which gives the buyer back all that is held, or does not. */
@Injectable()
export class AnswerCancellation {
  constructor(private readonly transactor: Transactor) {}

  /** @throws Refusal one of {@link answerCancellationCodes} */
  run(caller: Caller, input: { readonly dealId: string; readonly agreed: boolean }): Promise<void> {
    return this.transactor.run(actorOf(caller), async (tx) => {
      const { locked, guards, personId } = await enterAsParty(tx, caller, input.dealId, 'LISTING');
      const { locale } = caller;
      const command = input.agreed ? 'AGREE_CANCELLATION' : 'REFUSE_CANCELLATION';
      nextDealState(locked.deal.state, command, guards, locale);
      const { reason } = await answerProposal(tx, locked, 'CANCELLATION', { accepted: input.agreed, text: null, personId });
      if (input.agreed) {
        await endDeal(tx, locked, { command, guards, locale, what: 'CANCELLED', note: reason, occasion: 'CANCELLATION' });
        return;
      }
      await moveDeal(tx, locked, { command, guards, locale, what: 'CANCELLATION_REFUSED' });
      await tellParties(tx, locked.deal, 'CANCELLATION_REFUSED');
    });
  }
}
