import type { Reader } from '@haihe/platform';
import type { MemberRole, OrganisationKind, VerificationState } from '../rules/index.js';

/** A living session with everything that a request needs to know of its caller. */
export interface SessionRow {
  readonly sessionId: string;
  readonly seenAt: Date;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly acting: {
    readonly membershipId: string;
    readonly organisationId: string;
    readonly kind: OrganisationKind;
    readonly role: MemberRole;
    readonly verification: VerificationState;
  } | null;
}

interface FlatRow extends Omit<SessionRow, 'acting'> {
  readonly membershipId: string | null;
  readonly organisationId: string;
  readonly kind: OrganisationKind;
  readonly role: MemberRole;
  readonly verification: VerificationState;
}

/** Finds the living session of a token: one statement over keys, on every request. */
export async function sessionByToken(reader: Reader, tokenHash: Buffer): Promise<SessionRow | undefined> {
  const row = await reader.one<FlatRow>(
    `SELECT s.id AS "sessionId", s.seen_at AS "seenAt", p.id AS "personId", p.name, p.email,
            m.id AS "membershipId", m.role, o.id AS "organisationId", o.kind, o.verification
       FROM identity.session s
       JOIN identity.person p ON p.id = s.person_id
       LEFT JOIN identity.membership m ON m.id = s.membership_id
       LEFT JOIN identity.organisation o ON o.id = m.organisation_id
      WHERE s.token_hash = $1 AND s.expires_at > now()`,
    [tokenHash],
    'identity.session-by-token',
  );
  if (!row) return undefined;
  const { membershipId, organisationId, kind, role, verification, ...session } = row;
  return { ...session, acting: membershipId === null ? null : { membershipId, organisationId, kind, role, verification } };
}
