import { Injectable } from '@nestjs/common';
import { enterAsMember, memberCodes } from '@haihe/identity';
import { actorOf, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { commonRefusals } from '@haihe/platform/errors';
import { importRunAggregate } from '../data/aggregates.js';
import { readImportRuns } from '../data/queries/import-runs.js';

/** Every reason for which {@link CancelImport} refuses. */
export const cancelImportCodes = [...memberCodes, 'NOT_FOUND', 'STATE_CHANGED'] as const;

/** Stops an import: one that waits never starts, one that runs ends after the rows at hand. What it wrote stays. */
@Injectable()
export class CancelImport {
  constructor(private readonly transactor: Transactor) {}

  /** @throws Refusal one of {@link cancelImportCodes}; another organisation's import is not found */
  async run(caller: Caller, input: { readonly importRunId: string }): Promise<void> {
    const path = ['input', 'importRunId'];
    await this.transactor.run(actorOf(caller), async (tx) => {
      await tx.lock(importRunAggregate, [input.importRunId]);
      const run = (await readImportRuns(tx, [input.importRunId])).get(input.importRunId);
      if (!run || run.organisationId === null || run.organisationId !== caller.acting?.organisationId) throw commonRefusals.refuse('NOT_FOUND', { path });
      await enterAsMember(tx, caller, 'registry.import.run');
      if (run.state === 'QUEUED') {
        await tx.query(`UPDATE registry.import_run SET state = 'CANCELLED', cancel_requested = true, finished_at = $2 WHERE id = $1`, [run.id, tx.now]);
      } else if (run.state === 'RUNNING') {
        await tx.query('UPDATE registry.import_run SET cancel_requested = true WHERE id = $1', [run.id]);
      } else {
        throw commonRefusals.refuse('STATE_CHANGED', { path, params: { state: run.state } });
      }
      await tx.audit({ action: 'import.cancel', subjectType: 'ImportRun', subjectId: run.id });
    });
  }
}
