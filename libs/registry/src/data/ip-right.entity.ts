import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { RightKind } from '../rules/index.js';
import type { DateColumn } from './column-types.js';

/** A person or organisation named in a record. */
export interface PartyColumn {
  readonly name: string;
  /** As printed; a natural person's is masked for everyone but its owner and the centre. */
  readonly address?: string;
}

/** Parties of a right by role; roles without anyone are left out. */
export interface PartiesColumn {
  readonly applicants?: readonly PartyColumn[];
  readonly inventors?: readonly PartyColumn[];
  readonly agents?: readonly PartyColumn[];
  readonly agencies?: readonly PartyColumn[];
}

/** A document that the right's document cites (CITED) or that cites it (CITING). */
export interface CitationColumn {
  readonly number: string;
  readonly direction: 'CITED' | 'CITING';
  readonly title?: string;
}

/** Facts on which the term of some kinds depends, see `TermFacts` of the rules; days as YYYY-MM-DD. */
export interface TermFactsColumn {
  readonly firstPublicationDate?: string;
  readonly creationDate?: string;
  readonly exploitationDate?: string;
  readonly ownedByPerson?: boolean;
  readonly deathDate?: string;
  readonly woody?: boolean;
  readonly renewals?: number;
  readonly extensionDays?: number;
}

/** A right of intellectual property: what is known of it, whoever owns it. */
@Entity({ schema: 'registry', name: 'ip_right' })
@Unique('ip_right_number_kind', ['number', 'kind'])
@Check('ip_right_kind', `kind IN ('INVENTION', 'UTILITY_MODEL', 'DESIGN', 'TRADEMARK', 'COPYRIGHT_WORK', 'COPYRIGHT_SOFTWARE', 'PLANT_VARIETY', 'IC_LAYOUT', 'GEOGRAPHICAL_INDICATION', 'TECHNICAL_STANDARD')`)
@Check('ip_right_number', `number <> ''`)
@Check('ip_right_office', `office ~ '^[A-Z]{2}$'`)
@Check('ip_right_title', `title <> ''`)
@Check('ip_right_reported_status', `reported_status IN ('PENDING', 'IN_FORCE', 'NOT_IN_FORCE', 'REJECTED', 'WITHDRAWN', 'LAPSED', 'EXPIRED', 'INVALIDATED')`)
@Check('ip_right_paid_annuity_year', 'paid_annuity_year BETWEEN 1 AND 20')
@Index('ip_right_family', { synchronize: false })
@Index('ip_right_title_bigrams', { synchronize: false })
@Index('ip_right_demonstration', { synchronize: false })
@Index('ip_right_updated_at', { synchronize: false })
export class IpRightEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ip_right_pkey' })
  id!: string;

  @Column('text')
  kind!: RightKind;

  /** Canonical application or registration number; while that is not known, the number of the publication. */
  @Column({ type: 'text', collation: 'C' })
  number!: string;

  /** False while the right is only known by a publication. */
  @Column('boolean', { name: 'number_known', default: true })
  numberKnown!: boolean;

  @Column('text', { name: 'display_number' })
  displayNumber!: string;

  @Column('text', { default: 'CN' })
  office!: string;

  @Column('text', { name: 'registration_number', nullable: true })
  registrationNumber!: string | null;

  @Column('text')
  title!: string;

  @Column('text', { name: 'title_en', nullable: true })
  titleEn!: string | null;

  @Column('text', { nullable: true })
  abstract!: string | null;

  @Column('text', { name: 'abstract_en', nullable: true })
  abstractEn!: string | null;

  /** Pairs of neighbouring characters of both titles, see `titleBigrams`. */
  @Column('tsvector', { name: 'title_bigrams', nullable: true, select: false })
  titleBigrams!: string | null;

  @Column('date', { name: 'filing_date', nullable: true })
  filingDate!: DateColumn;

  @Column('date', { name: 'priority_date', nullable: true })
  priorityDate!: DateColumn;

  @Column('date', { name: 'publication_date', nullable: true })
  publicationDate!: DateColumn;

  @Column('date', { name: 'grant_date', nullable: true })
  grantDate!: DateColumn;

  @Column('text', { array: true, default: () => `'{}'` })
  ipc!: string[];

  @Column('text', { array: true, default: () => `'{}'` })
  cpc!: string[];

  @Column('text', { array: true, default: () => `'{}'` })
  locarno!: string[];

  @Column('text', { array: true, default: () => `'{}'` })
  nice!: string[];

  @Column('text', { array: true, default: () => `'{}'` })
  industries!: string[];

  @Column('jsonb', { default: () => `'{}'` })
  parties!: PartiesColumn;

  @Column('jsonb', { default: () => `'[]'` })
  citations!: CitationColumn[];

  @Column('jsonb', { name: 'term_facts', default: () => `'{}'` })
  termFacts!: TermFactsColumn;

  @Column('text', { name: 'family_id', nullable: true })
  familyId!: string | null;

  /** What a supplier of data says; weaker than events. */
  @Column('text', { name: 'reported_status', nullable: true })
  reportedStatus!: string | null;

  /** Day on which the supplier said so: that of the export. */
  @Column('date', { name: 'reported_on', nullable: true })
  reportedOn!: DateColumn;

  /** Last annuity year that is known to be paid. */
  @Column('smallint', { name: 'paid_annuity_year', nullable: true })
  paidAnnuityYear!: number | null;

  /** Day of the publication that the facts were taken from: later ones win. '' when it is not known. */
  @Column('text', { name: 'facts_rank', default: '' })
  factsRank!: string;

  /** Day for which the owners are known to hold. */
  @Column('date', { name: 'owners_as_of', nullable: true })
  ownersAsOf!: DateColumn;

  /** Digest of the last imported row of a right without publication, with the file and row that it came from. */
  @Column('uuid', { name: 'content_hash', nullable: true })
  contentHash!: string | null;

  @Column('uuid', { name: 'content_file', nullable: true })
  contentFile!: string | null;

  @Column('integer', { name: 'content_row', nullable: true })
  contentRow!: number | null;

  /** Format id of the import that created the right, or REGISTERED. */
  @Column('text')
  source!: string;

  @Column('boolean', { default: false })
  demonstration!: boolean;

  @Column('timestamptz', { name: 'created_at', default: () => 'transaction_timestamp()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'transaction_timestamp()' })
  updatedAt!: Date;
}
