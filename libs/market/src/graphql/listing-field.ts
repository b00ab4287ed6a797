import { ListingObject } from './listing.object.js';

/** The result of what is done to a listing. */
export interface WithListing {
  readonly listing: ListingObject;
}

/** As the payloads declare it. */
export const listingField = { listing: { type: () => ListingObject, description: 'The listing as it is now.' } } as const;

/** Where its id stands in the input. */
export const listingPath: readonly string[] = ['input', 'listingId'];
