import { Injectable } from '@nestjs/common';
import { actorOf, StoredFiles, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { chinaDate } from '@haihe/platform/clock';
import { recordTransferEvent } from '@haihe/registry';
import { DealRecordalEntity } from '../../data/settlement/deal-recordal.entity.js';
import { settlementRefusals } from '../../rules/index.js';
import { attachFiles, isAttached } from './attach-files.js';
import { deciderCodes, enterAsDecider } from './enter-deal.js';
import { moveDeal, nextDealState } from './move-deal.js';
import { readDay } from './read-day.js';
import { tellParties } from './tell.js';

/** Refusals of {@link CertifyRecordal}. */
export const certifyRecordalCodes = [...deciderCodes, 'DEAL_RIGHTS_INCOMPLETE', 'DEAL_DATE_IMPLAUSIBLE', 'DEAL_FILES_REQUIRED', 'FILE_UNKNOWN'] as const;

/** What the office's notice says. */
export interface RecordalCertificate {
  readonly dealId: string;
  /** The rights that it names. */
  readonly rightIds: readonly string[];
  /** Day from which the office names the buyer. */
  readonly transferDate: string;
  /** The notice: a document of the deal, or one that the centre uploaded. */
  readonly fileId: string;
}

/**
 * Certifies, against the notice of the office, that the transfer is registered: the register records it (TR01). Title and money
 * move with the release.
 */
@Injectable()
export class CertifyRecordal {
  constructor(
    private readonly transactor: Transactor,
    private readonly files: StoredFiles,
  ) {}

  /** @throws Refusal one of {@link certifyRecordalCodes} */
  run(caller: Caller, { dealId, rightIds, transferDate, fileId }: RecordalCertificate): Promise<void> {
    return this.transactor.run(actorOf(caller), async (tx) => {
      const { locked, guards, personId } = await enterAsDecider(tx, caller, dealId, 'RIGHTS');
      const { deal } = locked;
      nextDealState(deal.state, 'CERTIFY', guards, caller.locale);
      const recordal = await tx.manager.findOneByOrFail(DealRecordalEntity, { dealId });
      const named = new Set(rightIds);
      if (named.size !== locked.rightIds.length || locked.rightIds.some((id) => !named.has(id))) throw settlementRefusals.refuse('DEAL_RIGHTS_INCOMPLETE', { path: ['input', 'rightIds'] });
      const on = readDay(transferDate, recordal.filedOn, chinaDate(tx.now), ['input', 'transferDate']);
      if (!(await isAttached(tx, dealId, fileId))) await attachFiles(tx, this.files, { dealId, fileIds: [fileId], role: 'RECORDAL_NOTICE', personId, path: ['input', 'fileId'] });
      else await tx.query(`UPDATE market.deal_file SET role = 'RECORDAL_NOTICE' WHERE deal_id = $1 AND file_id = $2 AND role = 'RECORDAL_FILING'`, [dealId, fileId]);
      await tx.manager.update(DealRecordalEntity, { dealId }, { transferDate: on, certifiedAt: tx.now, certifiedBy: personId });
      await recordTransferEvent(tx, { rightIds: locked.rightIds, on, detail: `${deal.reference} ${recordal.acceptanceNumber}`, source: deal.reference });
      await moveDeal(tx, locked, { command: 'CERTIFY', guards, what: 'CERTIFIED', change: { certifiedAt: tx.now }, detail: { transferDate: on, fileId } });
      await tellParties(tx, deal, 'CERTIFIED');
    });
  }
}
