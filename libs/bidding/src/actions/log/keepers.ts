import { Injectable } from '@nestjs/common';
import { enterAsMember, memberCodes } from '@haihe/identity';
import { actorOf, newId, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { fromBase64url, keeperRefusals } from '../../rules/index.js';

/** Refusals of {@link Keepers}. */
export const keeperCodes = [...memberCodes, 'KEEPER_KEY_INVALID', 'KEEPER_KEY_TAKEN'] as const;

const LONGEST_NAME = 100;

/** Who keeps keys to what is sealed. */
@Injectable()
export class Keepers {
  constructor(private readonly transactor: Transactor) {}

  /**
   * Registers the caller with a public key; an earlier one of his is retired. What was sealed to that stays openable with it alone.
   *
   * @param publicKey X25519, base64url
   * @returns the keeper's id
   * @throws Refusal one of {@link keeperCodes}
   */
  register(caller: Caller, publicKey: string): Promise<string> {
    return this.transactor.run(actorOf(caller), async (tx) => {
      const { personId, organisationId } = await enterAsMember(tx, caller, 'bidding.box.open');
      if (!fromBase64url(publicKey, 32)) throw keeperRefusals.refuse('KEEPER_KEY_INVALID', { path: ['input', 'publicKey'] });
      const [taken] = await tx.query('SELECT 1 FROM bidding.keeper WHERE public_key = $1', [publicKey]);
      if (taken) throw keeperRefusals.refuse('KEEPER_KEY_TAKEN', { path: ['input', 'publicKey'] });
      const [organisation] = await tx.query<{ name: string }>('SELECT name FROM identity.organisation WHERE id = $1', [organisationId]);
      const name = [organisation?.name ?? '', caller.person?.name ?? ''].join(' ').slice(0, LONGEST_NAME);
      await tx.query('UPDATE bidding.keeper SET retired_at = $2 WHERE person_id = $1 AND retired_at IS NULL', [personId, tx.now]);
      const id = newId();
      await tx.query('INSERT INTO bidding.keeper (id, person_id, name, public_key, registered_at) VALUES ($1, $2, $3, $4, $5)', [id, personId, name, publicKey, tx.now]);
      await tx.audit({ action: 'keeper.register', subjectType: 'Keeper', subjectId: id, detail: { publicKey } });
      return id;
    });
  }
}
