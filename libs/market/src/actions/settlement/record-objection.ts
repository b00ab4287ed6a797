import { Injectable } from '@nestjs/common';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { deciderCodes, enterAsDecider, enterAsParty, holds, partyCodes } from './enter-deal.js';
import { changeGate, gateOf } from './gate-of.js';
import { moveDeal } from './move-deal.js';
import { readReason } from './read-reason.js';
import { tellCentre, tellParties } from './tell.js';

/** Refusals of {@link RecordObjection}. */
export const recordObjectionCodes = [...partyCodes, ...deciderCodes, 'DEAL_GATE_NOT_OPEN', 'DEAL_REASON_REQUIRED'] as const;

/** Records an objection that came in during the posting, by the seller or the centre: nothing is signed until it is decided. */
@Injectable()
export class RecordObjection {
  constructor(private readonly transactor: Transactor) {}

  /** @throws Refusal one of {@link recordObjectionCodes} */
  run(caller: Caller, input: { readonly dealId: string; readonly text: string }): Promise<void> {
    const objection = readReason(input.text, 1000, ['input', 'text']);
    return this.transactor.run(actorOf(caller), async (tx) => {
      const enter = holds(caller, 'market.deal.decide') ? enterAsDecider : enterAsParty;
      const { locked, guards } = await enter(tx, caller, input.dealId);
      const gate = gateOf(locked, 'PUBLICITY');
      const move = { command: 'RECORD_OBJECTION', guards, locale: caller.locale, what: 'OBJECTION_RECORDED', note: objection } as const;
      await changeGate(tx, gate, { state: 'OBJECTED', objection });
      await moveDeal(tx, locked, move);
      await tellParties(tx, locked.deal, 'OBJECTION_RECORDED');
      await tellCentre(tx, locked.deal, 'OBJECTION_RECORDED');
    });
  }
}
