import { Injectable } from '@nestjs/common';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { personOf } from './caller-person.js';

/** Notes that a person has read notices. */
@Injectable()
export class MarkNoticesRead {
  constructor(private readonly transactor: Transactor) {}

  /** @param ids undefined for all; ids of others' notices change nothing */
  async run(caller: Caller, ids: readonly string[] | undefined): Promise<void> {
    await this.transactor.run(actorOf(caller), (tx) =>
      tx.query(
        'UPDATE identity.notice SET read_at = $3 WHERE person_id = $1 AND read_at IS NULL AND ($2::uuid[] IS NULL OR id = ANY($2::uuid[]))',
        [personOf(caller).id, ids ?? null, tx.now],
      ),
    );
  }
}
