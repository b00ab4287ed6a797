import { newId } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import { chinaDate } from '@haihe/platform/clock';
import type { IsoDate } from '@haihe/platform/clock';
import type { Share } from '../../rules/index.js';
import type { OwnerRow } from './right-parts.js';

/** The organisation that is an owner from now on. */
export interface NewOwner {
  readonly organisationId: string;
  readonly name: string;
}

/** Says of a current owner which organisation it is; name and share stay. */
export async function linkOwner(tx: Tx, owner: OwnerRow, organisationId: string): Promise<void> {
  await tx.query('UPDATE registry.right_owner SET organisation_id = $2 WHERE id = $1', [owner.id, organisationId]);
}

/**
 * Puts an organisation in the place of a current owner, with its share, or makes it the sole owner of a right without
 * any. The chain of owners is kept: the former one ends today, the new one begins.
 */
export async function replaceOwner(tx: Tx, rightId: string, former: OwnerRow | undefined, successor: NewOwner): Promise<void> {
  const today = chinaDate(tx.now);
  let position = 1;
  if (former) {
    const [ended] = await tx.query<{ position: number }>(
      'UPDATE registry.right_owner SET until = greatest($2::date, since) WHERE id = $1 RETURNING position',
      [former.id, today],
    );
    position = ended?.position ?? 1;
  }
  await tx.query(
    `INSERT INTO registry.right_owner (id, right_id, position, name, organisation_id, share_numerator, share_denominator, share_stated, since, source)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'CLAIM')`,
    [
      newId(),
      rightId,
      position,
      successor.name,
      successor.organisationId,
      former?.numerator ?? '1',
      former?.denominator ?? '1',
      former?.shareStated ?? true,
      today,
    ],
  );
  await tx.query('UPDATE registry.ip_right SET owners_as_of = greatest(owners_as_of, $2::date) WHERE id = $1', [rightId, today]);
}

/** An owner as it is written. */
export interface OwnerEntry {
  readonly id: string;
  readonly rightId: string;
  readonly position: number;
  readonly organisationId: string;
  readonly name: string;
  readonly share: Share;
  readonly since: IsoDate;
  readonly source: 'CLAIM' | 'DEAL';
}

/** Ends all current owners of rights on a day. */
export async function endOwners(tx: Tx, rightIds: readonly string[], on: IsoDate): Promise<void> {
  await tx.query('UPDATE registry.right_owner SET until = greatest($2::date, since) WHERE right_id = ANY($1::uuid[]) AND until IS NULL', [rightIds, on]);
}

/** Adds current owners; their shares are stated. */
export async function insertOwners(tx: Tx, owners: readonly OwnerEntry[]): Promise<void> {
  for (const { id, rightId, position, name, organisationId, share, since, source } of owners) {
    await tx.query(
      `INSERT INTO registry.right_owner (id, right_id, position, name, organisation_id, share_numerator, share_denominator, share_stated, since, source)
       VALUES ($1, $2, $3, $4, $5, $6, $7, true, $8, $9)`,
      [id, rightId, position, name, organisationId, share.numerator.toString(), share.denominator.toString(), since, source],
    );
  }
  const rightIds = [...new Set(owners.map(({ rightId }) => rightId))];
  const [first] = owners;
  if (first) await tx.query('UPDATE registry.ip_right SET owners_as_of = greatest(owners_as_of, $2::date) WHERE id = ANY($1::uuid[])', [rightIds, first.since]);
}
