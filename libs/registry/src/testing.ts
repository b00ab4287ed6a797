import { newId, systemActor } from '@haihe/platform';
import type { TestDatabase } from '@haihe/platform/testing';
import { storeStandings } from './data/queries/standing-store.js';
import { titleBigrams } from './data/title-bigrams.js';
import { equalShares, parseRightNumber } from './rules/index.js';
import type { RightKind } from './rules/index.js';

/** An owner of a right in a test. */
export interface TestOwner {
  readonly name: string;
  readonly organisationId?: string;
  /** As `1/2`; equal shares when left out. */
  readonly share?: string;
}

/** What a right is in a test; everything has a value. */
export interface RightOptions {
  readonly kind?: RightKind;
  readonly number?: string;
  readonly title?: string;
  readonly titleEn?: string;
  readonly filingDate?: string | null;
  readonly publicationDate?: string | null;
  readonly grantDate?: string | null;
  readonly owners?: readonly TestOwner[];
  readonly events?: readonly { readonly code: string; readonly date: string; readonly detail?: string; readonly title?: string }[];
  readonly encumbrances?: readonly { readonly kind: string; readonly holder: string; readonly startsOn: string; readonly endedOn?: string; readonly recordalNumber?: string }[];
  readonly publications?: readonly { readonly number: string; readonly kindCode: string; readonly date: string }[];
  readonly parties?: object;
  readonly ipc?: readonly string[];
  readonly industries?: readonly string[];
  readonly citations?: readonly object[];
  readonly familyId?: string;
  readonly paidAnnuityYear?: number | null;
  readonly reportedStatus?: string;
  /** Day of that report. */
  readonly reportedOn?: string;
}

let made = 0;

/** The canonical number of a utility model filed in 2022 that no other call of this process gave. */
export function someRightNumber(): string {
  made += 1;
  const parsed = parseRightNumber('UTILITY_MODEL', `20222${String(made).padStart(7, '0')}`, '2026-01-01');
  return parsed.ok ? parsed.value.canonical : '';
}

/** Enters a right, by default a utility model in force with all annuities paid and one owner of no organisation. */
export async function enterRight(database: TestDatabase, options: RightOptions = {}): Promise<string> {
  const id = newId();
  const { kind = 'UTILITY_MODEL', title = '一种自清洁过滤装置', titleEn = null, paidAnnuityYear = 10, ipc = ['B01D29/00'], industries = [] } = options;
  const { filingDate = '2022-03-01', publicationDate = '2022-09-06', grantDate = '2022-09-06' } = options;
  const owners = options.owners ?? [{ name: '天津某某科技有限公司' }];
  const shares = owners.length === 0 ? [] : equalShares(owners.length);
  const number = options.number ?? someRightNumber();
  const parsed = parseRightNumber(kind, number, '2026-12-31');
  await database.transactor.run(systemActor('test'), async (tx) => {
    await tx.query(
      `INSERT INTO registry.ip_right (id, kind, number, display_number, office, title, title_en, abstract, filing_date, publication_date, grant_date,
         ipc, industries, parties, citations, family_id, paid_annuity_year, reported_status, reported_on, title_bigrams, source)
       VALUES ($1, $2, $3, $4, $5, $6, $7, '摘要', $8, $9, $10, $11, $12, $13::jsonb, $14::jsonb, $15, $16, $17, $18, array_to_tsvector($19::text[]), 'test')`,
      [
        id,
        kind,
        number,
        parsed.ok ? parsed.value.display : number,
        parsed.ok ? parsed.value.office : 'CN',
        title,
        titleEn,
        filingDate,
        publicationDate,
        grantDate,
        ipc,
        industries,
        JSON.stringify(options.parties ?? {}),
        JSON.stringify(options.citations ?? []),
        options.familyId ?? null,
        paidAnnuityYear,
        options.reportedStatus ?? null,
        options.reportedOn ?? null,
        titleBigrams(title, titleEn),
      ],
    );
    for (const [index, owner] of owners.entries()) {
      const [numerator, denominator] = owner.share?.split('/') ?? [String(shares[index]?.numerator), String(shares[index]?.denominator)];
      await tx.query(
        `INSERT INTO registry.right_owner (id, right_id, position, name, organisation_id, share_numerator, share_denominator, since, source)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'IMPORT')`,
        [newId(), id, index + 1, owner.name, owner.organisationId ?? null, numerator, denominator, filingDate],
      );
    }
    for (const [ordinal, event] of (options.events ?? []).entries()) {
      await tx.query(`INSERT INTO registry.legal_event (right_id, date, code, ordinal, title, detail, source) VALUES ($1, $2, $3, $4, $5, $6, 'test')`, [
        id,
        event.date,
        event.code,
        ordinal,
        event.title ?? event.code,
        event.detail ?? null,
      ]);
    }
    for (const one of options.encumbrances ?? []) {
      await tx.query(
        `INSERT INTO registry.encumbrance (id, right_id, kind, holder, recordal_number, starts_on, ended_on, source) VALUES ($1, $2, $3, $4, $5, $6, $7, 'test')`,
        [newId(), id, one.kind, one.holder, one.recordalNumber ?? null, one.startsOn, one.endedOn ?? null],
      );
    }
    for (const { number: published, kindCode, date } of options.publications ?? []) {
      await tx.query('INSERT INTO registry.publication (number, key, kind_code, date, right_id) VALUES ($1, $2, $3, $4, $5)', [
        published,
        published.slice(0, -1),
        kindCode,
        date,
        id,
      ]);
    }
    await storeStandings(tx, [id]);
  });
  return id;
}
