import { Injectable } from '@nestjs/common';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { chinaDate } from '@haihe/platform/clock';
import { breachRule, divideBreach, otherDealSide } from '../../rules/index.js';
import { answerProposal } from './answer-proposal.js';
import { endDeal } from './end-deal.js';
import { deciderCodes, enterAsDecider } from './enter-deal.js';
import { moveDeal, nextDealState } from './move-deal.js';
import { readReason } from './read-reason.js';
import { tellParties } from './tell.js';

/** Refusals of {@link DecideBreach}. */
export const decideBreachCodes = [...deciderCodes, 'DEAL_BREACH_NONE', 'DEAL_REASON_REQUIRED'] as const;

/** Confirms a declared breach, which ends the deal and divides what is held by the rule of its day, or does not. */
@Injectable()
export class DecideBreach {
  constructor(private readonly transactor: Transactor) {}

  /** @throws Refusal one of {@link decideBreachCodes} */
  run(caller: Caller, input: { readonly dealId: string; readonly confirmed: boolean; readonly reason: string }): Promise<void> {
    const text = readReason(input.reason);
    return this.transactor.run(actorOf(caller), async (tx) => {
      const { locked, guards, personId } = await enterAsDecider(tx, caller, input.dealId, 'LISTING');
      const { deal } = locked;
      const { locale } = caller;
      const command = input.confirmed ? 'CONFIRM_BREACH' : 'REFUSE_BREACH';
      nextDealState(deal.state, command, guards, locale);
      const { bySide } = await answerProposal(tx, locked, 'BREACH', { accepted: input.confirmed, text, personId });
      if (!input.confirmed) {
        await moveDeal(tx, locked, { command, guards, locale, what: 'BREACH_REFUSED', note: text });
        await tellParties(tx, deal, 'BREACH_REFUSED');
        return;
      }
      const rule = breachRule(chinaDate(deal.agreedAt));
      const inBreach = otherDealSide(bySide);
      const divide = (held: bigint, setApart: bigint) => divideBreach({ inBreach, held, price: deal.priceFen, setApart }, rule);
      await endDeal(tx, locked, { command, guards, locale, what: 'BREACHED', note: text, detail: { inBreach, rule: rule.source }, occasion: 'BREACH', divide, dividesParts: inBreach === 'BUYER', inBreach });
    });
  }
}
