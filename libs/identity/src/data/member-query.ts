import { groupBy } from '@haihe/platform';
import type { Reader } from '@haihe/platform';
import type { Locale } from '@haihe/platform/errors';
import type { MemberRole } from '../rules/index.js';

/** A person as members of the same organisation see him. */
export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
}

/** A membership as it is read. */
export interface MembershipRow {
  readonly id: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly role: MemberRole;
  readonly since: Date;
}

const columns = 'id, person_id AS "personId", organisation_id AS "organisationId", role, since';

/** People by id, in no order. */
export function personRows(reader: Reader, ids: readonly string[]): Promise<PersonRow[]> {
  return reader.query('SELECT id, name, email, locale FROM identity.person WHERE id = ANY($1::uuid[])', [ids], 'identity.persons');
}

/** Members by organisation, the longest-serving first. */
export async function membersByOrganisation(reader: Reader, ids: readonly string[]): Promise<Map<string, MembershipRow[]>> {
  const rows = await reader.query<MembershipRow>(
    `SELECT ${columns} FROM identity.membership WHERE organisation_id = ANY($1::uuid[]) ORDER BY since, id`,
    [ids],
    'identity.members-of-organisations',
  );
  return groupBy(rows, (row) => row.organisationId);
}

/** Memberships by person, the oldest first. */
export async function membershipsByPerson(reader: Reader, ids: readonly string[]): Promise<Map<string, MembershipRow[]>> {
  const rows = await reader.query<MembershipRow>(
    `SELECT ${columns} FROM identity.membership WHERE person_id = ANY($1::uuid[]) ORDER BY since, id`,
    [ids],
    'identity.memberships-of-persons',
  );
  return groupBy(rows, (row) => row.personId);
}

/** One membership. */
export function membershipById(reader: Reader, id: string): Promise<MembershipRow | undefined> {
  return reader.one(`SELECT ${columns} FROM identity.membership WHERE id = $1`, [id]);
}
