import type { ListingViewer } from './listing-face.js';

/** When a buyer may open an attachment. */
export type AttachmentStage = 'PUBLIC' | 'AFTER_ENQUIRY' | 'AFTER_NDA';

/** Every stage, from open to closed. */
export const attachmentStages: readonly AttachmentStage[] = ['PUBLIC', 'AFTER_ENQUIRY', 'AFTER_NDA'];

/** Most attachments of one version. */
export const MAX_ATTACHMENTS = 20;

/**
 * Whether somebody who may see the listing may open an attachment of it.
 *
 * No buyer opens those that want a confidentiality agreement: signing one here is not possible yet.
 *
 * @param hasEnquired asked a question or made an offer on this listing, for the organisation that the caller acts for
 */
export function mayOpenAttachment(stage: AttachmentStage, viewer: Pick<ListingViewer, 'isSeller' | 'isCentre'>, hasEnquired: boolean): boolean {
  if (viewer.isSeller || viewer.isCentre || stage === 'PUBLIC') return true;
  return stage === 'AFTER_ENQUIRY' && hasEnquired;
}
