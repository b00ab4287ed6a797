import { defineReasons, defineSubjects } from '@haihe/ledger';
import type { AccountKey } from '@haihe/ledger';
import type { Tx } from '@haihe/platform';

defineSubjects({ bidding: 'BiddingSession', 'bidding-event': 'SaleEvent' });

/** Why the bidding moves money. */
export const depositReasons = defineReasons({
  'bidding.deposit-held': { zh: '竞买保证金转入托管', en: 'Bidding deposit taken into escrow' },
  'bidding.deposit-released': { zh: '竞买保证金退回', en: 'Bidding deposit returned' },
  'bidding.deposit-forfeited': { zh: '竞买保证金不予退还', en: 'Bidding deposit forfeited' },
});

/** What the deposit of a session's bidder is asked for as. */
export const DEPOSIT_PURPOSE = 'bidding.deposit';

/** Where the deposits of a session lie, and how much one is. */
export interface DepositTerms {
  /** The subject of the bidders' escrow accounts. */
  readonly subject: string;
  /** The event, when it has one deposit for all its lots. */
  readonly eventId: string | null;
  /** Fen; 0 when none is asked. */
  readonly amount: bigint;
}

/** What a session asks as deposit: its own, or that of its event. */
export async function depositTerms(tx: Pick<Tx, 'query'>, sessionId: string): Promise<DepositTerms> {
  const [row] = await tx.query<{ eventId: string | null; amount: string }>(
    `SELECT CASE WHEN e.deposit_fen IS NOT NULL THEN e.id::text END AS "eventId", coalesce(e.deposit_fen, s.deposit_fen)::text AS amount
       FROM bidding.session s LEFT JOIN bidding.sale_event e ON e.id = s.event_id WHERE s.id = $1`,
    [sessionId],
  );
  if (!row) throw new Error(`session ${sessionId} is gone`);
  return { eventId: row.eventId, subject: row.eventId === null ? `bidding:${sessionId}` : `bidding-event:${row.eventId}`, amount: BigInt(row.amount) };
}

/** The account in which an organisation's deposit is held. */
export function potKey(organisationId: string, subject: string): AccountKey {
  return { organisationId, purpose: 'ESCROW', currency: 'CNY', subject };
}
