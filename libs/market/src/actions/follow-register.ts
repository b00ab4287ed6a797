import { Injectable } from '@nestjs/common';
import { notify } from '@haihe/identity';
import { enqueue, newId, OnEvent, OnJob, systemActor, Transactor } from '@haihe/platform';
import type { DeliveredEvent, Tx } from '@haihe/platform';
import type { ListingEntity } from '../data/listing.entity.js';
import { checkRights, failures, renderChecks } from '../rules/index.js';
import { changeListing } from './change-listing.js';
import { readCheckedRights, summaryOf } from './check-rights-for-sale.js';
import { centreActs } from './established.js';
import { links } from './links.js';
import { lockListingWithRights } from './lock-listing.js';
import { marketNotices } from './market-notices.js';
import { nextListingState } from './next-listing-state.js';
import { sellerMayTrade } from './seller-may-trade.js';

/** Task of the worker that looks at a listing's rights and seller anew. */
export const CHECK_TASK = 'market.check-listing';

/**
 * Takes listings out of the market by itself when the register or the verification of the seller no longer allows them:
 * buyers must not find what cannot be sold. Agreeing a deal checks for itself, so a late round only shows too much for a
 * moment. The centre brings a listing back once the cause is gone. What is bid for stays until the centre, which is told, has
 * annulled the session: bidders are not left before a listing that vanished.
 */
@Injectable()
export class FollowRegister {
  constructor(private readonly transactor: Transactor) {}

  /** One job for each listing, so that one that fails holds up no other. */
  @OnEvent('registry.right-changed')
  async rightsChanged(tx: Tx, { payload }: DeliveredEvent): Promise<void> {
    await this.checkLater(
      tx,
      await tx.query(
        `SELECT DISTINCT l.id FROM market.listing_right lr JOIN market.listing l ON l.id = lr.listing_id AND l.state IN ('PUBLISHED', 'BIDDING')
          WHERE lr.live AND lr.right_id = ANY($1::uuid[])`,
        [payload['rightIds']],
      ),
    );
  }

  @OnEvent('identity.organisation-suspended')
  async sellerSuspended(tx: Tx, { payload }: DeliveredEvent): Promise<void> {
    await this.checkLater(tx, await tx.query(`SELECT id FROM market.listing WHERE seller_organisation_id = $1 AND state IN ('PUBLISHED', 'BIDDING')`, [payload['organisationId']]));
  }

  @OnJob(CHECK_TASK)
  async check(payload: Readonly<Record<string, unknown>>): Promise<void> {
    const listingId = String(payload['listingId']);
    await this.transactor.run(systemActor(`check-${newId()}`), async (tx) => {
      const sellerTrades = await sellerMayTrade(tx, listingId);
      const { listing, state: now, rightIds } = await lockListingWithRights(tx, listingId);
      if (now !== 'PUBLISHED' && now !== 'BIDDING') return;
      const known = await readCheckedRights(tx, rightIds, tx.now);
      const checks = checkRights(
        rightIds.flatMap((id) => known.get(id) ?? []),
        listing.sellerOrganisationId,
      );
      const failed = failures(checks);
      if (failed.length === 0 && sellerTrades) return;
      const reason = sellerTrades ? renderChecks(failed, 'zh-CN') : '卖方的机构认证已被暂停';
      if (now === 'BIDDING') {
        await this.tellOfObstacle(tx, listing, reason);
        return;
      }
      const state = nextListingState(listing.state, 'SUSPEND', centreActs, 'zh-CN');
      await changeListing(tx, listingId, { state, stateReason: reason, suspendedAt: tx.now }, { action: 'listing.suspend', reason, detail: { checks: summaryOf(checks) } });
      await tx.emit({ topic: 'market.listing-suspended', payload: { listingId } });
      await notify(tx, {
        organisationId: listing.sellerOrganisationId,
        permission: 'market.listing.write',
        kind: marketNotices['market.listing-suspended-by-register'],
        params: { reference: listing.reference, reason },
        link: links.listing(listingId),
      });
    });
  }

  private async tellOfObstacle(tx: Tx, { id, reference }: ListingEntity, reason: string): Promise<void> {
    await tx.audit({ action: 'listing.obstructed-in-bidding', subjectType: 'Listing', subjectId: id, reason });
    await tx.emit({ topic: 'market.listing-obstructed', payload: { listingId: id, reason } });
    await notify(tx, { centre: true, permission: 'market.listing.review', kind: marketNotices['market.listing-obstructed'], params: { reference, reason }, link: links.listing(id) });
  }

  private async checkLater(tx: Tx, listings: readonly { readonly id: string }[]): Promise<void> {
    for (const { id } of listings) await enqueue(tx, CHECK_TASK, { listingId: id }, { key: `check-listing-${id}` });
  }
}
