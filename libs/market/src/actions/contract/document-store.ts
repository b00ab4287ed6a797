import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { anonymous, StoredFiles } from '@haihe/platform';

/** A document that was kept. */
export interface KeptDocument {
  readonly fileId: string;
  /** SHA-256 of its bytes. */
  readonly hash: Buffer;
}

/** Keeps documents that the exchange itself writes. They belong to no organisation: who may read them, their area says. */
@Injectable()
export class DocumentStore {
  constructor(private readonly files: StoredFiles) {}

  async keep(fileName: string, bytes: Buffer, requestId: string): Promise<KeptDocument> {
    const nobody = anonymous({ locale: 'zh-CN', requestId, address: '' });
    const { id } = await this.files.receive(nobody, { fileName, content: Readable.from([bytes]) });
    return { fileId: id, hash: createHash('sha256').update(bytes).digest() };
  }
}
