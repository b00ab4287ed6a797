import type { StoredFiles, Tx } from '@haihe/platform';
import { DealFileEntity } from '../../data/settlement/deal-file.entity.js';
import { settlementRefusals } from '../../rules/index.js';

/** Most documents of one step. */
const MOST = 20;

/** What a document of a deal is for. */
export type DealFileRole = DealFileEntity['role'];

/** Documents that a step brings. */
export interface BroughtFiles {
  readonly dealId: string;
  readonly fileIds: readonly string[];
  readonly role: DealFileRole;
  readonly personId: string;
  readonly path?: readonly string[];
  /** Whether there may be none. */
  readonly optional?: boolean;
}

/**
 * Attaches documents to a deal: each the acting organisation's own.
 *
 * @throws Refusal DEAL_FILES_REQUIRED or FILE_UNKNOWN
 */
export async function attachFiles(tx: Tx, files: StoredFiles, { dealId, fileIds, role, personId, path = ['input', 'fileIds'], optional = false }: BroughtFiles): Promise<void> {
  const ids = [...new Set(fileIds)];
  if ((ids.length === 0 && !optional) || ids.length > MOST) throw settlementRefusals.refuse('DEAL_FILES_REQUIRED', { path, params: { most: MOST } });
  await files.demandOwn(tx, ids, path);
  for (const fileId of ids) {
    await tx.query(`INSERT INTO market.deal_file (deal_id, file_id, role, added_by, added_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`, [dealId, fileId, role, personId, tx.now]);
  }
}

/** Whether a document belongs to a deal already. */
export async function isAttached(tx: Tx, dealId: string, fileId: string): Promise<boolean> {
  return tx.manager.existsBy(DealFileEntity, { dealId, fileId });
}
