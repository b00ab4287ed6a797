import type { Reader } from '@haihe/platform';

/** How much waits for the centre, in one statement. */
export async function readReviewCounts(reader: Reader): Promise<{ readonly listings: number; readonly claims: number; readonly organisations: number }> {
  const counts = await reader.one<{ listings: number; claims: number; organisations: number }>(
    `SELECT (SELECT count(*)::int FROM market.listing WHERE state = 'SUBMITTED') AS listings,
            (SELECT count(*)::int FROM registry.right_claim WHERE state = 'SUBMITTED') AS claims,
            (SELECT count(*)::int FROM identity.organisation WHERE verification = 'PENDING') AS organisations`,
  );
  return counts ?? { listings: 0, claims: 0, organisations: 0 };
}
