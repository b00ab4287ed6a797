import { Injectable } from '@nestjs/common';
import { enterVerified, verifiedCodes } from '@haihe/identity';
import { actorOf, enqueue, newId, StoredFiles, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { IMPORT_TASK } from './run-import.js';

/** Every reason for which {@link StartImport} refuses. */
export const startImportCodes = [...verifiedCodes, 'FILE_UNKNOWN'] as const;

/** Tries of the job; an import goes on where it stopped. */
const ATTEMPTS = 10;

/** Has the worker import a file that the organisation uploaded. */
@Injectable()
export class StartImport {
  constructor(
    private readonly transactor: Transactor,
    private readonly files: StoredFiles,
  ) {}

  /**
   * @param input.fileId as the upload gave it
   * @returns the id of the import
   * @throws Refusal one of {@link startImportCodes}
   */
  async run(caller: Caller, input: { readonly fileId: string }): Promise<string> {
    return this.transactor.run(actorOf(caller), async (tx) => {
      const { organisationId, personId } = await enterVerified(tx, caller, 'registry.import.run');
      const [file] = await this.files.demandOwn(tx, [input.fileId], ['input', 'fileId']);
      const importRunId = newId();
      await tx.query(
        `INSERT INTO registry.import_run (id, file_name, stored_file_id, state, bytes_total, person_id, organisation_id, created_at)
         VALUES ($1, $2, $3, 'QUEUED', $4, $5, $6, $7)`,
        [importRunId, file?.fileName ?? '', file?.id ?? null, file?.size ?? 0, personId, organisationId, tx.now],
      );
      await tx.audit({ action: 'import.start', subjectType: 'ImportRun', subjectId: importRunId, detail: { fileId: file?.id } });
      await enqueue(tx, IMPORT_TASK, { importRunId }, { key: `import:${importRunId}`, maxAttempts: ATTEMPTS });
      return importRunId;
    });
  }
}
