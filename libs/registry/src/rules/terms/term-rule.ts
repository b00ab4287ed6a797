import type { IsoDate } from '@haihe/platform/clock';
import type { RightKind } from '../right-kind.js';

/** The day that a term counts from. */
export type TermStart = 'FILING' | 'REGISTRATION' | 'EARLIER_OF_FILING_AND_EXPLOITATION' | 'END_OF_YEAR_OF_PUBLICATION' | 'END_OF_YEAR_OF_DEATH';

/** How long a kind of right lasts under one version of the law. Configuration: a new version of the law is a new row. */
export interface TermRule {
  readonly kind: RightKind;
  /** Names the case within the kind when its rules differ. */
  readonly variant?: 'WOODY' | 'HERBACEOUS' | 'ORGANISATION' | 'PERSON' | 'MARK';
  readonly years: number;
  readonly start: TermStart;
  /** The rule governs rights whose `governedBy` day is this day or later, until a later row of the same kind and variant. */
  readonly validFrom: IsoDate;
  readonly governedBy: 'FILING' | 'REGISTRATION';
  /** No protection beyond so many years after creation, whatever else. */
  readonly yearsFromCreation?: number;
  /** Whether the term can be renewed for the same number of years, and when. */
  readonly renewal?: { readonly monthsBefore: number; readonly graceMonths: number };
  /** The article of law. */
  readonly source: string;
}
