import type { Tx } from '@haihe/platform';
import { addDays, chinaDate } from '@haihe/platform/clock';
import type { IsoDate } from '@haihe/platform/clock';
import type { RightAssessment } from '../../rules/index.js';
import { standingOf } from './right-standing.js';
import { readStandingFacts } from './standing-facts.js';

/** Whatever the calendar may do that is not looked at below, a standing is derived anew after so many days. */
const LONGEST_DAYS = 30;

/** Derives the standings of rights for today and keeps them for lists to be narrowed by. Rights that are gone are passed over. */
export async function storeStandings(tx: Tx, rightIds: readonly string[]): Promise<void> {
  if (rightIds.length === 0) return;
  const onDay = chinaDate(tx.now);
  const derived = [...(await readStandingFacts(tx, rightIds)).values()].map((facts) => ({ id: facts.id, standing: standingOf(facts, onDay) }));
  await tx.query(
    `INSERT INTO registry.right_standing (right_id, status, tradable, review_on, next_annuity_on, derived_at)
     SELECT known.right_id, known.status, known.tradable, known.review_on, known.next_annuity_on, $6
       FROM unnest($1::uuid[], $2::text[], $3::boolean[], $4::date[], $5::date[]) AS known (right_id, status, tradable, review_on, next_annuity_on)
       JOIN registry.ip_right r ON r.id = known.right_id
      ORDER BY known.right_id FOR KEY SHARE OF r
     ON CONFLICT (right_id) DO UPDATE SET status = excluded.status, tradable = excluded.tradable, review_on = excluded.review_on,
       next_annuity_on = excluded.next_annuity_on, derived_at = excluded.derived_at`,
    [
      derived.map(({ id }) => id),
      derived.map(({ standing }) => standing.status.status),
      derived.map(({ standing }) => standing.tradability.tradable),
      derived.map(({ standing }) => reviewDay(standing, onDay)),
      derived.map(({ standing }) => nextAnnuityDay(standing)),
      tx.now,
    ],
  );
}

/** The first day on which the calendar alone can change a standing. */
export function reviewDay({ term, annuities, encumbrances }: RightAssessment, onDay: IsoDate): IsoDate {
  const lastDays = [
    term.until,
    term.renewal?.until ?? null,
    ...annuities.annuities.flatMap(({ dueDate, graceUntil }) => [dueDate, graceUntil]),
    ...encumbrances.map(({ until }) => until),
  ];
  const next = lastDays.filter((day) => day !== null && day >= onDay).sort()[0];
  const latest = addDays(onDay, LONGEST_DAYS);
  return next === undefined || next === null || next >= latest ? latest : addDays(next, 1);
}

/** When the next annuity falls or fell due; null where there is none or where nobody knows what was paid. */
function nextAnnuityDay({ annuities: { next } }: RightAssessment): IsoDate | null {
  return next === null || next.state === 'UNKNOWN' ? null : next.dueDate;
}

/** A right that changed, with its place in the order of changes. */
export interface ChangedRight {
  readonly id: string;
  /** Moment of the change, exact to the microsecond. */
  readonly at: string;
}

/** Transactions that were open while the last look was taken may have become visible since: it goes back so far. */
const OVERLAP = '10 minutes';

/**
 * The next rights whose last change is not in their standing, in the order of the changes.
 *
 * @param after the last right of the look before; none to begin where the standings are up to date
 */
export async function changedRights(tx: Tx, after: ChangedRight | undefined, limit: number): Promise<ChangedRight[]> {
  return tx.query<ChangedRight>(
    `SELECT r.id, r.updated_at::text AS at FROM registry.ip_right r LEFT JOIN registry.right_standing s ON s.right_id = r.id
      WHERE (r.updated_at, r.id) > (coalesce($1::timestamptz, (SELECT up_to - interval '${OVERLAP}' FROM registry.standing_progress)), $2::uuid)
        AND (s.derived_at IS NULL OR s.derived_at < r.updated_at)
      ORDER BY r.updated_at, r.id LIMIT $3`,
    [after?.at ?? null, after?.id ?? '00000000-0000-0000-0000-000000000000', limit],
  );
}

/** The next rights whose standing the calendar may have changed. */
export async function rightsToReview(tx: Tx, limit: number): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    'SELECT right_id AS id FROM registry.right_standing WHERE review_on <= $1::date ORDER BY review_on, right_id LIMIT $2',
    [chinaDate(tx.now), limit],
  );
  return rows.map(({ id }) => id);
}

/** Notes that every change up to a moment is in the standings. */
export async function noteProgress(tx: Tx, upTo: string): Promise<void> {
  await tx.query('UPDATE registry.standing_progress SET up_to = greatest(up_to, $1::timestamptz)', [upTo]);
}
