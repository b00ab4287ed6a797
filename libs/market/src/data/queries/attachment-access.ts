import type { Reader } from '@haihe/platform';
import { currentListingState, listingFace, mayOpenAttachment } from '../../rules/index.js';
import type { AttachmentStage, ListingState } from '../../rules/index.js';
import type { Viewer } from './viewer.js';

interface Use {
  readonly fileId: string;
  readonly stage: AttachmentStage;
  readonly state: ListingState;
  readonly expiresAt: Date | null;
  readonly publishedVersion: number | null;
  /** Whether the file hangs on the version published last, and on the one that is worked on. */
  readonly inPublished: boolean;
  readonly inWorking: boolean;
  readonly isSeller: boolean;
  readonly hasEnquired: boolean;
  readonly isInvolved: boolean;
}

/**
 * Which of the files the viewer may open because of a listing on which they hang: those of the version that he sees, by
 * their stage. One statement, however many files.
 */
export async function openableFiles(reader: Reader, viewer: Viewer, fileIds: readonly string[]): Promise<ReadonlySet<string>> {
  const { organisationId, personId, isCentre } = viewer;
  const uses = await reader.query<Use>(
    `SELECT a.file_id AS "fileId", a.stage, l.state, l.expires_at AS "expiresAt", l.published_version AS "publishedVersion",
            a.version IS NOT DISTINCT FROM l.published_version AS "inPublished", a.version = l.version AS "inWorking",
            l.seller_organisation_id IS NOT DISTINCT FROM $2::uuid AS "isSeller", p.organisation_id IS NOT NULL AS "hasEnquired",
            (p.organisation_id IS NOT NULL OR EXISTS (SELECT 1 FROM market.favourite f WHERE f.listing_id = l.id AND f.person_id = $3::uuid)) AS "isInvolved"
       FROM market.listing_attachment a
       JOIN market.listing l ON l.id = a.listing_id
       LEFT JOIN market.participant p ON p.listing_id = l.id AND p.organisation_id = $2::uuid
      WHERE a.file_id = ANY($1::uuid[])`,
    [fileIds, organisationId, personId],
  );
  const now = new Date();
  const openable = uses.filter((use) => {
    const state = currentListingState(use.state, use.expiresAt, now);
    const face = listingFace(state, use.publishedVersion !== null, { isSeller: use.isSeller, isCentre, isInvolved: use.isInvolved });
    const isSeen = (face === 'PUBLISHED' && use.inPublished) || (face === 'WORKING' && (use.inWorking || use.inPublished));
    return isSeen && mayOpenAttachment(use.stage, { isSeller: use.isSeller, isCentre }, use.hasEnquired);
  });
  return new Set(openable.map((use) => use.fileId));
}
