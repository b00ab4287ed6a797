import { notify } from '@haihe/identity';
import { accountsByKey } from '@haihe/ledger';
import { depositKey, requestPayout } from '@haihe/payments';
import type { Tx } from '@haihe/platform';
import { Money } from '@haihe/platform/money';
import { biddingNotices } from '../bidding-notices.js';
import { links } from '../links.js';
import { holdSessions } from '../sessions/session-record.js';

const DAY = 86_400_000;

/** After so many days without a bank account to send it to, a deposit stays at its owner's disposal. */
const TRIED_FOR_DAYS = 30;

interface Waiting {
  readonly sessionId: string;
  readonly reference: string;
  readonly organisationId: string;
  readonly amount: string;
  readonly releasedAt: Date;
  readonly payeeReady: boolean;
}

/**
 * Asks for the payout of a deposit that was paid in from outside and released: the law gives losers 24 hours (法释〔2016〕18号 Art. 17), the
 * sweep runs every minute. It waits until its owner has a bank account that can be paid to; what he has used meanwhile is not sent.
 */
export async function returnDeposit(tx: Tx, bidderId: string): Promise<void> {
  const [seen] = await tx.query<{ sessionId: string }>('SELECT session_id::text AS "sessionId" FROM bidding.bidder WHERE id = $1', [bidderId]);
  if (!seen) return;
  await holdSessions(tx, [seen.sessionId]);
  const [row] = await tx.query<Waiting>(
    `SELECT s.id::text AS "sessionId", s.reference, b.organisation_id::text AS "organisationId", b.return_fen::text AS amount, b.released_at AS "releasedAt",
            EXISTS (SELECT 1 FROM payments.payee_account p WHERE p.organisation_id = b.organisation_id AND p.replaced_at IS NULL AND p.usable_from <= $2) AS "payeeReady"
       FROM bidding.bidder b JOIN bidding.session s ON s.id = b.session_id WHERE b.id = $1 AND b.return_state = 'WAITING'`,
    [bidderId, tx.now],
  );
  if (!row) return;
  const [disposal] = await accountsByKey(tx, [depositKey(row.organisationId)]);
  const amount = Money.ofMinor(BigInt(row.amount));
  const enough = disposal !== undefined && disposal.balance.minor >= amount.minor;
  if (!row.payeeReady || !enough) {
    const givenUp = !enough || row.releasedAt.getTime() < tx.now.getTime() - TRIED_FOR_DAYS * DAY;
    if (givenUp) await tx.query(`UPDATE bidding.bidder SET return_state = 'KEPT' WHERE id = $1`, [bidderId]);
    return;
  }
  const params = { reference: row.reference, amount: amount.toDecimal() };
  await notify(tx, { organisationId: row.organisationId, permission: 'payments.due.read', kind: biddingNotices['bidding.deposit-returning'], params, link: links.session(row.sessionId) });
  const { payoutId } = await requestPayout(tx, {
    ...{ organisationId: row.organisationId, amount, purpose: 'bidding.deposit-return' },
    ...{ subject: { type: 'SessionBidder', id: bidderId }, title: `${row.reference} 竞买保证金退还` },
  });
  await tx.query(`UPDATE bidding.bidder SET return_state = 'ASKED', payout_id = $2 WHERE id = $1`, [bidderId, payoutId]);
}
