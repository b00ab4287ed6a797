import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { actorOf, newId, nextReference, StoredFiles, Transactor } from '@haihe/platform';
import type { Caller, Tx } from '@haihe/platform';
import { commonRefusals } from '@haihe/platform/errors';
import { Money } from '@haihe/platform/money';
import { payoutAggregate } from '../data/aggregates.js';
import { custodyAccounts } from '../data/queries/custody-accounts.js';
import { batchesById } from '../data/queries/payout-batches.js';
import { payoutsById, payoutsOfBatches, waitingPayoutIds } from '../data/queries/payouts.js';
import { payoutFile, paymentsRefusals } from '../rules/index.js';
import { deskCodes, enterDesk } from './enter-desk.js';

/** Refusals of {@link ExportPayouts}. */
export const exportPayoutsCodes = [...deskCodes, 'PAYOUTS_NONE_WAITING', 'PAYOUTS_CHANGED', 'CUSTODY_ACCOUNT_MISSING'] as const;

/** Refusals of {@link ExportPayouts.writeAgain}. */
export const writePayoutsCodes = [...deskCodes, 'NOT_FOUND'] as const;

/** What whoever exports has seen and confirmed. */
export interface ConfirmedPayouts {
  readonly payouts: number;
  /** Their sum. */
  readonly total: Money;
}

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
   * First the batch is fixed, then its file is written.
   *
   * @param confirmed what is given to the bank must be this
   * @returns the id of the batch
   * @throws Refusal one of {@link exportPayoutsCodes}
   */
  async run(caller: Caller, confirmed: ConfirmedPayouts): Promise<string> {
    const batchId = await this.transactor.run(actorOf(caller), async (tx) => exportWaiting(tx, await enterDesk(tx, caller), confirmed));
    await this.writeFile(caller, batchId);
    return batchId;
  }

  /**
   * Writes the file of a batch that has none, because the service stopped in between; its payouts decide what stands in it. One
   * that has its file keeps it.
   *
   * @throws Refusal one of {@link writePayoutsCodes}
   */
  async writeAgain(caller: Caller, batchId: string): Promise<void> {
    const batch = await this.transactor.run(actorOf(caller), async (tx) => {
      await enterDesk(tx, caller);
      return (await batchesById(tx, [batchId])).get(batchId);
    });
    if (!batch) throw commonRefusals.refuse('NOT_FOUND', { path: ['input', 'batchId'] });
    if (batch.fileId === null) await this.writeFile(caller, batchId);
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

/** Fixes a batch of everything that waits, if that is what was confirmed. */
export async function exportWaiting(tx: Tx, personId: string, confirmed: ConfirmedPayouts): Promise<string> {
  const [custody] = await custodyAccounts(tx);
  if (!custody) throw paymentsRefusals.refuse('CUSTODY_ACCOUNT_MISSING');
  const seen = await waitingPayoutIds(tx, MOST);
  await tx.lock(payoutAggregate, seen);
  const payouts = [...(await payoutsById(tx, seen)).values()].filter(({ state }) => state === 'WAITING');
  if (payouts.length === 0) throw paymentsRefusals.refuse('PAYOUTS_NONE_WAITING');
  const total = payouts.reduce((sum, { amount }) => sum + amount, 0n);
  demandConfirmed(confirmed, { payouts: payouts.length, total: Money.ofMinor(total) });
  const id = newId();
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

function demandConfirmed(confirmed: ConfirmedPayouts, { payouts, total }: ConfirmedPayouts): void {
  const { minor, currency } = confirmed.total;
  if (confirmed.payouts === payouts && minor === total.minor && currency === total.currency) return;
  throw paymentsRefusals.refuse('PAYOUTS_CHANGED', { path: ['input'], params: { payouts: String(payouts), total: total.toDecimal() } });
}
