import { notify } from '@haihe/identity';
import { lockAccounts, openAccounts, post, postingSet, transfer } from '@haihe/ledger';
import type { AccountRow, Entry, Posting } from '@haihe/ledger';
import { depositKey, feeKey } from '@haihe/payments';
import { newId } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import { Money } from '@haihe/platform/money';
import { divideForfeit } from '../../rules/award/index.js';
import type { ForfeitRule } from '../../rules/award/index.js';
import { biddingNotices } from '../bidding-notices.js';
import { links } from '../links.js';
import { depositReasons, potKey } from './deposit-pot.js';

/** A deposit that is lost, and what it is used for. */
export interface Forfeit {
  readonly bidderId: string;
  readonly organisationId: string;
  readonly sellerOrganisationId: string;
  /** Fen that the session cost. */
  readonly costs: bigint;
  readonly rule: ForfeitRule;
}

/** What moves besides the deposits that nothing claims any more. */
export interface DepositMoves {
  /** What is posted first, in the same round of locks: payments that were cancelled. */
  readonly first?: readonly Entry[];
  readonly forfeit?: Forfeit | undefined;
}

interface Pot {
  readonly organisationId: string;
  readonly subject: string;
  readonly bidderIds: readonly string[];
  readonly fromBalance: boolean;
}

/**
 * Deposits that are held and that nothing claims: a bidder claims his as long as his session goes on and he takes part, while a deal is
 * being made of his bid, and while he waits as runner-up. An event's deposit is claimed by each of its lots.
 */
const UNCLAIMED = `
  SELECT organisation_id::text AS "organisationId", subject, array_agg(id::text ORDER BY id) AS "bidderIds", bool_and(from_balance) AS "fromBalance"
    FROM (
      SELECT b.id, b.organisation_id, b.from_balance,
             CASE WHEN e.deposit_fen IS NULL THEN 'bidding:' || s.id ELSE 'bidding-event:' || e.id END AS subject,
             b.state NOT IN ('REFUSED', 'LEFT') AND (s.state <> 'CLOSED' OR s.award IS NULL
               OR coalesce(s.award = 'CONTRACTING' AND s.awarded_bidder_id = b.id, false) OR coalesce(s.waiting_bidder_id = b.id, false)) AS claimed
        FROM bidding.bidder b JOIN bidding.session s ON s.id = b.session_id LEFT JOIN bidding.sale_event e ON e.id = s.event_id
       WHERE b.deposit_state IN ('HELD', 'OFFSET')
         AND (s.id = $1 OR (e.deposit_fen IS NOT NULL AND e.id = (SELECT event_id FROM bidding.session WHERE id = $1)))) held
   GROUP BY organisation_id, subject HAVING NOT bool_or(claimed)
   ORDER BY organisation_id`;

/**
 * Moves the deposits of a session that this transaction holds to where they belong by now: what nothing claims goes back to the bidders,
 * what was lost to exchange and seller. What is moved is what is held, under the locks of the accounts: done twice it moves nothing.
 * Accounts come last: nothing is locked afterwards.
 */
export async function settleDeposits(tx: Tx, sessionId: string, { first = [], forfeit }: DepositMoves = {}): Promise<void> {
  const [session] = await tx.query<{ reference: string; subject: string }>(
    `SELECT s.reference, CASE WHEN e.deposit_fen IS NULL THEN 'bidding:' || s.id ELSE 'bidding-event:' || e.id END AS subject
       FROM bidding.session s LEFT JOIN bidding.sale_event e ON e.id = s.event_id WHERE s.id = $1`,
    [sessionId],
  );
  if (!session) throw new Error(`session ${sessionId} is gone`);
  const unclaimed = await tx.query<Pot>(UNCLAIMED, [sessionId]);
  // What one lot lost, no other lot of the event gives back.
  const released = unclaimed.filter(({ organisationId }) => organisationId !== forfeit?.organisationId);
  const keys = [
    ...released.flatMap(({ organisationId, subject }) => [potKey(organisationId, subject), depositKey(organisationId)]),
    ...(forfeit ? [potKey(forfeit.organisationId, session.subject), feeKey, depositKey(forfeit.sellerOrganisationId)] : []),
  ];
  if (keys.length === 0 && first.length === 0) return;
  const accounts = await openAccounts(tx, keys);
  const ids = [...accounts, ...first.flatMap(({ postings }) => postings.map(({ account }) => account))].map(({ id }) => id);
  const locked = await lockAccounts(tx, [...new Set(ids)]);
  for (const entry of first) await post(tx, entry);
  const heldIn = (account: AccountRow): bigint =>
    (locked.get(account.id)?.balance.minor ?? 0n) + first.flatMap(({ postings }) => postings).reduce((sum, posting) => (posting.account.id === account.id ? sum + posting.amount.minor : sum), 0n);
  for (const [index, pot] of released.entries()) {
    const [from, to] = [accounts[index * 2], accounts[index * 2 + 1]];
    if (!from || !to) throw new Error('the accounts were not opened');
    await releasePot(tx, { sessionId, reference: session.reference }, pot, heldIn(from), from, to);
  }
  if (!forfeit) return;
  const [from, fee, seller] = accounts.slice(released.length * 2);
  if (!from || !fee || !seller) throw new Error('the accounts were not opened');
  await takePot(tx, { sessionId, reference: session.reference }, forfeit, heldIn(from), { from, fee, seller });
}

