import { Injectable } from '@nestjs/common';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { SessionEntity } from '../data/session.entity.js';

/** Ends the session, here and for whoever else may have its token. */
@Injectable()
export class SignOut {
  constructor(private readonly transactor: Transactor) {}

  async run(caller: Caller): Promise<void> {
    const { person, sessionId } = caller;
    if (!person || sessionId === undefined) return;
    await this.transactor.run(actorOf(caller), async (tx) => {
      await tx.manager.delete(SessionEntity, { id: sessionId });
      await tx.audit({ action: 'person.sign-out', subjectType: 'Person', subjectId: person.id });
    });
  }
}
