import { Injectable } from '@nestjs/common';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { commonRefusals } from '@haihe/platform/errors';
import { membershipAggregate } from '../data/aggregates.js';
import { MembershipEntity } from '../data/membership.entity.js';
import { beginActing } from './begin-acting.js';
import { personOf } from './caller-person.js';

/** Chooses the organisation that the session acts for. */
@Injectable()
export class ActFor {
  constructor(private readonly transactor: Transactor) {}

  /** @throws Refusal NOT_FOUND for an organisation that the person is no member of, whether it is there or not */
  async run(caller: Caller, organisationId: string): Promise<void> {
    const { id: personId } = personOf(caller);
    await this.transactor.run(actorOf(caller), async (tx) => {
      const wanted = { personId, organisationId };
      const membership = await tx.manager.findOneBy(MembershipEntity, wanted);
      if (membership) await tx.lock(membershipAggregate, [membership.id]);
      if (!membership || !(await tx.manager.existsBy(MembershipEntity, wanted))) {
        throw commonRefusals.refuse('NOT_FOUND', { path: ['input', 'organisationId'] });
      }
      await beginActing(tx, caller, membership.id);
    });
  }
}
