import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What became of deposits and results: who was awarded, who waits, what was forfeited, what was sent back. */
export class Awards1700000000401 implements MigrationInterface {
  readonly name = 'Awards1700000000401';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE bidding.session
        -- Whose bid the award is of: the winner's, later perhaps the runner-up's.
        ADD COLUMN awarded_bidder_id uuid CONSTRAINT session_awarded REFERENCES bidding.bidder,
        -- The runner-up as long as his deposit is kept.
        ADD COLUMN waiting_bidder_id uuid CONSTRAINT session_waiting REFERENCES bidding.bidder,
        ADD CONSTRAINT session_contracting CHECK ((award = 'CONTRACTING') <= (deal_id IS NOT NULL AND awarded_bidder_id IS NOT NULL)),
        ADD CONSTRAINT session_asked CHECK ((award = 'RUNNER_UP_ASKED') <= (award_until IS NOT NULL AND waiting_bidder_id IS NOT NULL));
      CREATE INDEX session_to_award ON bidding.session (closed_at) WHERE state = 'CLOSED' AND award IS NULL;
      CREATE INDEX session_of_deal ON bidding.session (deal_id) WHERE deal_id IS NOT NULL;

      ALTER TABLE bidding.bidder
        -- Taken from the money at his disposal: it goes back there and stays there.
        ADD COLUMN from_balance boolean NOT NULL DEFAULT false,
        ADD COLUMN released_at timestamptz,
        -- Of a deposit that was paid in for the session: WAITING for its payout, ASKED when there is one, KEPT when it stays at his disposal.
        ADD COLUMN return_state text CONSTRAINT bidder_return_state CHECK (return_state IN ('WAITING', 'ASKED', 'KEPT')),
        ADD COLUMN return_fen bigint CONSTRAINT bidder_return_fen CHECK (return_fen > 0),
        ADD COLUMN payout_id uuid CONSTRAINT bidder_payout REFERENCES payments.payout,
        -- When he failed to contract or to pay; he is barred from the session that follows.
        ADD COLUMN defaulted_at timestamptz,
        ADD CONSTRAINT bidder_returning CHECK ((return_state IS NULL) = (return_fen IS NULL)),
        ADD CONSTRAINT bidder_returned CHECK ((return_state IS NOT DISTINCT FROM 'ASKED') = (payout_id IS NOT NULL));
      CREATE INDEX bidder_of_due ON bidding.bidder (deposit_due_id) WHERE deposit_due_id IS NOT NULL;
      CREATE INDEX bidder_holding ON bidding.bidder (session_id) WHERE deposit_state IN ('HELD', 'OFFSET');
      CREATE INDEX bidder_to_return ON bidding.bidder (released_at) WHERE return_state = 'WAITING';

      -- A deposit that was lost, and where it went.
      CREATE TABLE bidding.forfeit (
        id uuid CONSTRAINT forfeit_pkey PRIMARY KEY,
        session_id uuid NOT NULL CONSTRAINT forfeit_session REFERENCES bidding.session,
        bidder_id uuid NOT NULL CONSTRAINT forfeit_bidder REFERENCES bidding.bidder CONSTRAINT forfeit_once UNIQUE,
        rule text NOT NULL,
        -- What the session cost: to the exchange.
        costs_fen bigint NOT NULL CONSTRAINT forfeit_costs CHECK (costs_fen >= 0),
        -- All else: to the seller.
        seller_fen bigint NOT NULL CONSTRAINT forfeit_seller CHECK (seller_fen >= 0),
        transaction_id uuid NOT NULL CONSTRAINT forfeit_transaction REFERENCES ledger.transaction,
        at timestamptz NOT NULL
      );
      CREATE INDEX forfeit_of_session ON bidding.forfeit (session_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
