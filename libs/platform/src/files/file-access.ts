import { Injectable } from '@nestjs/common';
import type { Caller } from '../access/index.js';
import type { StoredFile } from './stored-file.js';

/** Says whether a caller may read a file of another organisation, for a reason that its area knows. */
export type FileAccessRule = (caller: Caller, file: StoredFile) => Promise<boolean>;

/**
 * Who may read a file. The organisation that uploaded it always may; areas that show files to others (attachments of a
 * listing, proofs to the operator) add their rules when their module starts.
 */
@Injectable()
export class FileAccess {
  private readonly rules: FileAccessRule[] = [];

  add(rule: FileAccessRule): void {
    this.rules.push(rule);
  }

  async mayRead(caller: Caller, file: StoredFile): Promise<boolean> {
    if (file.ownerOrganisationId !== null && file.ownerOrganisationId === caller.acting?.organisationId) return true;
    if (file.ownerOrganisationId === null && file.uploadedBy !== null && file.uploadedBy === caller.person?.id) return true;
    for (const rule of this.rules) if (await rule(caller, file)) return true;
    return false;
  }
}
