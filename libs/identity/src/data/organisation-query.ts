import { idList, wantedIds } from '@haihe/platform';
import type { Reader } from '@haihe/platform';
import type { OrganisationKind, VerificationState } from '../rules/index.js';

/** An organisation as it is read. Not everything in it is for everybody: the GraphQL object decides. */
export interface OrganisationRow {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly kind: OrganisationKind;
  readonly district: string | null;
  readonly uscc: string;
  readonly stateOwned: boolean;
  readonly registeredIn: string;
  readonly foreignControlled: boolean;
  readonly verification: VerificationState;
  readonly verificationNote: string | null;
  readonly submittedAt: Date | null;
  readonly demonstration: boolean;
  readonly createdAt: Date;
}

const columns = `o.id, o.name, o.name_en AS "nameEn", o.kind, o.district, o.uscc, o.state_owned AS "stateOwned",
  o.registered_in AS "registeredIn", o.foreign_controlled AS "foreignControlled", o.verification,
  o.verification_note AS "verificationNote", o.submitted_at AS "submittedAt", o.demonstration, o.created_at AS "createdAt"`;

/** Organisations by id, in no order. */
export function organisationRows(reader: Reader, ids: readonly string[]): Promise<OrganisationRow[]> {
  return reader.query(`SELECT ${columns} FROM ${wantedIds('$1')} JOIN identity.organisation o ON o.id = wanted.id`, [idList(ids)], 'identity.organisations');
}

/** Place of an organisation in the queue of the centre. */
export type QueuePlace = readonly [submittedAt: string, id: string];

/** A page of the organisations that wait for the centre, the longest waiting first, and how many wait in all. */
export async function verificationQueue(
  reader: Reader,
  limit: number,
  after: QueuePlace | undefined,
): Promise<{ readonly rows: (OrganisationRow & { readonly place: string })[]; readonly totalCount: number }> {
  const [rows, counted] = await Promise.all([
    reader.query<OrganisationRow & { readonly place: string }>(
      `SELECT ${columns}, o.submitted_at::text AS place FROM identity.organisation o
        WHERE o.verification = 'PENDING' AND ($1::timestamptz IS NULL OR (o.submitted_at, o.id) > ($1::timestamptz, $2::uuid))
        ORDER BY o.submitted_at, o.id LIMIT $3`,
      [after?.[0] ?? null, after?.[1] ?? null, limit],
      'identity.verification-queue',
    ),
    organisationsWaiting(reader),
  ]);
  return { rows, totalCount: counted };
}

/** How many organisations wait for the centre. */
export async function organisationsWaiting(reader: Reader): Promise<number> {
  const row = await reader.one<{ count: number }>(`SELECT count(*)::int AS count FROM identity.organisation WHERE verification = 'PENDING'`);
  return row?.count ?? 0;
}
