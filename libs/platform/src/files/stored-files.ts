import { pipeline } from 'node:stream';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { actorOf } from '../access/index.js';
import type { Caller } from '../access/index.js';
import { isUuid, newId, Reader, Transactor } from '../database/index.js';
import type { Tx } from '../database/index.js';
import { commonRefusals } from '../errors/index.js';
import { HeadKeeper } from './content-type.js';
import { FileAccess } from './file-access.js';
import { tidyFileName } from './file-name.js';
import { fileRefusals } from './file-refusals.js';
import { FileStore } from './file-store.js';
import { storedFileColumns, toStoredFile } from './stored-file.js';
import type { StoredFile, StoredFileRow } from './stored-file.js';

/** A file with its bytes. */
export interface OpenFile {
  readonly file: StoredFile;
  readonly content: Readable;
}

/** Uploaded files: bytes in the {@link FileStore}, what is known about them in platform.stored_file. */
@Injectable()
export class StoredFiles {
  constructor(
    private readonly store: FileStore,
    private readonly access: FileAccess,
    private readonly reader: Reader,
    private readonly transactor: Transactor,
  ) {}

  /**
   * Keeps what the stream gives as a file of the caller's organisation. The bytes come first, so that whatever the
   * database knows is there.
   *
   * @throws Refusal FILE_EMPTY; and whatever the stream throws, in which case nothing is kept
   */
  async receive(caller: Caller, given: { readonly fileName: string | undefined; readonly content: Readable }): Promise<StoredFile> {
    const id = newId();
    const fileName = tidyFileName(given.fileName);
    const head = new HeadKeeper();
    // Whichever end fails, the other is told; the store then throws.
    const { size, sha256 } = await this.store.put(id, pipeline(given.content, head, () => undefined));
    try {
      if (size === 0) throw fileRefusals.refuse('FILE_EMPTY', { params: { fileName } });
      const contentType = await head.contentType();
      return await this.transactor.run(actorOf(caller), async (tx) => {
        const [row] = await tx.query<StoredFileRow>(
          `INSERT INTO platform.stored_file (id, owner_organisation_id, uploaded_by, file_name, content_type, size, sha256)
           VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING ${storedFileColumns}`,
          [id, caller.acting?.organisationId ?? null, caller.person?.id ?? null, fileName, contentType, size, sha256],
        );
        if (!row) throw new Error('the file was not recorded');
        await tx.audit({ action: 'file.upload', subjectType: 'File', subjectId: id, detail: { size, contentType } });
        return toStoredFile(row);
      });
    } catch (error) {
      await this.store.remove(id);
      throw error;
    }
  }

  /**
   * Opens a file for a caller.
   *
   * @throws Refusal NOT_FOUND when there is none or he may not read it
   */
  async open(caller: Caller, id: string): Promise<OpenFile> {
    const file = await this.find(id);
    if (!file || !(await this.access.mayRead(caller, file))) throw commonRefusals.refuse('NOT_FOUND');
    return { file, content: await this.store.get(id) };
  }

  /** Opens a file for the system's own work, such as a job that follows an action which checked the access. */
  async read(id: string): Promise<OpenFile> {
    const file = await this.find(id);
    if (!file) throw new Error(`file ${id} is not recorded`);
    return { file, content: await this.store.get(id) };
  }

  /** What is known about files, by id; unknown ids have no entry. Shaped for loaders. */
  async describe(ids: readonly string[]): Promise<ReadonlyMap<string, StoredFile>> {
    const rows = await this.reader.query<StoredFileRow>(
      `SELECT ${storedFileColumns} FROM platform.stored_file WHERE id = ANY($1::uuid[])`,
      [ids.filter(isUuid)],
      'stored_files_by_id',
    );
    return new Map(rows.map((row) => [row.id, toStoredFile(row)]));
  }

  /**
   * The files that an action attaches to something: every one must be the acting organisation's own.
   *
   * @returns in the order of the ids
   * @throws Refusal FILE_UNKNOWN at the given path when one is not there or another's
   */
  async demandOwn(tx: Tx, ids: readonly string[], path: readonly string[]): Promise<StoredFile[]> {
    if (ids.length === 0) return [];
    const rows = ids.every(isUuid)
      ? await tx.query<StoredFileRow>(
          `SELECT ${storedFileColumns} FROM platform.stored_file WHERE id = ANY($1::uuid[]) AND owner_organisation_id = $2`,
          [ids, tx.actor.organisationId ?? null],
        )
      : [];
    const known = new Map(rows.map((row) => [row.id, toStoredFile(row)]));
    return ids.map((id) => {
      const file = known.get(id);
      if (!file) throw fileRefusals.refuse('FILE_UNKNOWN', { path });
      return file;
    });
  }

  private async find(id: string): Promise<StoredFile | undefined> {
    return (await this.describe([id])).get(id);
  }
}
