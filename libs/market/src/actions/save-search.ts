import { Injectable } from '@nestjs/common';
import { actorOf, newId, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { identityRefusals } from '@haihe/identity';
import { SavedSearchEntity } from '../data/saved-search.entity.js';
import { marketRefusals, MAX_SAVED_SEARCHES, requiredText } from '../rules/index.js';

/** A search to be kept. */
export interface SearchToSave {
  readonly name: string;
  /** As the search takes it. */
  readonly filter: Readonly<Record<string, unknown>>;
  readonly sort: string;
}

/** Refusals of {@link SaveSearch}. */
export const saveSearchCodes = ['ROLE_INSUFFICIENT', 'TEXT_REQUIRED', 'TEXT_TOO_LONG', 'NAME_TAKEN', 'TOO_MANY_SAVED_SEARCHES'] as const;

/** Keeps a search of the person under a name. */
@Injectable()
export class SaveSearch {
  constructor(private readonly transactor: Transactor) {}

  /**
   * @returns the search's id
   * @throws Refusal one of {@link saveSearchCodes}
   */
  run(caller: Caller, input: SearchToSave): Promise<string> {
    const personId = caller.person?.id;
    if (personId === undefined) throw identityRefusals.refuse('ROLE_INSUFFICIENT');
    return this.transactor.run(actorOf(caller), async (tx) => {
      // Held so that two tabs cannot pass the limit together.
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 380))', [personId]);
      const name = requiredText('searchName', input.name, ['input', 'name']);
      const saved = await tx.manager.findBy(SavedSearchEntity, { personId });
      if (saved.some((search) => search.name === name)) throw marketRefusals.refuse('NAME_TAKEN', { path: ['input', 'name'] });
      if (saved.length >= MAX_SAVED_SEARCHES) throw marketRefusals.refuse('TOO_MANY_SAVED_SEARCHES', { params: { most: MAX_SAVED_SEARCHES } });
      const id = newId();
      await tx.query('INSERT INTO market.saved_search (id, person_id, name, filter, sort, created_at) VALUES ($1, $2, $3, $4::jsonb, $5, $6)', [
        ...[id, personId, name, JSON.stringify(input.filter), input.sort, tx.now],
      ]);
      return id;
    });
  }
}
