import { Injectable } from '@nestjs/common';
import { enterVerified, verifiedCodes } from '@haihe/identity';
import { actorOf, StoredFiles, Transactor } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import type { ListingContent } from '../rules/index.js';
import { demandOwn, lockListing } from './lock-listing.js';
import { nextListingState } from './next-listing-state.js';
import { sellerActs } from './established.js';
import { contentCodes, writeVersion } from './write-version.js';

/** Refusals of {@link EditListing}. */
export const editListingCodes = [...verifiedCodes, ...contentCodes, 'NOT_FOUND', 'STATE_CHANGED'] as const;

/** Changes what a draft or returned listing says. */
@Injectable()
export class EditListing {
  constructor(
    private readonly transactor: Transactor,
    private readonly files: StoredFiles,
  ) {}

  /** @throws Refusal one of {@link editListingCodes} */
  run(caller: Caller, input: { readonly listingId: string; readonly content: ListingContent }): Promise<void> {
    return this.transactor.run(actorOf(caller), async (tx) => {
      const { organisationId } = await enterVerified(tx, caller, 'market.listing.write');
      const locked = await lockListing(tx, input.listingId);
      demandOwn(locked, organisationId);
      nextListingState(locked.state, 'EDIT', sellerActs, caller.locale);
      await writeVersion(tx, this.files, locked.listing, input.content, caller.acting?.kind ?? '');
      await tx.audit({ action: 'listing.edit', subjectType: 'Listing', subjectId: locked.listing.id, detail: { version: locked.listing.version } });
    });
  }
}
