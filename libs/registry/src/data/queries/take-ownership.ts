import { newId } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import { chinaDate } from '@haihe/platform/clock';
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
