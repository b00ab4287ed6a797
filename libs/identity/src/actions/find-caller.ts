import { Injectable } from '@nestjs/common';
import { anonymous, Reader, systemActor, Transactor } from '@haihe/platform';
import type { Caller, CallerRequest, CallerSource } from '@haihe/platform';
import { systemClock } from '@haihe/platform/clock';
import { sessionByToken } from '../data/session-query.js';
import { sessionTokenHash } from '../data/session-token.js';
import { permissionsOf, sessionTerm } from '../rules/index.js';

/** Finds the caller of a request by the session cookie. */
@Injectable()
export class FindCaller implements CallerSource {
  constructor(
    private readonly reader: Reader,
    private readonly transactor: Transactor,
  ) {}

  /** One statement; every few minutes a second one that notes the use. Nobody, for an unknown or expired session. */
  async callerOf(request: CallerRequest): Promise<Caller> {
    const { sessionToken, locale, requestId, address } = request;
    const tokenHash = sessionTokenHash(sessionToken);
    const session = tokenHash && (await sessionByToken(this.reader, tokenHash));
    if (!session) return anonymous({ locale, requestId, address });
    if (systemClock.now().getTime() - session.seenAt.getTime() >= sessionTerm.noted) await this.noteUse(session.sessionId, requestId);
    const { acting } = session;
    const verified = acting?.verification === 'VERIFIED';
    return {
      person: { id: session.personId, name: session.name, email: session.email },
      acting: acting
        ? { organisationId: acting.organisationId, membershipId: acting.membershipId, kind: acting.kind, role: acting.role, verified }
        : undefined,
      permissions: acting ? permissionsOf(acting.kind, acting.role, verified) : new Set(),
      sessionId: session.sessionId,
      locale,
      requestId,
      address,
    };
  }

  private async noteUse(sessionId: string, requestId: string): Promise<void> {
    await this.transactor.run(systemActor(requestId), (tx) =>
      tx.query(
        `UPDATE identity.session SET seen_at = $2, expires_at = least($2::timestamptz + $3 * interval '1 millisecond', ends_at)
          WHERE id = $1 AND expires_at > $2`,
        [sessionId, tx.now, sessionTerm.idle],
      ),
    );
  }
}
