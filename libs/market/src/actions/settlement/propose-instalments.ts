import { Injectable } from '@nestjs/common';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { chinaDate } from '@haihe/platform/clock';
import { Money } from '@haihe/platform/money';
import { DealInstalmentEntity } from '../../data/settlement/deal-instalment.entity.js';
import { checkInstalments, instalmentRule } from '../../rules/index.js';
import type { Instalment } from '../../rules/index.js';
import { prepareContract } from '../contract/prepare-contract.js';
import { enterAsParty, partyCodes } from './enter-deal.js';
import { moveDeal, nextDealState } from './move-deal.js';
import { tellParties } from './tell.js';

/** Refusals of {@link ProposeInstalments}. */
export const proposeInstalmentsCodes = [
  ...partyCodes, 'DEAL_SIGNING_BEGUN', 'INSTALMENTS_COUNT', 'INSTALMENTS_SUM', 'INSTALMENT_FIRST_TOO_SMALL', 'INSTALMENT_DAYS', 'AMOUNT_MALFORMED',
] as const;

/** Proposes to pay the price in parts, until somebody has signed. The other side accepts, or proposes something else. */
@Injectable()
export class ProposeInstalments {
  constructor(private readonly transactor: Transactor) {}

  /**
   * @param input.instalments none withdraws or turns down what was proposed: the price is paid at once
   * @throws Refusal one of {@link proposeInstalmentsCodes}
   */
  run(caller: Caller, input: { readonly dealId: string; readonly instalments: readonly Instalment[] }): Promise<void> {
    const { dealId, instalments } = input;
    return this.transactor.run(actorOf(caller), async (tx) => {
      const { locked, guards, side } = await enterAsParty(tx, caller, dealId);
      const { deal } = locked;
      const agreedOn = chinaDate(deal.agreedAt);
      nextDealState(deal.state, 'PROPOSE_INSTALMENTS', guards, caller.locale);
      const withdrawn = instalments.length === 0 && deal.planState === 'PROPOSED';
      if (!withdrawn) checkInstalments(instalments, Money.ofMinor(deal.priceFen), agreedOn, instalmentRule(deal.stateOwned, agreedOn));
      await tx.manager.delete(DealInstalmentEntity, { dealId });
      if (instalments.length > 0) {
        await tx.manager.insert(
          DealInstalmentEntity,
          instalments.map(({ amount, dueOn }, index) => ({ dealId, place: index + 1, amountFen: amount.minor, dueOn: index === 0 ? null : dueOn, paymentDueId: null })),
        );
      }
      const change = withdrawn ? { planState: null, planBy: null } : { planState: 'PROPOSED' as const, planBy: side };
      await moveDeal(tx, locked, { command: 'PROPOSE_INSTALMENTS', guards, what: withdrawn ? 'INSTALMENTS_WITHDRAWN' : 'INSTALMENTS_PROPOSED', change, detail: { instalments: instalments.length } });
      // Instalments that were agreed before may be in the contract: without any it is made anew.
      if (withdrawn) await prepareContract(tx, dealId);
      await tellParties(tx, deal, withdrawn ? 'INSTALMENTS_WITHDRAWN' : 'INSTALMENTS_PROPOSED');
    });
  }
}
