import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { actorOf, StoredFiles, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { deskCodes, enterDesk } from '../actions/enter-desk.js';
import { statementRefusals } from '../rules/statement-refusals.js';
import { readStatement } from './read-statement.js';
import { MOST_BYTES } from './statement.js';
import { writeStatement } from './write-statement.js';
import type { ImportedStatement } from './write-statement.js';

/** Refusals of {@link ImportStatement}. */
export const importStatementCodes = [...deskCodes, 'FILE_UNKNOWN', ...statementRefusals.codes] as const;

/** Imports a bank statement that was uploaded. */
@Injectable()
export class ImportStatement {
  constructor(
    private readonly transactor: Transactor,
    private readonly files: StoredFiles,
  ) {}

  /**
   * Everything of the statement is booked, or nothing. The same file again is the same statement again.
   *
   * @throws Refusal one of {@link importStatementCodes}
   */
  async run(caller: Caller, fileId: string): Promise<ImportedStatement> {
    await this.transactor.run(actorOf(caller), async (tx) => {
      await enterDesk(tx, caller);
      await this.files.demandOwn(tx, [fileId], ['input', 'fileId']);
    });
    const bytes = await this.bytes(fileId);
    const statement = readStatement(bytes);
    const sha256 = createHash('sha256').update(bytes).digest();
    return this.transactor.run(actorOf(caller), async (tx) => {
      await enterDesk(tx, caller);
      return writeStatement(tx, statement, { id: fileId, sha256 });
    });
  }

  private async bytes(fileId: string): Promise<Buffer> {
    const { file, content } = await this.files.read(fileId);
    if (file.size > MOST_BYTES) {
      content.destroy();
      throw statementRefusals.refuse('STATEMENT_TOO_LARGE', { path: ['input', 'fileId'], params: { most: `${MOST_BYTES / 1_000_000} MB` } });
    }
    const pieces: Buffer[] = [];
    for await (const piece of content as AsyncIterable<Buffer>) pieces.push(piece);
    return Buffer.concat(pieces);
  }
}
