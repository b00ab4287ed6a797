import { Injectable } from '@nestjs/common';
import { actorOf, StoredFiles, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { chinaDate } from '@haihe/platform/clock';
import { DealRecordalEntity } from '../../data/settlement/deal-recordal.entity.js';
import { settlementRefusals } from '../../rules/index.js';
import { attachFiles } from './attach-files.js';
import { enterAsParty, partyCodes } from './enter-deal.js';
import { moveDeal, nextDealState } from './move-deal.js';
import { readDay } from './read-day.js';
import { tellCentre, tellParties } from './tell.js';

/** Refusals of {@link FileRecordal}. */
export const fileRecordalCodes = [...partyCodes, 'DEAL_NUMBER_INVALID', 'DEAL_DATE_IMPLAUSIBLE', 'DEAL_FILES_REQUIRED', 'FILE_UNKNOWN'] as const;

/** The filing of the change of owner with the office. */
export interface RecordalFiling {
  readonly dealId: string;
  readonly acceptanceNumber: string;
  readonly filedOn: string;
  readonly fileIds: readonly string[];
}

/**
 * Notes that the change of owner was filed with the office, with its receipt. Until the centre has certified it, documents can
 * be added in the same way: above all the office's notice.
 */
@Injectable()
export class FileRecordal {
  constructor(
    private readonly transactor: Transactor,
    private readonly files: StoredFiles,
  ) {}

  /** @throws Refusal one of {@link fileRecordalCodes} */
  run(caller: Caller, { dealId, acceptanceNumber, filedOn, fileIds }: RecordalFiling): Promise<void> {
    const number = acceptanceNumber.trim();
    if (!/^[\p{L}\p{N}.\-/〔〕[\]()（）号第]{4,40}$/u.test(number)) throw settlementRefusals.refuse('DEAL_NUMBER_INVALID', { path: ['input', 'acceptanceNumber'] });
    return this.transactor.run(actorOf(caller), async (tx) => {
      const { locked, guards, personId } = await enterAsParty(tx, caller, dealId);
      const { deal } = locked;
      const again = deal.state === 'FILED';
      nextDealState(deal.state, 'FILE_RECORDAL', guards, caller.locale);
      const day = readDay(filedOn, chinaDate(deal.signedAt ?? deal.agreedAt), chinaDate(tx.now), ['input', 'filedOn']);
      await attachFiles(tx, this.files, { dealId, fileIds, role: again ? 'RECORDAL_NOTICE' : 'RECORDAL_FILING', personId });
      await tx.manager.upsert(
        DealRecordalEntity,
        { dealId, acceptanceNumber: number, filedOn: day, filedAt: again ? (deal.filedAt ?? tx.now) : tx.now, returnedAt: null, returnReason: null },
        ['dealId'],
      );
      const what = again ? 'RECORDAL_FILES_ADDED' : 'RECORDAL_FILED';
      const change = again ? {} : { filedAt: tx.now };
      await moveDeal(tx, locked, { command: 'FILE_RECORDAL', guards, locale: caller.locale, what, change, detail: { acceptanceNumber: number, filedOn: day } });
      await tellParties(tx, deal, what);
      await tellCentre(tx, deal, what);
    });
  }
}
