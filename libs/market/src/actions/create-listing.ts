import { Injectable } from '@nestjs/common';
import { enterVerified, verifiedCodes } from '@haihe/identity';
import { actorOf, newId, nextReference, StoredFiles, Transactor } from '@haihe/platform';
import type { Caller, Tx } from '@haihe/platform';
import { chinaDate } from '@haihe/platform/clock';
import { commonRefusals } from '@haihe/platform/errors';
import { factsForTrading } from '@haihe/registry';
import { ListingRightEntity } from '../data/listing-right.entity.js';
import { ListingEntity } from '../data/listing.entity.js';
import { marketRefusals, MAX_RIGHTS } from '../rules/index.js';
import type { ListingContent, ListingMode } from '../rules/index.js';
import { contentCodes, writeVersion } from './write-version.js';

/** A listing to be. */
export interface NewListing {
  readonly rightIds: readonly string[];
  readonly mode: ListingMode;
  readonly content: ListingContent;
}

/** Refusals of {@link CreateListing}. */
export const createListingCodes = [
  ...verifiedCodes,
  ...contentCodes,
  'NOT_FOUND',
  'LISTING_WITHOUT_RIGHTS',
  'LISTING_TOO_MANY_RIGHTS',
  'RIGHT_NOT_YOURS',
] as const;

/** Drafts a listing of one right or several of the caller's organisation. */
@Injectable()
export class CreateListing {
  constructor(
    private readonly transactor: Transactor,
    private readonly files: StoredFiles,
  ) {}

  /**
   * @returns the listing's id
   * @throws Refusal one of {@link createListingCodes}
   */
  run(caller: Caller, input: NewListing): Promise<string> {
    return this.transactor.run(actorOf(caller), async (tx) => {
      const { organisationId, personId } = await enterVerified(tx, caller, 'market.listing.write');
      const rightIds = [...new Set(input.rightIds)];
      await demandRights(tx, rightIds, organisationId);
      const [seller] = await tx.query<{ demonstration: boolean }>('SELECT demonstration FROM identity.organisation WHERE id = $1', [organisationId]);
      const listing = {
        id: newId(),
        reference: await nextReference(tx, 'LS'),
        sellerOrganisationId: organisationId,
        mode: input.mode,
        state: 'DRAFT' as const,
        stateReason: null,
        version: 1,
        publishedVersion: null,
        createdBy: personId,
        createdAt: tx.now,
        submittedAt: null,
        publishedAt: null,
        expiresAt: null,
        suspendedAt: null,
        closedAt: null,
        demonstration: seller?.demonstration ?? false,
      };
      await tx.manager.insert(ListingEntity, listing);
      await tx.manager.insert(
        ListingRightEntity,
        rightIds.map((rightId, position) => ({ listingId: listing.id, rightId, position, mode: input.mode, live: false })),
      );
      await writeVersion(tx, this.files, listing, input.content, caller.acting?.kind ?? '');
      await tx.audit({ action: 'listing.create', subjectType: 'Listing', subjectId: listing.id, detail: { rightIds } });
      return listing.id;
    });
  }
}

/** One seller for the whole portfolio: every right is registered as his (domain rule 5.7). Whether he owns it alone is checked at submission. */
async function demandRights(tx: Tx, rightIds: readonly string[], organisationId: string): Promise<void> {
  const path = ['input', 'rightIds'];
  if (rightIds.length === 0) throw marketRefusals.refuse('LISTING_WITHOUT_RIGHTS', { path });
  if (rightIds.length > MAX_RIGHTS) throw marketRefusals.refuse('LISTING_TOO_MANY_RIGHTS', { path, params: { most: MAX_RIGHTS } });
  const facts = await factsForTrading(tx, rightIds, chinaDate(tx.now));
  for (const rightId of rightIds) {
    const known = facts.get(rightId);
    if (!known) throw commonRefusals.refuse('NOT_FOUND', { path });
    if (!known.owners.some((owner) => owner.organisationId === organisationId)) {
      throw marketRefusals.refuse('RIGHT_NOT_YOURS', { path, params: { number: known.right.displayNumber } });
    }
  }
}
