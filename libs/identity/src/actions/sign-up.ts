import { Injectable } from '@nestjs/common';
import { actorOf, Transactor, violatedConstraint } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import type { Locale } from '@haihe/platform/errors';
import { identityRefusals, normaliseEmail, PASSWORD_MAXIMUM, PASSWORD_MINIMUM, passwordFault } from '../rules/index.js';
import { AttemptLimits } from './attempt-limits.js';
import { createPerson } from './create-person.js';
import { hashPassword } from './hash-password.js';
import { openSession } from './open-session.js';
import { readName } from './read-text.js';

const PERSON_NAME = 60;

/** Opens an account and a session. */
@Injectable()
export class SignUp {
  constructor(
    private readonly transactor: Transactor,
    private readonly limits: AttemptLimits,
  ) {}

  /**
   * @returns the token of the new session
   * @throws Refusal EMAIL_INVALID, EMAIL_TAKEN, NAME_INVALID, TOO_MANY_ATTEMPTS or a fault of the password
   */
  async run(caller: Caller, input: { readonly email: string; readonly password: string; readonly name: string; readonly locale: Locale }): Promise<string> {
    const name = readName(input.name, PERSON_NAME, ['input', 'name']);
    const email = normaliseEmail(input.email);
    if (email === undefined) throw identityRefusals.refuse('EMAIL_INVALID', { path: ['input', 'email'] });
    const fault = passwordFault(input.password, email);
    if (fault) {
      throw identityRefusals.refuse(fault, { path: ['input', 'password'], params: { minimum: PASSWORD_MINIMUM, maximum: PASSWORD_MAXIMUM } });
    }
    await this.limits.signUp(caller.address);
    const passwordHash = await hashPassword(input.password);
    try {
      return await this.transactor.run(actorOf(caller), async (tx) => {
        const personId = await createPerson(tx, { name, email, locale: input.locale, passwordHash });
        return openSession(tx, personId, caller.sessionId);
      });
    } catch (failure) {
      if (violatedConstraint(failure) === 'person_email') throw identityRefusals.refuse('EMAIL_TAKEN', { path: ['input', 'email'] });
      throw failure;
    }
  }
}
