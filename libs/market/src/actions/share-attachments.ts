import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { FileAccess, Reader } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { openableFiles } from '../data/queries/attachment-access.js';

/** Lets people open the attachments of listings, by their stage. */
@Injectable()
export class ShareAttachments implements OnModuleInit {
  constructor(
    private readonly access: FileAccess,
    private readonly reader: Reader,
  ) {}

  onModuleInit(): void {
    this.access.add(async (caller, file) => (await this.mayOpen(caller, [file.id])).has(file.id));
  }

  /** Which of the files the caller may open because they hang on a listing that he may see. */
  mayOpen(caller: Caller, fileIds: readonly string[]): Promise<ReadonlySet<string>> {
    const viewer = {
      organisationId: caller.acting?.organisationId ?? null,
      personId: caller.person?.id ?? null,
      isCentre: caller.permissions.has('market.listing.review'),
    };
    return openableFiles(this.reader, viewer, fileIds);
  }
}
