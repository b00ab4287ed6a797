import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { actorOf, newId, nextReference, StoredFiles, Transactor } from '@haihe/platform';
import type { Caller, Tx } from '@haihe/platform';
import { payoutAggregate } from '../data/aggregates.js';
import { custodyAccounts } from '../data/queries/custody-accounts.js';
import { batchesById, batchWithoutFile } from '../data/queries/payout-batches.js';
import { payoutsById, payoutsOfBatches, waitingPayoutIds } from '../data/queries/payouts.js';
import { payoutFile, paymentsRefusals } from '../rules/index.js';
import { deskCodes, enterDesk } from './enter-desk.js';

/** Refusals of {@link ExportPayouts}. */
export const exportPayoutsCodes = [...deskCodes, 'PAYOUTS_NONE_WAITING', 'CUSTODY_ACCOUNT_MISSING'] as const;

/** Most payouts of one file. */
const MOST = 1000;

/** Gives the waiting payouts to the bank: each stands in one file, and in one only. */
@Injectable()
export class ExportPayouts {
  constructor(
    private readonly transactor: Transactor,
    private readonly files: StoredFiles,
  ) {}

  /**
   * First the batch is fixed, then its file is written. A batch whose file is missing, because the service stopped in between,
   * gets it with the next call; its payouts decide what stands in it.
   *
   * @returns the id of the batch
   * @throws Refusal one of {@link exportPayoutsCodes}
   */
  async run(caller: Caller): Promise<string> {
    const batchId = await this.transactor.run(actorOf(caller), async (tx) => {
      const personId = await enterDesk(tx, caller);
      return (await batchWithoutFile(tx))?.id ?? exportWaiting(tx, personId);
    });
    await this.writeFile(caller, batchId);
    return batchId;
  }

  private async writeFile(caller: Caller, batchId: string): Promise<void> {
    const [reference, content] = await this.transactor.run(actorOf(caller), async (tx) => {
      const batch = (await batchesById(tx, [batchId])).get(batchId);
      const payouts = (await payoutsOfBatches(tx, [batchId])).get(batchId) ?? [];
      return [batch?.reference ?? batchId, payoutFile(payouts)] as const;
    });
    const file = await this.files.receive(caller, { fileName: `${reference}.csv`, content: Readable.from([Buffer.from(content)]) });
    // Of two that write it at once, the first is the file.
    await this.transactor.run(actorOf(caller), (tx) => tx.query('UPDATE payments.payout_batch SET file_id = $2 WHERE id = $1 AND file_id IS NULL', [batchId, file.id]));
  }
}

/** Fixes a batch of everything that waits. */
export async function exportWaiting(tx: Tx, personId: string): Promise<string> {
  const [custody] = await custodyAccounts(tx);
  if (!custody) throw paymentsRefusals.refuse('CUSTODY_ACCOUNT_MISSING');
  const seen = await waitingPayoutIds(tx, MOST);
  await tx.lock(payoutAggregate, seen);
  const payouts = [...(await payoutsById(tx, seen)).values()].filter(({ state }) => state === 'WAITING');
  if (payouts.length === 0) throw paymentsRefusals.refuse('PAYOUTS_NONE_WAITING');
  const id = newId();
  const total = payouts.reduce((sum, { amount }) => sum + amount, 0n);
  await tx.query('INSERT INTO payments.payout_batch (id, reference, custody_account_id, payouts, total_fen, exported_by, exported_at) VALUES ($1, $2, $3, $4, $5, $6, $7)', [
    id,
    await nextReference(tx, 'PB'),
    custody.id,
    payouts.length,
    total,
    personId,
    tx.now,
  ]);
  await tx.query(`UPDATE payments.payout SET state = 'EXPORTED', batch_id = $2, sent_at = $3 WHERE id = ANY($1::uuid[])`, [payouts.map((payout) => payout.id), id, tx.now]);
  await tx.audit({ action: 'payout-batch.export', subjectType: 'PayoutBatch', subjectId: id, detail: { payouts: payouts.length, totalFen: total.toString() } });
  return id;
}
