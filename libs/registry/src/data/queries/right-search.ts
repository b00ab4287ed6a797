import { chinaDate, systemClock } from '@haihe/platform/clock';
import { lastDueDay } from '../../rules/index.js';
import type { RightKind, RightStatus } from '../../rules/index.js';
import { titleBigrams } from '../title-bigrams.js';
import type { Queries } from './queries.js';
import { idsByNumber } from './right-numbers.js';
import { rightColumns } from './right-row.js';
import type { RightRow } from './right-row.js';

/** What a list of rights is narrowed to; what is undefined or empty does not narrow. */
export interface RightCriteria {
  /** Number in any spelling, or words of the titles, all of which must be there. */
  readonly text?: string | undefined;
  readonly kinds?: readonly RightKind[] | undefined;
  readonly statuses?: readonly RightStatus[] | undefined;
  readonly tradable?: boolean | undefined;
  /** Whether an annuity is due, or late and can still be paid. */
  readonly annuityDue?: boolean | undefined;
  /** Only rights of which this organisation is a current owner. */
  readonly ownerId?: string | undefined;
}

/** Longest text that is searched for, and most words. */
const LONGEST_TEXT = 200;
const MOST_WORDS = 8;

/**
 * A page of rights, the newest in the register first, and how many there are in all.
 *
 * Status, tradability and annuities are compared with `right_standing`, which follows the register within a minute; what is shown of
 * a right is derived when it is shown.
 *
 * @param after id of the last right of the page before
 */
export async function searchRights(
  queries: Queries,
  criteria: RightCriteria,
  limit: number,
  after: string | undefined,
): Promise<{ readonly rows: RightRow[]; readonly totalCount: number }> {
  const text = criteria.text?.trim().slice(0, LONGEST_TEXT) ?? '';
  const named = text === '' ? [] : await idsByNumber(queries, null, text, chinaDate(systemClock.now()));
  const { from, where, parameters } = conditions(criteria, text, named);
  const [rows, [counted]] = await Promise.all([
    queries.query<RightRow>(
      `SELECT ${rightColumns} ${from} WHERE ${[...where, `($${parameters.length + 1}::uuid IS NULL OR r.id < $${parameters.length + 1}::uuid)`].join(' AND ')}
        ORDER BY r.id DESC LIMIT $${parameters.length + 2}`,
      [...parameters, after ?? null, limit],
    ),
    queries.query<{ count: number }>(`SELECT count(*)::int AS count ${from} WHERE ${['true', ...where].join(' AND ')}`, parameters),
  ]);
  return { rows, totalCount: counted?.count ?? 0 };
}

function conditions(criteria: RightCriteria, text: string, named: readonly string[]): { from: string; where: string[]; parameters: unknown[] } {
  const where: string[] = [];
  const parameters: unknown[] = [];
  const bind = (value: unknown): string => `$${parameters.push(value)}`;
  const joinsStanding = (criteria.statuses?.length ?? 0) > 0 || criteria.tradable !== undefined || criteria.annuityDue !== undefined;
  if (criteria.kinds && criteria.kinds.length > 0) where.push(`r.kind = ANY(${bind(criteria.kinds)}::text[])`);
  if (criteria.statuses && criteria.statuses.length > 0) where.push(`s.status = ANY(${bind(criteria.statuses)}::text[])`);
  if (criteria.tradable !== undefined) where.push(`s.tradable = ${bind(criteria.tradable)}`);
  if (criteria.annuityDue !== undefined) {
    where.push(`(s.next_annuity_on <= ${bind(lastDueDay(chinaDate(systemClock.now())))}::date) IS ${criteria.annuityDue ? 'TRUE' : 'NOT TRUE'}`);
  }
  if (criteria.ownerId !== undefined) {
    where.push(`r.id IN (SELECT o.right_id FROM registry.right_owner o WHERE o.organisation_id = ${bind(criteria.ownerId)} AND o.until IS NULL)`);
  }
  if (text !== '') where.push(textCondition(text, named, bind));
  return { from: `FROM registry.ip_right r ${joinsStanding ? 'JOIN registry.right_standing s ON s.right_id = r.id' : ''}`, where, parameters };
}

/** Each way can use an index of its own: the number was looked up before, since a subselect here would read every right. */
function textCondition(text: string, named: readonly string[], bind: (value: unknown) => string): string {
  const ways: string[] = named.length > 0 ? [`r.id = ANY(${bind(named)}::uuid[])`] : [];
  const beginning = /^(?:CN|ZL)?(\d{4,12})$/i.exec(text.normalize('NFKC').replace(/[\s.]/g, ''))?.[1];
  if (beginning !== undefined) ways.push(`r.number LIKE ${bind(`${beginning}%`)}`);
  const words = (text.normalize('NFKC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS);
  if (words.length > 0) ways.push(`(${words.map((word) => wordCondition(word, bind)).join(' AND ')})`);
  return ways.length === 0 ? 'false' : `(${ways.join(' OR ')})`;
}

/**
 * Pairs of Chinese characters and beginnings of other words find candidates by the index, the titles confirm: the terms are
 * kept without their places. A lone Chinese character has no pair and is looked for in every title.
 */
function wordCondition(word: string, bind: (value: unknown) => string): string {
  const pattern = bind(`%${word}%`);
  const confirm = `(normalize(r.title, NFKC) ILIKE ${pattern} OR normalize(coalesce(r.title_en, ''), NFKC) ILIKE ${pattern})`;
  const terms = titleBigrams(word).flatMap((term) => {
    if (!/\p{Script=Han}/u.test(term)) return [`'${term}':*`];
    return [...term].length === 2 ? [`'${term}'`] : [];
  });
  return terms.length === 0 ? confirm : `r.title_bigrams @@ ${bind(terms.join(' & '))}::tsquery AND ${confirm}`;
}
