import type { Tx } from '@haihe/platform';
import { chinaDate } from '@haihe/platform/clock';

/** Adds gathered views to the day's counts; listings in the order of their ids, so that two processes never wait in a circle. */
export async function writeViews(tx: Tx, views: ReadonlyMap<string, number>): Promise<void> {
  const sorted = [...views].sort(([a], [b]) => (a < b ? -1 : 1));
  await tx.query(
    `INSERT INTO market.listing_view (listing_id, day, views)
     SELECT seen.listing_id, $3, seen.views FROM unnest($1::uuid[], $2::int[]) AS seen (listing_id, views) JOIN market.listing l ON l.id = seen.listing_id
     ORDER BY seen.listing_id
     ON CONFLICT (listing_id, day) DO UPDATE SET views = listing_view.views + EXCLUDED.views`,
    [sorted.map(([id]) => id), sorted.map(([, count]) => count), chinaDate(tx.now)],
  );
}
