import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { FileAccess, Reader } from '@haihe/platform';
import { protocolViewerOf, readableProtocols } from '../../data/queries/protocol-rows.js';

/** Lets seller, winner and centre open the protocol of a session. */
@Injectable()
export class ShareProtocols implements OnModuleInit {
  constructor(
    private readonly access: FileAccess,
    private readonly reader: Reader,
  ) {}

  onModuleInit(): void {
    this.access.add(async (caller, file) => {
      const viewer = protocolViewerOf(caller);
      return viewer !== null && (await readableProtocols(this.reader, viewer, [file.id])).has(file.id);
    });
  }
}
