import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { FileAccess, Reader } from '@haihe/platform';
import { readableDocuments } from '../../data/contract/contract-rows.js';

/** Lets the parties and the centre open contracts, and payers their bills. */
@Injectable()
export class ShareDocuments implements OnModuleInit {
  constructor(
    private readonly access: FileAccess,
    private readonly reader: Reader,
  ) {}

  onModuleInit(): void {
    this.access.add(async ({ acting, person, permissions }, file) => {
      if (!acting || !permissions.has('market.deal.read')) return false;
      const viewer = { organisationId: acting.organisationId, personId: person?.id ?? null, isCentre: permissions.has('market.listing.review') };
      return (await readableDocuments(this.reader, viewer, [file.id])).has(file.id);
    });
  }
}
