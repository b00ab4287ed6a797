import type { Tx } from '@haihe/platform';
import type { IsoDate } from '@haihe/platform/clock';

/** Adds an event of the patent gazette to those rights that are patents and have none of its code on its day. */
export async function addTransferEvents(
  tx: Tx,
  event: { readonly rightIds: readonly string[]; readonly on: IsoDate; readonly code: string; readonly title: string; readonly detail: string; readonly source: string },
): Promise<void> {
  await tx.query(
    `INSERT INTO registry.legal_event (right_id, date, code, ordinal, title, detail, source)
     SELECT id, $2::date, $3, 0, $4, $5, $6 FROM registry.ip_right WHERE id = ANY($1::uuid[]) AND kind IN ('INVENTION', 'UTILITY_MODEL', 'DESIGN')
     ON CONFLICT DO NOTHING`,
    [event.rightIds, event.on, event.code, event.title, event.detail, event.source],
  );
}
