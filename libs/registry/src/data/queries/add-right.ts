import { newId } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import { equalShares } from '../../rules/index.js';
import type { ClassificationScheme } from '../../rules/index.js';
import { titleBigrams } from '../title-bigrams.js';

/** A right that a person enters. */
export interface EnteredRight {
  readonly kind: string;
  readonly number: string;
  readonly displayNumber: string;
  readonly office: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly abstract: string | null;
  readonly filingDate: string | null;
  readonly publicationDate: string | null;
  readonly grantDate: string | null;
  readonly symbols: Readonly<Record<ClassificationScheme, readonly string[]>>;
  /** In their order; nobody stated shares, so they are equal. */
  readonly ownerNames: readonly string[];
  readonly demonstration: boolean;
}

/**
 * Adds a right with its owners.
 *
 * @returns its id; undefined when the register has a right of this kind and number
 */
export async function addRight(tx: Tx, right: EnteredRight): Promise<string | undefined> {
  const id = newId();
  const parties = { applicants: right.ownerNames.map((name) => ({ name })) };
  const [added] = await tx.query<{ id: string }>(
    `INSERT INTO registry.ip_right (id, kind, number, display_number, office, title, title_en, abstract, filing_date, publication_date,
       grant_date, ipc, cpc, locarno, nice, industries, parties, title_bigrams, source, demonstration, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17::jsonb, array_to_tsvector($18::text[]), 'REGISTERED', $19, $20, $20)
     ON CONFLICT (kind, number) DO NOTHING RETURNING id`,
    [
      id,
      right.kind,
      right.number,
      right.displayNumber,
      right.office,
      right.title,
      right.titleEn,
      right.abstract,
      right.filingDate,
      right.publicationDate,
      right.grantDate,
      right.symbols.IPC,
      right.symbols.CPC,
      right.symbols.LOCARNO,
      right.symbols.NICE,
      right.symbols.GBT4754,
      JSON.stringify(parties),
      titleBigrams(right.title, right.titleEn),
      right.demonstration,
      tx.now,
    ],
  );
  if (!added) return undefined;
  const shares = equalShares(right.ownerNames.length);
  await tx.query(
    `INSERT INTO registry.right_owner (id, right_id, position, name, share_numerator, share_denominator, share_stated, source)
     SELECT owner.id, $1, owner.position, owner.name, owner.numerator, owner.denominator, $6, 'REGISTERED'
       FROM unnest($2::uuid[], $3::text[], $4::bigint[], $5::bigint[]) WITH ORDINALITY AS owner (id, name, numerator, denominator, position)`,
    [
      id,
      right.ownerNames.map(() => newId()),
      right.ownerNames,
      shares.map(({ numerator }) => String(numerator)),
      shares.map(({ denominator }) => String(denominator)),
      right.ownerNames.length === 1,
    ],
  );
  return id;
}
