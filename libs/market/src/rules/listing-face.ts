import type { ListingState } from './listing-states.js';

/** Which content of a listing somebody may read: the version that is worked on, the one published last, or none. */
export type ListingFace = 'WORKING' | 'PUBLISHED';

/** How somebody stands to a listing. */
export interface ListingViewer {
  /** Acts for the organisation that sells. */
  readonly isSeller: boolean;
  /** Reviews for the centre. */
  readonly isCentre: boolean;
  /** Asked, offered or keeps it as a favourite. */
  readonly isInvolved: boolean;
}

/**
 * Strangers see what is in the market and what was agreed; those involved also see what left it, as it was published.
 * Drafts are the seller's alone.
 *
 * @param state as of now (`currentListingState`)
 * @returns undefined when the listing is not there for the viewer
 */
export function listingFace(state: ListingState, wasPublished: boolean, viewer: ListingViewer): ListingFace | undefined {
  if (viewer.isSeller) return 'WORKING';
  if (viewer.isCentre && state !== 'DRAFT') return 'WORKING';
  if (!wasPublished) return undefined;
  return viewer.isInvolved || viewer.isCentre || state === 'PUBLISHED' || state === 'BIDDING' || state === 'AGREED' || state === 'SETTLED' ? 'PUBLISHED' : undefined;
}

/** What a buyer is told of the state: how a review of an amendment goes is between the seller and the centre. */
export function shownState(state: ListingState, face: ListingFace): ListingState {
  return face === 'PUBLISHED' && (state === 'DRAFT' || state === 'RETURNED') ? 'SUBMITTED' : state;
}
