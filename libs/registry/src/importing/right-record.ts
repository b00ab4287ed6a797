import type { IsoDate } from '@haihe/platform/clock';
import type { RightKind } from '../rules/index.js';

/** A right as one row or document of a file describes it: checked, canonical, nothing guessed. */
export interface RightRecord {
  readonly kind: RightKind;
  /** Canonical application or registration number; null when the file has none that can be trusted. */
  readonly number: string | null;
  readonly displayNumber: string | null;
  /** Office of the number, WIPO ST.3. */
  readonly office: string;
  /** The published document that the row describes, then others that it mentions as of the same right. */
  readonly publications: readonly PublicationRecord[];
  readonly registrationNumber: string | null;
  readonly title: string | null;
  readonly titleEn: string | null;
  readonly abstract: string | null;
  readonly abstractEn: string | null;
  readonly filingDate: IsoDate | null;
  readonly priorityDate: IsoDate | null;
  readonly publicationDate: IsoDate | null;
  readonly grantDate: IsoDate | null;
  readonly ipc: readonly string[];
  readonly cpc: readonly string[];
  readonly locarno: readonly string[];
  readonly nice: readonly string[];
  readonly industries: readonly string[];
  readonly parties: PartiesRecord;
  readonly owners: OwnershipRecord;
  readonly events: readonly EventRecord[];
  readonly encumbrances: readonly EncumbranceRecord[];
  readonly citations: readonly CitationRecord[];
  readonly familyId: string | null;
  readonly reportedStatus: ReportedStatus | null;
  /** Day on which it was said, where the file tells when it was made. */
  readonly reportedOn: IsoDate | null;
  readonly paidAnnuityYear: number | null;
}

/** What the maker of the file says of the status; evidence, weaker than events. */
export type ReportedStatus = 'PENDING' | 'IN_FORCE' | 'NOT_IN_FORCE' | 'REJECTED' | 'WITHDRAWN' | 'LAPSED' | 'EXPIRED' | 'INVALIDATED';

/** One published document. */
export interface PublicationRecord {
  /** Canonical number with kind code. */
  readonly number: string;
  /** What all documents of one right share: the number without kind code where the office keeps it, else the number. */
  readonly key: string;
  /** Whether the key can belong to one right only and one right can have only this key. */
  readonly keyIsShared: boolean;
  readonly kindCode: string;
  readonly date: IsoDate | null;
}

/** People and organisations named in the record; empty roles are left out. */
export interface PartiesRecord {
  readonly applicants?: readonly PartyRecord[];
  readonly inventors?: readonly PartyRecord[];
  readonly agents?: readonly PartyRecord[];
  readonly agencies?: readonly PartyRecord[];
}

/** A party with the address as printed; addresses of natural persons are masked where they are shown. */
export interface PartyRecord {
  readonly name: string;
  readonly address?: string;
}

/** Who owned the right when: periods in order of time, the last one current. */
export interface OwnershipRecord {
  /** Day for which the last period is known to hold: a publication's or a recorded transfer's. */
  readonly asOf: IsoDate | null;
  readonly periods: readonly OwnershipPeriod[];
}

/** Owners from one day to another. */
export interface OwnershipPeriod {
  readonly since: IsoDate | null;
  readonly until: IsoDate | null;
  readonly owners: readonly OwnerRecord[];
}

/** An owner with the share as a fraction; shares of one period sum to 1. */
export interface OwnerRecord {
  readonly name: string;
  readonly numerator: number;
  readonly denominator: number;
  /** False when the file does not state shares: then all have the same. */
  readonly stated: boolean;
}

/** A dated event of the gazette. */
export interface EventRecord {
  readonly code: string;
  readonly date: IsoDate;
  /** Distinguishes several of one code on one day. */
  readonly ordinal: number;
  readonly title: string;
  readonly detail: string | null;
}

/** A pledge, preservation or licence that the events tell of. */
export interface EncumbranceRecord {
  readonly kind: 'PLEDGE' | 'PRESERVATION' | 'EXCLUSIVE_LICENCE' | 'SOLE_LICENCE';
  readonly holder: string;
  readonly recordalNumber: string | null;
  readonly from: IsoDate;
  readonly until: IsoDate | null;
}

/** A document cited by this one (CITED) or citing it (CITING). */
export interface CitationRecord {
  readonly number: string;
  readonly direction: 'CITED' | 'CITING';
}
