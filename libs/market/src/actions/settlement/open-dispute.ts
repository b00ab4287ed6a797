import { Injectable } from '@nestjs/common';
import { actorOf, newId, StoredFiles, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { DealDisputeEntity } from '../../data/settlement/deal-dispute.entity.js';
import { disputableStates } from '../../rules/index.js';
import { attachFiles } from './attach-files.js';
import { enterAsParty, partyCodes } from './enter-deal.js';
import { moveDeal, nextDealState } from './move-deal.js';
import { readReason } from './read-reason.js';
import { tellCentre, tellParties } from './tell.js';

/** Refusals of {@link OpenDispute}. */
export const openDisputeCodes = [...partyCodes, 'DEAL_REASON_REQUIRED', 'DEAL_FILES_REQUIRED', 'FILE_UNKNOWN'] as const;

/** Opens a dispute: from here on nothing moves until the centre has decided. */
@Injectable()
export class OpenDispute {
  constructor(
    private readonly transactor: Transactor,
    private readonly files: StoredFiles,
  ) {}

  /** @throws Refusal one of {@link openDisputeCodes} */
  run(caller: Caller, input: { readonly dealId: string; readonly reason: string; readonly fileIds?: readonly string[] | null | undefined }): Promise<void> {
    const reason = readReason(input.reason, 2000);
    return this.transactor.run(actorOf(caller), async (tx) => {
      const { locked, guards, side, personId } = await enterAsParty(tx, caller, input.dealId);
      const { deal } = locked;
      nextDealState(deal.state, 'OPEN_DISPUTE', guards, caller.locale);
      const disputedFrom = disputableStates.find((state) => state === deal.state) ?? null;
      await attachFiles(tx, this.files, { dealId: deal.id, fileIds: input.fileIds ?? [], role: 'DISPUTE', personId, optional: true });
      await tx.manager.insert(DealDisputeEntity, { id: newId(), dealId: deal.id, bySide: side, openedBy: personId, openedAt: tx.now, reason });
      await moveDeal(tx, locked, { command: 'OPEN_DISPUTE', guards, what: 'DISPUTE_OPENED', note: reason, change: { disputedFrom }, detail: { side, from: deal.state } });
      await tellParties(tx, deal, 'DISPUTE_OPENED');
      await tellCentre(tx, deal, 'DISPUTE_OPENED');
    });
  }
}
