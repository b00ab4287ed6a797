import { Injectable } from '@nestjs/common';
import { Reader } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { identityRefusals } from '../rules/index.js';
import { AttemptLimits } from './attempt-limits.js';
import { personOf } from './caller-person.js';
import { passwordMatches } from './hash-password.js';

/** Asks for the password once more before something of consequence: a signature, a payout. */
@Injectable()
export class ConfirmPassword {
  constructor(
    private readonly reader: Reader,
    private readonly limits: AttemptLimits,
  ) {}

  /**
   * Guesses count together with those at the sign-in. Takes some 30 ms: never within a transaction.
   *
   * @throws Refusal PASSWORD_WRONG or TOO_MANY_ATTEMPTS
   */
  async run(caller: Caller, password: string): Promise<void> {
    await this.prove(caller, password, ['input', 'password']);
  }

  /**
   * The same, with the hash that the password belonged to, so that a change can tell whether another one came before it.
   *
   * @param path the input that a wrong password came in
   * @throws Refusal PASSWORD_WRONG or TOO_MANY_ATTEMPTS
   */
  async prove(caller: Caller, password: string, path: readonly string[]): Promise<string> {
    const { id, email } = personOf(caller);
    await this.limits.signIn(caller.address, email);
    const credential = await this.reader.one<{ passwordHash: string }>(
      'SELECT password_hash AS "passwordHash" FROM identity.credential WHERE person_id = $1',
      [id],
    );
    const matches = await passwordMatches(credential?.passwordHash, password);
    if (!credential || !matches) throw identityRefusals.refuse('PASSWORD_WRONG', { path });
    return credential.passwordHash;
  }
}
