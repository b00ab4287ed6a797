import type { Caller, Reader } from '@haihe/platform';

/** Who asks for protocols: a party by its organisation, or the centre. */
export interface ProtocolViewer {
  readonly organisationId: string;
  readonly isCentre: boolean;
}

/** Null for whoever may see none. */
export function protocolViewerOf({ acting, permissions }: Pick<Caller, 'acting' | 'permissions'>): ProtocolViewer | null {
  if (!acting) return null;
  const isCentre = permissions.has('bidding.session.run');
  return isCentre || permissions.has('market.deal.read') ? { organisationId: acting.organisationId, isCentre } : null;
}

/** A protocol as seller, winner and centre read it. */
export interface ProtocolRow {
  readonly sessionId: string;
  readonly sold: boolean;
  readonly asRunnerUp: boolean;
  readonly madeAt: Date;
  readonly fileId: string | null;
  /** SHA-256 of the document, hexadecimal. */
  readonly hash: string | null;
}

const visible = '($2::boolean OR $1::uuid IN (p.seller_organisation_id, p.winner_organisation_id))';

/** The last protocol of each session that the viewer may read. */
export async function protocolsOf(reader: Reader, { organisationId, isCentre }: ProtocolViewer, sessionIds: readonly string[]): Promise<Map<string, ProtocolRow>> {
  const rows = await reader.query<ProtocolRow>(
    `SELECT DISTINCT ON (p.session_id) p.session_id::text AS "sessionId", p.winner_organisation_id IS NOT NULL AS sold, coalesce((p.facts->'sale'->>'asRunnerUp')::boolean, false) AS "asRunnerUp",
            p.made_at AS "madeAt", p.file_id::text AS "fileId", encode(p.document_hash, 'hex') AS hash
       FROM bidding.protocol p WHERE ${visible} AND p.session_id = ANY($3::uuid[]) ORDER BY p.session_id, p.place DESC`,
    [organisationId, isCentre, sessionIds],
  );
  return new Map(rows.map((row) => [row.sessionId, row]));
}

/** Of these files, the protocols that the viewer may read. */
export async function readableProtocols(reader: Reader, { organisationId, isCentre }: ProtocolViewer, fileIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await reader.query<{ id: string }>(`SELECT p.file_id::text AS id FROM bidding.protocol p WHERE ${visible} AND p.file_id = ANY($3::uuid[])`, [organisationId, isCentre, fileIds]);
  return new Set(rows.map(({ id }) => id));
}
