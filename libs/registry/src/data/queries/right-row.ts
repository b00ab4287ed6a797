import { idList, wantedIds } from '@haihe/platform';
import type { IsoDate } from '@haihe/platform/clock';
import type { RightKind } from '../../rules/index.js';
import type { CitationColumn, PartiesColumn } from '../ip-right.entity.js';
import type { Queries } from './queries.js';

/** The record of a right without what hangs on it and without its long parts: what lists show. */
export interface RightRow {
  readonly id: string;
  readonly kind: RightKind;
  readonly number: string;
  readonly displayNumber: string;
  readonly registrationNumber: string | null;
  readonly title: string;
  readonly titleEn: string | null;
  readonly filingDate: IsoDate | null;
  readonly publicationDate: IsoDate | null;
  readonly grantDate: IsoDate | null;
  readonly ipc: readonly string[];
  readonly cpc: readonly string[];
  readonly locarno: readonly string[];
  readonly nice: readonly string[];
  readonly industries: readonly string[];
  readonly familyId: string | null;
  readonly source: string;
  readonly demonstration: boolean;
  readonly updatedAt: Date;
}

/** The columns of a {@link RightRow}, from `registry.ip_right AS r`. */
export const rightColumns = `r.id, r.kind, r.number, r.display_number AS "displayNumber", r.registration_number AS "registrationNumber",
  r.title, r.title_en AS "titleEn", r.filing_date::text AS "filingDate",
  r.publication_date::text AS "publicationDate", r.grant_date::text AS "grantDate", r.ipc, r.cpc, r.locarno, r.nice, r.industries,
  r.family_id AS "familyId", r.source, r.demonstration, r.updated_at AS "updatedAt"`;

/** The records of the rights that exist, by id. */
export async function readRights(queries: Queries, ids: readonly string[]): Promise<Map<string, RightRow>> {
  const rows = await queries.query<RightRow>(`SELECT ${rightColumns} FROM ${wantedIds('$1')} JOIN registry.ip_right r ON r.id = wanted.id`, [idList(ids)], 'registry.rights');
  return new Map(rows.map((row) => [row.id, row]));
}

/** The long parts of a record, which only its own page shows. */
export interface RightTexts {
  readonly id: string;
  readonly abstract: string | null;
  readonly abstractEn: string | null;
  readonly parties: PartiesColumn;
  readonly citations: readonly CitationColumn[];
}

/** The long parts of the rights that exist, by id. */
export async function readRightTexts(queries: Queries, ids: readonly string[]): Promise<Map<string, RightTexts>> {
  const sql = `SELECT r.id, r.abstract, r.abstract_en AS "abstractEn", r.parties, r.citations FROM ${wantedIds('$1')} JOIN registry.ip_right r ON r.id = wanted.id`;
  const rows = await queries.query<RightTexts>(sql, [idList(ids)], 'registry.right-texts');
  return new Map(rows.map((row) => [row.id, row]));
}
