import { Injectable } from '@nestjs/common';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { commonRefusals } from '@haihe/platform/errors';

/** Refusals of {@link ForgetSearch}. */
export const forgetSearchCodes = ['NOT_FOUND'] as const;

/** Forgets a search that the person kept. */
@Injectable()
export class ForgetSearch {
  constructor(private readonly transactor: Transactor) {}

  /** @throws Refusal NOT_FOUND when there is none of his */
  run(caller: Caller, input: { readonly savedSearchId: string }): Promise<void> {
    return this.transactor.run(actorOf(caller), async (tx) => {
      const forgotten = await tx.query('DELETE FROM market.saved_search WHERE id = $1 AND person_id = $2 RETURNING id', [
        input.savedSearchId,
        caller.person?.id ?? null,
      ]);
      if (forgotten.length === 0) throw commonRefusals.refuse('NOT_FOUND', { path: ['input', 'savedSearchId'] });
    });
  }
}
