import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a hall was last heard of: a session that is led there pauses when it falls silent. */
export class ConsoleBeats1700000000406 implements MigrationInterface {
  readonly name = 'ConsoleBeats1700000000406';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE bidding.console_beat (
        session_id uuid CONSTRAINT console_beat_pkey PRIMARY KEY CONSTRAINT console_beat_session REFERENCES bidding.session,
        at timestamptz NOT NULL
      );
      CREATE INDEX session_in_hall ON bidding.session (id) WHERE floor AND state = 'OPEN';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX bidding.session_in_hall; DROP TABLE bidding.console_beat');
  }
}
