import { Injectable } from '@nestjs/common';
import { actorOf, StoredFiles, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import type { ExportClass } from '../../rules/index.js';
import { attachFiles } from './attach-files.js';
import { enterAsParty, partyCodes } from './enter-deal.js';
import { changeGate, gateOf } from './gate-of.js';
import { moveDeal, nextDealState } from './move-deal.js';
import { tellCentre } from './tell.js';

/** Refusals of {@link SubmitExportDocuments}. */
export const submitExportDocumentsCodes = [...partyCodes, 'DEAL_GATE_NOT_OPEN', 'DEAL_FILES_REQUIRED', 'FILE_UNKNOWN'] as const;

/** Hands in how the technology is classified for export, with the licence or the certificate of registration. */
@Injectable()
export class SubmitExportDocuments {
  constructor(
    private readonly transactor: Transactor,
    private readonly files: StoredFiles,
  ) {}

  /** @throws Refusal one of {@link submitExportDocumentsCodes} */
  run(caller: Caller, input: { readonly dealId: string; readonly classification: ExportClass; readonly fileIds: readonly string[] }): Promise<void> {
    const { dealId, classification, fileIds } = input;
    return this.transactor.run(actorOf(caller), async (tx) => {
      const { locked, guards, personId } = await enterAsParty(tx, caller, dealId);
      const move = { command: 'SUBMIT_EXPORT_DOCUMENTS', guards, locale: caller.locale, what: 'EXPORT_SUBMITTED', detail: { classification } } as const;
      nextDealState(locked.deal.state, move.command, guards, caller.locale);
      await attachFiles(tx, this.files, { dealId, fileIds, role: 'EXPORT_CONTROL', personId });
      await changeGate(tx, gateOf(locked, 'EXPORT_CONTROL'), { classification });
      await moveDeal(tx, locked, move);
      await tellCentre(tx, locked.deal, 'EXPORT_SUBMITTED');
    });
  }
}
