import { Injectable } from '@nestjs/common';
import { accountsByKey } from '@haihe/ledger';
import { lockForBidding } from '@haihe/market';
import { payFrom, paymentsOf } from '@haihe/payments';
import { OnEvent } from '@haihe/platform';
import type { DeliveredEvent, Tx } from '@haihe/platform';
import { Money } from '@haihe/platform/money';
import { bidderById } from '../../data/queries/bidder-rows.js';
import { depositTerms, potKey } from '../deposits/deposit-pot.js';
import { settleDeposits } from '../deposits/settle-deposits.js';
import { endByDefault } from './end-by-default.js';
import { findAward, lockAward, writeAward } from './award-record.js';
import type { AwardRecord } from './award-record.js';
import { giveBack, settleSession } from './settle-session.js';

/** Lets results follow the end of sessions, and the deals that came of them. */
@Injectable()
export class FollowDeals {
  @OnEvent('bidding.session-closed')
  onClosed(tx: Tx, { payload }: DeliveredEvent): Promise<void> {
    return settleSession(tx, String(payload['sessionId']));
  }

  /** The contract is signed and the price asked for: the winner's deposit counts towards it. */
  @OnEvent('market.deal-payable')
  async onPayable(tx: Tx, { payload }: DeliveredEvent): Promise<void> {
    const session = await this.lockContracting(tx, payload);
    if (!session) return;
    const bidder = await bidderById(tx, session.awardedBidderId);
    if (bidder?.depositState !== 'HELD') return;
    const key = potKey(bidder.organisationId, (await depositTerms(tx, session.id)).subject);
    const [pot] = await accountsByKey(tx, [key]);
    const due = (await paymentsOf(tx, { type: 'Deal', id: String(payload['dealId']) })).find(({ state }) => state === 'OPEN' || state === 'PARTLY_PAID');
    if (!pot?.balance.isPositive || !due) return;
    const open = due.amount - due.paid;
    await tx.query(`UPDATE bidding.bidder SET deposit_state = 'OFFSET' WHERE id = $1`, [bidder.id]);
    await payFrom(tx, due.id, pot.balance.minor < open ? pot.balance : Money.ofMinor(open), key);
  }

  /** The price is there: nobody waits any longer. */
  @OnEvent('payments.due-paid')
  async onPaid(tx: Tx, { payload }: DeliveredEvent): Promise<void> {
    if (payload['subjectType'] !== 'Deal') return;
    const session = await this.lockContracting(tx, { dealId: payload['subjectId'] });
    if (!session?.waitingBidderId) return;
    await tx.query('UPDATE bidding.session SET waiting_bidder_id = NULL WHERE id = $1', [session.id]);
    await settleDeposits(tx, session.id);
  }

  /** Title and money are in the right hands. */
  @OnEvent('market.deal-released')
  async onReleased(tx: Tx, { payload }: DeliveredEvent): Promise<void> {
    const session = await this.lockContracting(tx, payload);
    if (!session) return;
    await writeAward(tx, session.id, { award: 'FINISHED', waitingBidderId: null });
    await settleDeposits(tx, session.id);
  }

  /** The deal came to nothing: by the buyer's default, or without his fault. */
  @OnEvent('market.deal-ended')
  async onEnded(tx: Tx, { payload }: DeliveredEvent): Promise<void> {
    const dealId = String(payload['dealId']);
    const seen = await findAward(tx, { dealId });
    if (!seen) return;
    const held = await lockForBidding(tx, seen.listingId);
    const session = await lockAward(tx, seen.id);
    if (session.award !== 'CONTRACTING' || session.dealId !== dealId) return;
    if (payload['inBreach'] === 'BUYER') {
      await endByDefault(tx, session, held);
      return;
    }
    await writeAward(tx, session.id, { award: 'FINISHED', waitingBidderId: null });
    await giveBack(tx, session, held);
    await settleDeposits(tx, session.id);
  }

  /** The session whose deal it is, locked, while the deal is being made. */
  private async lockContracting(tx: Tx, { dealId }: Readonly<Record<string, unknown>>): Promise<AwardRecord | undefined> {
    const seen = await findAward(tx, { dealId: String(dealId) });
    if (!seen) return undefined;
    const session = await lockAward(tx, seen.id);
    return session.award === 'CONTRACTING' && session.dealId === dealId ? session : undefined;
  }
}
