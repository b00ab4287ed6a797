import { shutsOut } from '../../rules/index.js';
import type { LicenceKind, LicenceScope } from '../../rules/index.js';
import { cellColumns, FIRST_LEVEL, wholeDays } from '../ranges.js';

/** Something that runs statements: a transaction or a reader. */
export interface Queries {
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** A licence that stands in the way of a new one. */
export interface StandingLicence extends LicenceScope {
  readonly id: string;
  readonly reference: string;
  readonly kind: LicenceKind;
  readonly licensorOrganisationId: string;
  readonly licenseeOrganisationId: string;
}

/** A licence to be. */
export interface ScopeWish extends LicenceScope {
  readonly kind: LicenceKind;
  /** The licence under which it is to be given; null for a first licence. */
  readonly parentId: string | null;
}

/**
 * Licences that a new one may not stand beside, with their whole scope, oldest first; none means that there are none. One look at
 * the index that also guards them, which ends when enough were found: a right may have thousands.
 *
 * @param wish with a scope that `tidyScope` gave
 * @param most cells that are looked at; fewer licences when several are of one
 */
export async function licencesInTheWay(queries: Queries, wish: ScopeWish, most = 20): Promise<StandingLicence[]> {
  return queries.query<StandingLicence>(
    `WITH met AS (
       SELECT c.licence_id
         FROM unnest($1::uuid[], $2::int[], $3::int[], $4::bigint[], $5::bigint[], $6::int[], $7::int[]) AS w (right_id, t1, t2, p1, p2, i1, i2)
         JOIN licensing.licence_cell c ON c.right_id = w.right_id AND c.territory && int4range(w.t1, w.t2) AND c.ipc && int8range(w.p1, w.p2)
          AND c.industry && int4range(w.i1, w.i2) AND c.period && $8::daterange AND c.level = $9 AND c.slot && CASE WHEN $10 THEN '(,)'::int8range ELSE '(,0)'::int8range END
        LIMIT $11
     )
     SELECT l.id, l.reference, l.kind, l.licensor_organisation_id AS "licensorOrganisationId", l.licensee_organisation_id AS "licenseeOrganisationId",
            l.territories, l.fields, l.starts_on::text AS "from", l.ends_on::text AS "until",
            ARRAY(SELECT r.right_id::text FROM licensing.licence_right r WHERE r.licence_id = l.id ORDER BY r.position) AS "rightIds"
       FROM licensing.licence l WHERE l.id IN (SELECT licence_id FROM met) ORDER BY l.slot`,
    [...cellColumns(wish), wholeDays(wish.from, wish.until), wish.parentId ?? FIRST_LEVEL, shutsOut(wish.kind), most],
  );
}
