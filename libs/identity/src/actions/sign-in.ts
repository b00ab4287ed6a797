import { Injectable } from '@nestjs/common';
import { Reader, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { identityRefusals, normaliseEmail } from '../rules/index.js';
import { AttemptLimits } from './attempt-limits.js';
import { passwordMatches } from './hash-password.js';
import { openSession } from './open-session.js';

/** Opens a session for whoever knows the password. */
@Injectable()
export class SignIn {
  constructor(
    private readonly transactor: Transactor,
    private readonly reader: Reader,
    private readonly limits: AttemptLimits,
  ) {}

  /**
   * Answers the same, after the same work, whether the account is unknown or the password wrong.
   *
   * @returns the token of the new session
   * @throws Refusal SIGN_IN_FAILED, TOO_MANY_ATTEMPTS
   */
  async run(caller: Caller, input: { readonly email: string; readonly password: string }): Promise<string> {
    const email = normaliseEmail(input.email) ?? '';
    await this.limits.signIn(caller.address, email);
    const credential = await this.reader.one<{ personId: string; passwordHash: string }>(
      `SELECT p.id AS "personId", c.password_hash AS "passwordHash"
         FROM identity.person p JOIN identity.credential c ON c.person_id = p.id WHERE p.email = $1`,
      [email],
    );
    const matches = await passwordMatches(credential?.passwordHash, input.password);
    if (!credential || !matches) throw identityRefusals.refuse('SIGN_IN_FAILED');
    const { personId } = credential;
    return this.transactor.run({ personId, requestId: caller.requestId }, async (tx) => {
      // Changed while it was compared: the former password must not leave a session behind that the change could not end.
      const [still] = await tx.query('SELECT person_id FROM identity.credential WHERE person_id = $1 AND password_hash = $2 FOR SHARE', [personId, credential.passwordHash]);
      if (!still) throw identityRefusals.refuse('SIGN_IN_FAILED');
      await tx.audit({ action: 'person.sign-in', subjectType: 'Person', subjectId: personId });
      return openSession(tx, personId, caller.sessionId);
    });
  }
}
