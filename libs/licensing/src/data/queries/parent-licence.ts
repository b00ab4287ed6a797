import type { ParentLicence } from '../../rules/index.js';
import type { Queries } from './standing-licences.js';

/** A licence as those under it have to heed it; undefined when there is none. */
export async function parentLicence(queries: Queries, id: string): Promise<ParentLicence | undefined> {
  const [found] = await queries.query<ParentLicence>(
    `SELECT l.kind, l.licensee_organisation_id AS "licenseeOrganisationId", l.sublicensable, l.closed_at IS NULL AS live, l.territories, l.fields,
            l.starts_on::text AS "from", l.ends_on::text AS "until",
            ARRAY(SELECT r.right_id::text FROM licensing.licence_right r WHERE r.licence_id = l.id ORDER BY r.position) AS "rightIds"
       FROM licensing.licence l WHERE l.id = $1`,
    [id],
  );
  return found;
}
