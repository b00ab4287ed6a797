import { shutsOut } from '../rules/index.js';
import type { Queries, ScopeWish } from './queries/standing-licences.js';
import { cellColumns, FIRST_LEVEL, wholeDays } from './ranges.js';

/**
 * Takes the cells of a licence, in one statement. Slots are positive: what an exclusive licence takes reaches below zero, so that
 * an ordinary wish meets it there and no ordinary licence.
 *
 * @throws the database's error 23P01 when one of them is taken
 */
export async function writeCells(queries: Queries, licenceId: string, slot: string, wish: ScopeWish): Promise<void> {
  await queries.query(
    `INSERT INTO licensing.licence_cell (licence_id, place, level, right_id, territory, ipc, industry, period, slot)
     SELECT $1, w.place, $2, w.right_id, int4range(w.t1, w.t2), int8range(w.p1, w.p2), int4range(w.i1, w.i2), $3::daterange,
            CASE WHEN $4 THEN '(,)'::int8range ELSE int8range($5::bigint, $5::bigint + 1) END
       FROM unnest($6::uuid[], $7::int[], $8::int[], $9::bigint[], $10::bigint[], $11::int[], $12::int[]) WITH ORDINALITY AS w (right_id, t1, t2, p1, p2, i1, i2, place)`,
    [licenceId, wish.parentId ?? FIRST_LEVEL, wholeDays(wish.from, wish.until), shutsOut(wish.kind), slot, ...cellColumns(wish)],
  );
}
