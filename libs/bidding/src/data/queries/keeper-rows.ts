import type { Reader } from '@haihe/platform';

/** A registered keeper. */
export interface KeeperRow {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly publicKey: string;
  readonly registeredAt: Date;
}

/** All who keep keys at present, in the order of their registration. */
export async function readKeepers(reader: Reader): Promise<KeeperRow[]> {
  return reader.query<KeeperRow>(
    `SELECT id::text, person_id::text AS "personId", name, public_key AS "publicKey", registered_at AS "registeredAt" FROM bidding.keeper WHERE retired_at IS NULL ORDER BY registered_at, id`,
    [],
  );
}

/** One keeper. */
export async function readKeeper(reader: Reader, id: string): Promise<KeeperRow | undefined> {
  const [row] = await reader.query<KeeperRow>(
    `SELECT id::text, person_id::text AS "personId", name, public_key AS "publicKey", registered_at AS "registeredAt" FROM bidding.keeper WHERE id = $1`,
    [id],
  );
  return row;
}

/** Public keys that a person has, or had. */
export async function keysOfPerson(reader: Reader, personId: string): Promise<ReadonlySet<string>> {
  const rows = await reader.query<{ publicKey: string }>('SELECT public_key AS "publicKey" FROM bidding.keeper WHERE person_id = $1', [personId]);
  return new Set(rows.map(({ publicKey }) => publicKey));
}

/** Numbers of the keepers who gave their parts of the latest opening of a session. */
export async function keepersWhoGave(reader: Reader, sessionId: string): Promise<ReadonlySet<number>> {
  const rows = await reader.query<{ number: number }>(
    `SELECT keeper_number AS number FROM bidding.keeper_share
      WHERE session_id = $1 AND opening_seq = (SELECT max(seq) FROM bidding.entry WHERE session_id = $1 AND kind = 'STAGE')`,
    [sessionId],
  );
  return new Set(rows.map(({ number }) => number));
}
