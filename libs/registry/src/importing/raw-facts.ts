import type { RightKind } from '../rules/index.js';

/**
 * The facts of one row as texts, before anything is checked: what a format file fills in. Lists are still in one text
 * where the file has them so; `''` and undefined both mean that the file says nothing.
 */
export interface RawFacts {
  /** Kind where the layout itself says it. */
  readonly kind?: RightKind | undefined;
  /** Kind in the file's words. */
  readonly kindText?: string | undefined;
  readonly number?: string | undefined;
  /** The number was taken from the file's name. */
  readonly numberFromFileName?: boolean;
  readonly publicationNumber?: string | undefined;
  readonly publicationDate?: string | undefined;
  /** Other publications of the same right: number and date. */
  readonly otherPublications?: readonly (readonly [number: string, date: string])[];
  readonly registrationNumber?: string | undefined;
  readonly title?: string | undefined;
  readonly titleEn?: string | undefined;
  readonly abstract?: string | undefined;
  readonly abstractEn?: string | undefined;
  readonly filingDate?: string | undefined;
  readonly priorityDate?: string | undefined;
  readonly grantDate?: string | undefined;
  readonly mainIpc?: string | undefined;
  readonly ipc?: string | undefined;
  readonly cpc?: string | undefined;
  readonly locarno?: string | undefined;
  readonly nice?: string | undefined;
  readonly industries?: string | undefined;
  readonly applicants?: string | undefined;
  /** Owners where the file tells them apart from the applicants. */
  readonly owners?: string | undefined;
  /** Shares of the owners in their order. */
  readonly shares?: string | undefined;
  readonly inventors?: string | undefined;
  readonly agents?: string | undefined;
  readonly agencies?: string | undefined;
  /** Address of the first applicant. */
  readonly address?: string | undefined;
  readonly cited?: string | undefined;
  readonly citing?: string | undefined;
  readonly familyMembers?: string | undefined;
  readonly status?: string | undefined;
  readonly legalHistory?: string | undefined;
  readonly paidAnnuityYear?: string | undefined;
}

/** Names of the texts among the facts. */
export type RawField = Exclude<keyof RawFacts, 'kind' | 'numberFromFileName' | 'otherPublications'>;

/** What the file calls a field, for the report of its issues. */
export type FieldLabels = Readonly<Partial<Record<RawField, string>>>;
