import { Injectable } from '@nestjs/common';
import { OnEvent } from '@haihe/platform';
import type { DeliveredEvent, Tx } from '@haihe/platform';
import { DealEntity } from '../../data/deal.entity.js';
import { established } from './established-deal.js';
import { lockDeal } from './lock-deal.js';
import { moveDeal } from './move-deal.js';
import { noteEvent } from './note-event.js';
import { refreshDeadline } from './refresh-deadline.js';
import { releaseInstalment } from './release-instalment.js';
import { tellParties } from './tell.js';

/** Lets deals follow the money that came for them. */
@Injectable()
export class FollowPayments {
  /**
   * The first payment funds a deal that is signed; also one that is in dispute meanwhile, which then resumes as funded. A later
   * instalment of a deal whose title has passed is released at once; before that it waits with the rest.
   */
  @OnEvent('payments.due-paid')
  async onPaid(tx: Tx, { payload }: DeliveredEvent): Promise<void> {
    if (payload['subjectType'] !== 'Deal') return;
    const locked = await lockDeal(tx, String(payload['subjectId']));
    const { deal, dues } = locked;
    const first = dues[0];
    if (deal.state === 'SIGNED' && first?.state === 'PAID') {
      await moveDeal(tx, locked, { command: 'FUND', guards: established('isPaid'), what: 'FUNDED', change: { fundedAt: tx.now } });
      await tellParties(tx, deal, 'FUNDED');
      return;
    }
    if (deal.state === 'DISPUTED' && deal.disputedFrom === 'SIGNED' && first?.state === 'PAID') {
      await tx.manager.update(DealEntity, { id: deal.id }, { disputedFrom: 'FUNDED', fundedAt: tx.now });
      await noteEvent(tx, deal.id, { what: 'FUNDED', state: deal.state });
      return;
    }
    if (deal.closedAt !== null || payload['dueId'] === first?.id) return;
    await noteEvent(tx, deal.id, { what: 'INSTALMENT_PAID', state: deal.state, detail: { dueId: payload['dueId'] } });
    if (deal.state === 'PARTLY_RELEASED') await releaseInstalment(tx, locked);
    else await refreshDeadline(tx, deal.id);
  }
}
