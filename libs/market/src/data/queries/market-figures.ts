import type { Reader } from '@haihe/platform';

/** One month of the market. */
export interface MonthRow {
  /** YYYY-MM in China. */
  readonly month: string;
  readonly listings: number;
  readonly deals: number;
  /** Sum of the agreed prices in fen. */
  readonly amountFen: string;
}

/** Totals of the market. */
export interface MarketTotals {
  readonly rights: number;
  readonly organisations: number;
  readonly deals: number;
  readonly dealAmountFen: string;
  readonly newThisWeek: number;
}

/** A deal that came to nothing is no turnover: its listing may be agreed, and counted, once more. */
const stands = `d.state NOT IN ('CANCELLED', 'BREACHED')`;

/** Totals for the home page: what is public, nobody's own figures. */
export async function readMarketTotals(reader: Reader): Promise<MarketTotals> {
  const totals = await reader.one<MarketTotals>(
    `SELECT (SELECT count(*)::int FROM registry.ip_right) AS rights,
            (SELECT count(*)::int FROM identity.organisation WHERE verification = 'VERIFIED') AS organisations,
            (SELECT count(*)::int FROM market.deal d WHERE ${stands}) AS deals,
            (SELECT coalesce(sum(price_fen), 0)::text FROM market.deal d WHERE ${stands}) AS "dealAmountFen",
            (SELECT count(*)::int FROM market.listing_search WHERE visible AND published_at > now() - interval '7 days') AS "newThisWeek"`,
    [],
    'market.totals',
  );
  return totals ?? { rights: 0, organisations: 0, deals: 0, dealAmountFen: '0', newThisWeek: 0 };
}

/** The last months, the oldest first, also those in which nothing happened. */
export function readMonths(reader: Reader, months: number): Promise<MonthRow[]> {
  return reader.query<MonthRow>(
    `WITH month AS (
       SELECT generate_series(date_trunc('month', now() AT TIME ZONE 'Asia/Shanghai') - make_interval(months => $1 - 1),
                              date_trunc('month', now() AT TIME ZONE 'Asia/Shanghai'), interval '1 month') AS start)
     SELECT to_char(m.start, 'YYYY-MM') AS month,
            (SELECT count(*)::int FROM market.listing l
              WHERE l.published_at >= m.start AT TIME ZONE 'Asia/Shanghai' AND l.published_at < (m.start + interval '1 month') AT TIME ZONE 'Asia/Shanghai') AS listings,
            d.deals, d.amount AS "amountFen"
       FROM month m CROSS JOIN LATERAL (
         SELECT count(*)::int AS deals, coalesce(sum(price_fen), 0)::text AS amount FROM market.deal d
          WHERE ${stands} AND agreed_at >= m.start AT TIME ZONE 'Asia/Shanghai' AND agreed_at < (m.start + interval '1 month') AT TIME ZONE 'Asia/Shanghai') d
      ORDER BY m.start`,
    [months],
    'market.months',
  );
}

/** Published listings that were looked at most in the last two weeks, the most viewed first. */
export async function readHotListings(reader: Reader, limit: number): Promise<string[]> {
  const rows = await reader.query<{ id: string }>(
    `SELECT v.listing_id AS id FROM market.listing_view v
       JOIN market.listing_search s ON s.listing_id = v.listing_id AND s.visible
      WHERE v.day > (now() AT TIME ZONE 'Asia/Shanghai')::date - 14
      GROUP BY v.listing_id ORDER BY sum(v.views) DESC, v.listing_id DESC LIMIT $1`,
    [limit],
    'market.hot',
  );
  return rows.map((row) => row.id);
}
