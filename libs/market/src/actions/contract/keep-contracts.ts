import { Injectable } from '@nestjs/common';
import { EveryMinute, enqueue, newId, Reader, systemActor, Transactor } from '@haihe/platform';
import { dealAggregate } from '../../data/aggregates.js';
import { writeInvoiceTask } from '../invoice/make-invoice.js';
import { inTurn } from '../in-turn.js';
import { prepareContract, writeContractTask } from './prepare-contract.js';
import { writeSignedCopyTask } from './sign-contract.js';

/** Most of one round; the next minute takes the rest. */
const BATCH = 100;

/** Longer than this no document waits unless its job has died. */
const PATIENCE = `interval '10 minutes'`;

/** Sees to it that every deal has its contract and every contract and bill its document, whatever happened to a job. */
@Injectable()
export class KeepContracts {
  constructor(
    private readonly reader: Reader,
    private readonly transactor: Transactor,
  ) {}

  /** Deals that were agreed before there were contracts, or loaded from elsewhere. */
  @EveryMinute()
  async missing(): Promise<void> {
    const without = `SELECT d.id FROM market.deal d WHERE d.state = 'AGREED' AND d.closed_at IS NULL AND NOT EXISTS (SELECT 1 FROM market.contract c WHERE c.deal_id = d.id)`;
    const due = await this.reader.query<{ id: string }>(`${without} ORDER BY d.agreed_at LIMIT $1`, [BATCH]);
    await inTurn(due, ({ id }) =>
      this.transactor.run(systemActor(`contract-${newId()}`), async (tx) => {
        await tx.lock(dealAggregate, [id]);
        const still = await tx.query(`${without} AND d.id = $1`, [id]);
        if (still.length > 0) await prepareContract(tx, id);
      }),
    );
  }

  /** Documents whose job was given up. */
  @EveryMinute()
  async unwritten(): Promise<void> {
    const due = await this.reader.query<{ task: string; field: string; id: string }>(
      `SELECT $1 AS task, 'contractId' AS field, id FROM market.contract WHERE document_hash IS NULL AND superseded_at IS NULL AND created_at < now() - ${PATIENCE}
       UNION ALL
       SELECT $2, 'contractId', id FROM market.contract WHERE signed_at < now() - ${PATIENCE} AND signed_file_id IS NULL
       UNION ALL
       SELECT $3, 'invoiceId', id FROM market.invoice WHERE file_id IS NULL AND issued_at < now() - ${PATIENCE}
       LIMIT $4`,
      [writeContractTask, writeSignedCopyTask, writeInvoiceTask, BATCH],
    );
    if (due.length === 0) return;
    await this.transactor.run(systemActor(`contract-${newId()}`), async (tx) => {
      for (const { task, field, id } of due) await enqueue(tx, task, { [field]: id }, { key: `${task}:${id}` });
    });
  }
}
