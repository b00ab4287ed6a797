import type { Reader } from '@haihe/platform';
import type { NoticeParams } from '../rules/index.js';

/** A notice as it is read. */
export interface NoticeRow {
  readonly id: string;
  readonly kind: string;
  readonly params: NoticeParams;
  readonly link: string | null;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

/** Place of a notice in its list. */
export type NoticePlace = readonly [createdAt: string, id: string];

const columns = 'id, kind, params, link, created_at AS "createdAt", read_at AS "readAt"';

/** A page of a person's notices, the newest first, and how many there are. */
export async function noticePage(
  reader: Reader,
  personId: string,
  limit: number,
  after: NoticePlace | undefined,
): Promise<{ readonly rows: (NoticeRow & { readonly place: string })[]; readonly totalCount: number }> {
  const [rows, counted] = await Promise.all([
    reader.query<NoticeRow & { readonly place: string }>(
      `SELECT ${columns}, created_at::text AS place FROM identity.notice
        WHERE person_id = $1 AND ($2::timestamptz IS NULL OR (created_at, id) < ($2::timestamptz, $3::uuid))
        ORDER BY created_at DESC, id DESC LIMIT $4`,
      [personId, after?.[0] ?? null, after?.[1] ?? null, limit],
      'identity.notices',
    ),
    reader.one<{ count: number }>('SELECT count(*)::int AS count FROM identity.notice WHERE person_id = $1', [personId]),
  ]);
  return { rows, totalCount: counted?.count ?? 0 };
}

/** One notice of a person. */
export function noticeOf(reader: Reader, personId: string, id: string): Promise<NoticeRow | undefined> {
  return reader.one(`SELECT ${columns} FROM identity.notice WHERE id = $1 AND person_id = $2`, [id, personId]);
}

/** How many notices a person has not read. */
export async function unreadNotices(reader: Reader, personId: string): Promise<number> {
  const row = await reader.one<{ count: number }>(
    'SELECT count(*)::int AS count FROM identity.notice WHERE person_id = $1 AND read_at IS NULL',
    [personId],
    'identity.unread-notices',
  );
  return row?.count ?? 0;
}
