/** What is known about an uploaded file. Its bytes never change. */
export interface StoredFile {
  readonly id: string;
  /** The organisation that the uploader acted for; null when he acted for none. */
  readonly ownerOrganisationId: string | null;
  readonly uploadedBy: string | null;
  readonly fileName: string;
  /** As found in the bytes, not as claimed by the sender. */
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
  readonly createdAt: Date;
}

/** A row of platform.stored_file; pg gives bigint as text. */
export type StoredFileRow = Omit<StoredFile, 'size'> & { readonly size: string };

/** The columns of {@link StoredFileRow}. */
export const storedFileColumns = `id, owner_organisation_id AS "ownerOrganisationId", uploaded_by AS "uploadedBy",
  file_name AS "fileName", content_type AS "contentType", size, created_at AS "createdAt"`;

/** The row as the program knows it. */
export function toStoredFile(row: StoredFileRow): StoredFile {
  return { ...row, size: Number(row.size) };
}
