import { Injectable } from '@nestjs/common';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { settlementRefusals } from '../../rules/index.js';
import { endDeal } from './end-deal.js';
import { deciderCodes, enterAsDecider } from './enter-deal.js';
import { changeGate, gateOf } from './gate-of.js';
import { moveDeal, nextDealState } from './move-deal.js';
import { readNote, readReason } from './read-reason.js';
import { tellParties } from './tell.js';

/** Refusals of {@link DecideExport}. */
export const decideExportCodes = [...deciderCodes, 'DEAL_GATE_NOT_OPEN', 'DEAL_REASON_REQUIRED', 'DEAL_EXPORT_PROHIBITED'] as const;

/** Clears the export after looking at classification and documents, or refuses it, which ends the deal. */
@Injectable()
export class DecideExport {
  constructor(private readonly transactor: Transactor) {}

  /** @throws Refusal one of {@link decideExportCodes} */
  run(caller: Caller, input: { readonly dealId: string; readonly cleared: boolean; readonly reason?: string | null | undefined }): Promise<void> {
    const decision = input.cleared ? readNote(input.reason, ['input', 'reason']) : readReason(input.reason ?? '');
    return this.transactor.run(actorOf(caller), async (tx) => {
      const { locked, guards, personId } = await enterAsDecider(tx, caller, input.dealId, 'LISTING');
      const { locale } = caller;
      nextDealState(locked.deal.state, 'CLEAR_EXPORT', guards, locale);
      const gate = gateOf(locked, 'EXPORT_CONTROL');
      if (input.cleared && gate.classification === 'PROHIBITED') throw settlementRefusals.refuse('DEAL_EXPORT_PROHIBITED');
      await changeGate(tx, gate, { state: input.cleared ? 'CLEARED' : 'REFUSED', decision, decidedAt: tx.now, decidedBy: personId });
      if (!input.cleared) {
        const end = { command: 'END_BY_GATE', guards: { ...guards, gateRefused: true }, locale, what: 'EXPORT_REFUSED', note: decision, occasion: 'CANCELLATION' } as const;
        await endDeal(tx, locked, end);
        return;
      }
      await moveDeal(tx, locked, { command: 'CLEAR_EXPORT', guards, locale, what: 'EXPORT_CLEARED', note: decision });
      await tellParties(tx, locked.deal, 'EXPORT_CLEARED');
    });
  }
}
