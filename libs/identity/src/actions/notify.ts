import { newId } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import { holdersOf, isNoticeKind, organisationKinds } from '../rules/index.js';
import type { NoticeParams, Permission } from '../rules/index.js';

/** Who is told: one person, the members of an organisation, or those of the centre. */
export type Audience =
  | { readonly personId: string }
  | { readonly organisationId: string; readonly permission?: Permission }
  | { readonly centre: true; readonly permission?: Permission };

/** What is told to whom. */
export type Notification = Audience & {
  /** Declared with `defineNotices`. */
  readonly kind: string;
  readonly params: NoticeParams;
  /** Page of the web app that the notice leads to, e.g. `/offers/T2ZmZXI6…`. */
  readonly link?: string;
};

/**
 * Writes a notice to everybody concerned, in the transaction of what happened. Of an organisation, those members are told
 * who hold the given permission (all when none is given), except the one who did it himself.
 *
 * @throws Error for a kind that nobody declared
 */
export async function notify(tx: Tx, notification: Notification): Promise<void> {
  const { kind, params, link } = notification;
  if (!isNoticeKind(kind)) throw new Error(`notice ${kind} is not declared`);
  const told = 'personId' in notification ? [{ personId: notification.personId, membershipId: null }] : await members(tx, notification);
  if (told.length === 0) return;
  await tx.query(
    `INSERT INTO identity.notice (id, person_id, membership_id, kind, params, link, created_at)
     SELECT id, person_id, membership_id, $4, $5::jsonb, $6, $7
       FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS told (id, person_id, membership_id)`,
    [
      told.map(() => newId()),
      told.map(({ personId }) => personId),
      told.map(({ membershipId }) => membershipId),
      kind,
      JSON.stringify(params),
      link ?? null,
      tx.now,
    ],
  );
}

function members(tx: Tx, audience: Exclude<Audience, { readonly personId: string }>): Promise<{ personId: string; membershipId: string | null }[]> {
  const organisationId = 'organisationId' in audience ? audience.organisationId : null;
  const holders = audience.permission === undefined ? null : holdersOf(audience.permission, organisationKinds);
  return tx.query(
    `SELECT m.person_id AS "personId", m.id AS "membershipId"
       FROM identity.membership m JOIN identity.organisation o ON o.id = m.organisation_id
      WHERE CASE WHEN $1::uuid IS NULL THEN o.kind = 'OPERATOR' AND o.verification = 'VERIFIED' ELSE o.id = $1::uuid END
        AND ($2::text[] IS NULL OR (o.kind || ' ' || m.role) = ANY($2::text[]))
        AND m.person_id IS DISTINCT FROM $3::uuid`,
    [organisationId, holders?.map(({ kind, role }) => `${kind} ${role}`) ?? null, tx.actor.personId ?? null],
  );
}
