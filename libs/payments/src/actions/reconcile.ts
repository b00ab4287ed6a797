import { newId } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import type { IsoDate } from '@haihe/platform/clock';
import type { ChannelDay, ReconciliationSource } from './reconciliation-source.js';

/**
 * Compares a channel with the ledger at the end of a day and keeps what differs. Run again, it brings the day up to date:
 * differences that are no longer there are marked so, explanations stay.
 *
 * @returns the ids of the reconciliations, one per account of the channel
 */
export async function reconcile(tx: Tx, source: ReconciliationSource, day: IsoDate): Promise<string[]> {
  const ids: string[] = [];
  for (const compared of await source.compare(tx, day)) {
    const id = await keep(tx, source, day, compared);
    await keepDifferences(tx, id, compared);
    ids.push(id);
  }
  return ids;
}

async function keep(tx: Tx, { channel }: ReconciliationSource, day: IsoDate, compared: ChannelDay): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO payments.reconciliation (id, channel, clearing_account_id, label, day, ledger_fen, channel_fen, run_by, run_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT ON CONSTRAINT reconciliation_once DO UPDATE SET label = EXCLUDED.label, ledger_fen = EXCLUDED.ledger_fen,
       channel_fen = EXCLUDED.channel_fen, run_by = EXCLUDED.run_by, run_at = EXCLUDED.run_at RETURNING id`,
    [newId(), channel, compared.clearingAccountId, compared.label.slice(0, 200), day, compared.ledger, compared.channel, tx.actor.personId ?? null, tx.now],
  );
  if (!row) throw new Error('the reconciliation was not kept');
  return row.id;
}

async function keepDifferences(tx: Tx, reconciliationId: string, { differences }: ChannelDay): Promise<void> {
  const keys: string[] = [];
  for (const { kind, subject, ledger, channel } of differences) {
    keys.push(`${kind} ${subject}`);
    await tx.query(
      `INSERT INTO payments.reconciliation_difference (id, reconciliation_id, kind, subject, ledger_fen, channel_fen, found_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT ON CONSTRAINT reconciliation_difference_once DO UPDATE SET ledger_fen = EXCLUDED.ledger_fen, channel_fen = EXCLUDED.channel_fen, gone_at = NULL`,
      [newId(), reconciliationId, kind, subject, ledger, channel, tx.now],
    );
  }
  await tx.query(
    `UPDATE payments.reconciliation_difference SET gone_at = $3 WHERE reconciliation_id = $1 AND gone_at IS NULL AND NOT (kind || ' ' || subject = ANY($2::text[]))`,
    [reconciliationId, keys, tx.now],
  );
}
