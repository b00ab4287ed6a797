import { Injectable } from '@nestjs/common';
import { enqueue, EveryMinute, newId, systemActor, Transactor } from '@haihe/platform';
import { IMPORT_TASK } from './run-import.js';

/** An import that told nothing for so long was cut off with its worker. */
const SILENCE = '10 minutes';

/** Takes up imports whose worker was killed: the queue would hold their jobs back for hours. */
@Injectable()
export class ResumeImports {
  constructor(private readonly transactor: Transactor) {}

  /** An import that only seemed dead is not done twice: the process that began last goes on, the other stops. */
  @EveryMinute()
  async run(): Promise<void> {
    await this.transactor.run(systemActor(newId()), async (tx) => {
      const silent = await tx.query<{ id: string; attempt: number }>(
        `SELECT id, attempt FROM registry.import_run
          WHERE state = 'RUNNING' AND stored_file_id IS NOT NULL AND coalesce(progressed_at, created_at) < $1::timestamptz - interval '${SILENCE}'
          ORDER BY id FOR UPDATE SKIP LOCKED`,
        [tx.now],
      );
      for (const { id, attempt } of silent) await enqueue(tx, IMPORT_TASK, { importRunId: id }, { key: `import:${id}:${attempt}`, maxAttempts: 3 });
    });
  }
}
