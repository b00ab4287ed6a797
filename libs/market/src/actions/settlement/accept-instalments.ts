import { Injectable } from '@nestjs/common';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { prepareContract } from '../contract/prepare-contract.js';
import { enterAsParty, partyCodes } from './enter-deal.js';
import { moveDeal } from './move-deal.js';
import { tellParties } from './tell.js';

/** Refusals of {@link AcceptInstalments}. */
export const acceptInstalmentsCodes = [...partyCodes, 'DEAL_PLAN_NONE'] as const;

/** Accepts the instalments that the other side proposed; the contract then says so. */
@Injectable()
export class AcceptInstalments {
  constructor(private readonly transactor: Transactor) {}

  /** @throws Refusal one of {@link acceptInstalmentsCodes} */
  run(caller: Caller, input: { readonly dealId: string }): Promise<void> {
    return this.transactor.run(actorOf(caller), async (tx) => {
      const { locked, guards } = await enterAsParty(tx, caller, input.dealId);
      const change = { planState: 'ACCEPTED' as const };
      await moveDeal(tx, locked, { command: 'ACCEPT_INSTALMENTS', guards, locale: caller.locale, what: 'INSTALMENTS_ACCEPTED', change });
      await prepareContract(tx, locked.deal.id);
      await tellParties(tx, locked.deal, 'INSTALMENTS_ACCEPTED');
    });
  }
}