interface Named {
  readonly sessionId: string;
  readonly reference: string;
}

async function releasePot(tx: Tx, { sessionId, reference }: Named, pot: Pot, held: bigint, from: AccountRow, to: AccountRow): Promise<void> {
  if (held === 0n) return;
  const amount = Money.ofMinor(held);
  await post(tx, { postings: transfer(from, to, amount), reason: depositReasons['bidding.deposit-released'], source: { type: 'BiddingSession', id: sessionId }, note: reference });
  const { bidderIds, organisationId, fromBalance } = pot;
  await tx.query(`UPDATE bidding.bidder SET deposit_state = 'RELEASED', released_at = $2 WHERE id = ANY($1::uuid[])`, [bidderIds, tx.now]);
  // One payout for one deposit, however many lots it was for. What came from his money at disposal stays there.
  await tx.query('UPDATE bidding.bidder SET return_state = $2, return_fen = $3, payout_id = NULL WHERE id = $1', [bidderIds[0], fromBalance ? 'KEPT' : 'WAITING', held]);
  await tx.audit({ action: 'bidder.release-deposit', subjectType: 'BiddingSession', subjectId: sessionId, detail: { bidderIds, amountFen: held.toString() } });
  await notify(tx, {
    organisationId,
    permission: 'bidding.bid.place',
    kind: biddingNotices['bidding.deposit-released'],
    params: { reference, amount: amount.toDecimal() },
    link: links.session(sessionId),
  });
}

async function takePot(tx: Tx, { sessionId, reference }: Named, forfeit: Forfeit, held: bigint, to: { readonly from: AccountRow; readonly fee: AccountRow; readonly seller: AccountRow }): Promise<void> {
  // All of it was paid into the deal already: the rule of breaches has divided it there.
  if (held === 0n) return;
  const { costs, seller } = divideForfeit(held, forfeit.costs);
  const posting = (account: AccountRow, fen: bigint): Posting[] => (fen === 0n ? [] : [{ account, amount: Money.ofMinor(fen) }]);
  const { transactionId } = await post(tx, {
    postings: postingSet([{ account: to.from, amount: Money.ofMinor(-held) }, ...posting(to.fee, costs), ...posting(to.seller, seller)]),
    reason: depositReasons['bidding.deposit-forfeited'],
    source: { type: 'BiddingSession', id: sessionId },
    note: reference,
  });
  await tx.query(
    `INSERT INTO bidding.forfeit (id, session_id, bidder_id, rule, costs_fen, seller_fen, transaction_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [newId(), sessionId, forfeit.bidderId, forfeit.rule.version, costs, seller, transactionId, tx.now],
  );
  await tx.query(
    `UPDATE bidding.bidder b SET deposit_state = 'FORFEITED' FROM bidding.session s, bidding.session mine LEFT JOIN bidding.sale_event e ON e.id = mine.event_id
      WHERE mine.id = $2 AND s.id = b.session_id AND (s.id = mine.id OR (e.deposit_fen IS NOT NULL AND s.event_id = mine.event_id))
        AND b.organisation_id = $1 AND b.deposit_state IN ('HELD', 'OFFSET')`,
    [forfeit.organisationId, sessionId],
  );
  await tx.audit({
    action: 'bidder.forfeit-deposit',
    subjectType: 'BiddingSession',
    subjectId: sessionId,
    detail: { bidderId: forfeit.bidderId, rule: forfeit.rule.version, costsFen: costs.toString(), sellerFen: seller.toString() },
  });
  const params = { reference, amount: Money.ofMinor(held).toDecimal(), seller: Money.ofMinor(seller).toDecimal() };
  const link = links.session(sessionId);
  await notify(tx, { organisationId: forfeit.organisationId, permission: 'bidding.bid.place', kind: biddingNotices['bidding.deposit-forfeited'], params, link });
  await notify(tx, { organisationId: forfeit.sellerOrganisationId, permission: 'market.listing.write', kind: biddingNotices['bidding.deposit-for-seller'], params, link });
}
