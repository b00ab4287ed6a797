import type { CitationColumn, PartiesColumn } from '../ip-right.entity.js';
import { titleBigrams } from '../title-bigrams.js';
import { copyArray, copyJson, copyLexemes, copyText, NULL } from './copy-rows.js';
import type { CopyValue } from './copy-rows.js';
import { factColumns } from './fact-columns.js';
import type { FactColumn } from './fact-columns.js';

/** The facts of a right as an import brings them. */
export interface RightFacts {
  readonly registrationNumber: string | null;
  readonly title: string | null;
  readonly titleEn: string | null;
  readonly abstract: string | null;
  readonly abstractEn: string | null;
  readonly filingDate: string | null;
  readonly priorityDate: string | null;
  readonly publicationDate: string | null;
  readonly grantDate: string | null;
  readonly ipc: readonly string[];
  readonly cpc: readonly string[];
  readonly locarno: readonly string[];
  readonly nice: readonly string[];
  readonly industries: readonly string[];
  readonly parties: PartiesColumn;
  readonly citations: readonly CitationColumn[];
  readonly familyId: string | null;
  readonly reportedStatus: string | null;
  /** Day of the report where the file tells it. */
  readonly reportedOn: string | null;
  readonly paidAnnuityYear: number | null;
}

/** The facts in the order of `factColumns`, for COPY. */
export function factValues(facts: RightFacts): CopyValue[] {
  const values: Record<FactColumn, CopyValue> = {
    registration_number: copyText(facts.registrationNumber),
    title: copyText(facts.title),
    title_en: copyText(facts.titleEn),
    abstract: copyText(facts.abstract),
    abstract_en: copyText(facts.abstractEn),
    title_bigrams: copyLexemes(titleBigrams(facts.title, facts.titleEn)),
    filing_date: facts.filingDate ?? NULL,
    priority_date: facts.priorityDate ?? NULL,
    publication_date: facts.publicationDate ?? NULL,
    grant_date: facts.grantDate ?? NULL,
    ipc: copyArray(facts.ipc),
    cpc: copyArray(facts.cpc),
    locarno: copyArray(facts.locarno),
    nice: copyArray(facts.nice),
    industries: copyArray(facts.industries),
    parties: copyJson(facts.parties),
    citations: copyJson(facts.citations),
    family_id: copyText(facts.familyId),
    reported_status: copyText(facts.reportedStatus),
    reported_on: facts.reportedOn ?? NULL,
    paid_annuity_year: facts.paidAnnuityYear === null ? NULL : String(facts.paidAnnuityYear),
  };
  return factColumns.map(([name]) => values[name]);
}
