import { Injectable } from '@nestjs/common';
import { actorOf, Reader, Transactor } from '@haihe/platform';
import type { Caller, Tx } from '@haihe/platform';
import { newSessionToken, sessionTokenHash } from '../data/session-token.js';
import { identityNotices, identityRefusals, normalisePassword, PASSWORD_MAXIMUM, PASSWORD_MINIMUM, passwordFault } from '../rules/index.js';
import { personOf } from './caller-person.js';
import { ConfirmPassword } from './confirm-password.js';
import { hashPassword } from './hash-password.js';
import { notify } from './notify.js';

/** What the browser that changed a password goes on with. */
export interface ChangedPassword {
  /** New token of the session; the former one is worth nothing any more. */
  readonly token: string;
  readonly endedSessions: number;
}

/** Changes the password of a person who is signed in. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly transactor: Transactor,
    private readonly reader: Reader,
    private readonly confirming: ConfirmPassword,
  ) {}

  /**
   * A password that is not good enough costs no attempt; a wrong present one counts like a guess at the sign-in. All other
   * sessions end and this one gets a new token, so that nobody stays in who came in with the former password or a copied
   * cookie.
   *
   * @throws Refusal PASSWORD_WRONG, PASSWORD_UNCHANGED, TOO_MANY_ATTEMPTS, DEMONSTRATION_ACCOUNT, SESSION_ENDED or a fault
   *   of the new password
   */
  async run(caller: Caller, input: { readonly currentPassword: string; readonly newPassword: string }): Promise<ChangedPassword> {
    const { id: personId, email } = personOf(caller);
    const path = ['input', 'newPassword'];
    const fault = passwordFault(input.newPassword, email);
    if (fault) throw identityRefusals.refuse(fault, { path, params: { minimum: PASSWORD_MINIMUM, maximum: PASSWORD_MAXIMUM } });
    if (await this.reader.one('SELECT email FROM identity.demonstration_account WHERE email = $1', [email])) throw identityRefusals.refuse('DEMONSTRATION_ACCOUNT');
    const formerHash = await this.confirming.prove(caller, input.currentPassword, ['input', 'currentPassword']);
    if (normalisePassword(input.newPassword) === normalisePassword(input.currentPassword)) throw identityRefusals.refuse('PASSWORD_UNCHANGED', { path });
    const newHash = await hashPassword(input.newPassword);
    return this.transactor.run(actorOf(caller), async (tx) => {
      // The hash is part of the question: of two changes at once the later one proved a password that is no longer so.
      const [changed] = await tx.query(
        'UPDATE identity.credential SET password_hash = $3, changed_at = $4 WHERE person_id = $1 AND password_hash = $2 RETURNING person_id',
        [personId, formerHash, newHash, tx.now],
      );
      if (!changed) throw identityRefusals.refuse('PASSWORD_WRONG', { path: ['input', 'currentPassword'] });
      const token = await renewToken(tx, caller);
      const gone = await tx.query<{ live: boolean }>('DELETE FROM identity.session WHERE person_id = $1 AND id <> $2 RETURNING expires_at > $3 AS live', [personId, caller.sessionId, tx.now]);
      const endedSessions = gone.filter(({ live }) => live).length;
      await notify(tx, { personId, kind: identityNotices['identity.password-changed'], params: {}, link: '/work/password' });
      await tx.audit({ action: 'person.change-password', subjectType: 'Person', subjectId: personId, detail: { endedSessions } });
      return { token, endedSessions };
    });
  }
}

/** Gives the caller's session another token; for whom it acts stays. */
async function renewToken(tx: Tx, caller: Caller): Promise<string> {
  const token = newSessionToken();
  const [renewed] = await tx.query(
    'UPDATE identity.session SET token_hash = $3 WHERE id = $1 AND person_id = $2 AND expires_at > $4 RETURNING id',
    [caller.sessionId, caller.person?.id, sessionTokenHash(token), tx.now],
  );
  if (!renewed) throw identityRefusals.refuse('SESSION_ENDED');
  return token;
}
