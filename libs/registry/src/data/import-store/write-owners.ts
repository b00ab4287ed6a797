import { newId } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import { copyRows, copyText, NULL } from './copy-rows.js';

/** New ownerships of a right. */
export interface OwnerChange {
  readonly rightId: string;
  readonly wave: number;
  /** ADD to a right without any; REWRITE replaces all; SUCCEED ends the current ones on the first day of the new. */
  readonly mode: 'ADD' | 'REWRITE' | 'SUCCEED';
  readonly asOf: string | null;
  readonly periods: readonly OwnerPeriodRow[];
}

/** Owners from one day to another. */
export interface OwnerPeriodRow {
  readonly since: string | null;
  readonly until: string | null;
  readonly owners: readonly { readonly name: string; readonly numerator: number; readonly denominator: number; readonly stated: boolean }[];
}

/** Writes ownerships; only rights whose owners came from imports may be given. */
export async function writeOwners(tx: Tx, changes: readonly OwnerChange[]): Promise<void> {
  const waves = changes.reduce((most, { wave }) => Math.max(most, wave + 1), 0);
  for (let wave = 0; wave < waves; wave += 1) {
    const now = changes.filter((change) => change.wave === wave);
    const rewritten = now.filter(({ mode }) => mode === 'REWRITE').map(({ rightId }) => rightId);
    if (rewritten.length > 0) await tx.query(`DELETE FROM registry.right_owner WHERE right_id = ANY($1::uuid[])`, [rewritten]);
    const succeeded = now.filter(({ mode }) => mode === 'SUCCEED');
    if (succeeded.length > 0) {
      await tx.query(
        `UPDATE registry.right_owner o SET until = n.since FROM unnest($1::uuid[], $2::date[]) AS n(right_id, since)
         WHERE o.right_id = n.right_id AND o.until IS NULL`,
        [succeeded.map(({ rightId }) => rightId), succeeded.map(({ asOf }) => asOf)],
      );
    }
    await copyRows(
      tx,
      'registry.right_owner',
      ['id', 'right_id', 'position', 'name', 'share_numerator', 'share_denominator', 'share_stated', 'since', 'until', 'source'],
      now.flatMap((change) => change.periods.flatMap((period) => period.owners.map((owner, index) => ({ change, period, owner, index })))),
      ({ change, period, owner, index }) => [
        newId(),
        change.rightId,
        String(index + 1),
        copyText(owner.name),
        String(owner.numerator),
        String(owner.denominator),
        owner.stated ? 't' : 'f',
        (change.mode === 'SUCCEED' ? change.asOf : period.since) ?? NULL,
        period.until ?? NULL,
        'IMPORT',
      ],
    );
    const dated = now.filter(({ mode }) => mode !== 'ADD');
    if (dated.length > 0) {
      await tx.query(
        `UPDATE registry.ip_right r SET owners_as_of = n.as_of FROM unnest($1::uuid[], $2::date[]) AS n(id, as_of) WHERE r.id = n.id`,
        [dated.map(({ rightId }) => rightId), dated.map(({ asOf }) => asOf)],
      );
    }
  }
}
