import { mkdtemp, rm } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import { notify } from '@haihe/identity';
import { LOGGER, OnJob, PubSub, Reader, StoredFiles, Transactor } from '@haihe/platform';
import type { Actor } from '@haihe/platform';
import { defineRefusals, messageOf, Refusal } from '@haihe/platform/errors';
import { readImportRuns } from '../data/queries/import-runs.js';
import type { ImportRunRow } from '../data/queries/import-runs.js';
import { importFile } from '../importing/index.js';
import { FollowStandings } from './follow-standings.js';
import { links } from './links.js';
import { registryNotices } from './registry-notices.js';

/** Name of the job that imports an uploaded file. */
export const IMPORT_TASK = 'registry.import';

/** Channel on which an import tells that it got on. */
export const importChannel = (importRunId: string): string => `import-run:${importRunId}`;

const importFaults = defineRefusals({
  IMPORT_BROKEN_OFF: {
    zh: '导入多次因系统故障中断，我们已经记录；已写入的内容保留，重新导入同一文件会从中断处继续',
    en: 'The import was cut off several times by a fault on our side, which was recorded. What was written stays; importing the same file again goes on from there',
  },
});

/** After so many processes have failed on one import it is given up. */
const MOST_ATTEMPTS = 5;

/** Imports uploaded files in the worker. */
@Injectable()
export class RunImport {
  constructor(
    private readonly transactor: Transactor,
    private readonly reader: Reader,
    private readonly files: StoredFiles,
    private readonly pubSub: PubSub,
    private readonly standings: FollowStandings,
    @Inject(LOGGER) private readonly logger: { error(context: object, message: string): void },
  ) {}

  /**
   * Imports the file of a run that waits, or goes on with one that was cut off. A refused file ends the run; a fault of
   * ours is thrown, so that the job is tried again.
   */
  @OnJob(IMPORT_TASK)
  async run(payload: Readonly<Record<string, unknown>>, signal: AbortSignal): Promise<void> {
    const importRunId = String(payload['importRunId']);
    const run = (await readImportRuns(this.reader, [importRunId])).get(importRunId);
    if (!run || run.storedFileId === null || (run.state !== 'QUEUED' && run.state !== 'RUNNING')) return;
    const actor = { personId: run.personId ?? undefined, organisationId: run.organisationId ?? undefined, requestId: `import-${run.id}` };
    try {
      await this.import(run, run.storedFileId, actor, signal);
    } catch (error) {
      if (!(error instanceof Refusal)) await this.giveUpIfHopeless(run, actor, error);
      else if (error.code === 'IMPORT_CHANGED_MEANWHILE') return;
    }
    await this.finish(run.id, actor);
  }

  private async import(run: ImportRunRow, storedFileId: string, actor: Actor, signal: AbortSignal): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'haihe-import-'));
    try {
      const path = join(folder, 'file');
      const { content } = await this.files.read(storedFileId);
      await pipeline(content, createWriteStream(path, { mode: 0o600 }), { signal });
      const onProgress = (): void => void this.tell(run.id);
      await importFile(this.transactor, { path, fileName: run.fileName, runId: run.id, actor, signal, onProgress });
      if (signal.aborted) throw new Error('the worker is being stopped; the import goes on later');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** @throws the error while there is hope */
  private async giveUpIfHopeless(run: ImportRunRow, actor: Actor, error: unknown): Promise<void> {
    const attempt = (await readImportRuns(this.reader, [run.id])).get(run.id)?.attempt ?? 0;
    if (attempt < MOST_ATTEMPTS) throw error;
    this.logger.error({ err: error, importRunId: run.id }, 'import given up');
    await this.transactor.run(actor, (tx) =>
      tx.query(`UPDATE registry.import_run SET state = 'FAILED', error_code = 'IMPORT_BROKEN_OFF', finished_at = $2 WHERE id = $1 AND state IN ('QUEUED', 'RUNNING')`, [
        run.id,
        tx.now,
      ]),
    );
  }

  /** Tells whoever started it how it ended, and whoever watches it to look again. */
  private async finish(importRunId: string, actor: Actor): Promise<void> {
    await this.transactor.run(actor, async (tx) => {
      const run = (await readImportRuns(tx, [importRunId])).get(importRunId);
      if (!run?.personId || (run.state !== 'DONE' && run.state !== 'FAILED')) return;
      const { fileName: file, created, updated, unchanged, rejected, flagged } = run;
      const to = { personId: run.personId, link: links.importRun(run.id) };
      if (run.state === 'DONE') {
        await notify(tx, { ...to, kind: registryNotices['registry.import-done'], params: { file, created, updated, unchanged, rejected, flagged } });
        return;
      }
      const refusal = new Refusal(run.errorCode ?? importFaults.codes[0] ?? '', { params: run.errorParams });
      const reason = { zh: messageOf(refusal, 'zh-CN'), en: messageOf(refusal, 'en') };
      await notify(tx, { ...to, kind: registryNotices['registry.import-failed'], params: { file, reason } });
    });
    await this.tell(importRunId);
    await this.standings.followChanges();
  }

  /** Whoever misses it looks for himself. */
  private async tell(importRunId: string): Promise<void> {
    await this.pubSub.publish(importChannel(importRunId), { importRunId }).catch(() => undefined);
  }
}
