import type { Tx } from '@haihe/platform';
import { ListingEntity } from '../data/listing.entity.js';
import { writeSearchRows } from '../search/write-search-rows.js';

/** What a command writes of a listing. */
export type ListingChange = Partial<Omit<ListingEntity, 'id' | 'reference' | 'sellerOrganisationId' | 'mode' | 'createdBy' | 'createdAt' | 'demonstration'>>;

/** Writes a change of a listing that this transaction holds, brings the search up to date, and keeps who did it and why. */
export async function changeListing(
  tx: Tx,
  listingId: string,
  change: ListingChange,
  trail: { readonly action: string; readonly reason?: string | undefined; readonly detail?: Readonly<Record<string, unknown>> },
): Promise<void> {
  await tx.manager.update(ListingEntity, { id: listingId }, change);
  await writeSearchRows(tx, [listingId]);
  await tx.audit({ subjectType: 'Listing', subjectId: listingId, ...trail });
}
