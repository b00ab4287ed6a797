import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes for the public list, for the sessions of a listing, and for what is rare in a log. */
export class BiddingLists1700000000404 implements MigrationInterface {
  readonly name = 'BiddingLists1700000000404';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX bidding.session_list;
      CREATE INDEX session_list ON bidding.session (opens_at, id);
      CREATE INDEX session_of_listing ON bidding.session (listing_id);
      CREATE INDEX entry_turns ON bidding.entry (session_id, seq) WHERE kind NOT IN ('BID', 'REJECTED');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX bidding.entry_turns;
      DROP INDEX bidding.session_of_listing;
      DROP INDEX bidding.session_list;
      CREATE INDEX session_list ON bidding.session (state, opens_at, id);
    `);
  }
}
