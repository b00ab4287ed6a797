import type { IsoDate } from '@haihe/platform/clock';
import type { LicenceTerms, RoyaltyBase } from '../terms/index.js';

/** What was sold of one product in one territory. */
export interface ReportLine {
  readonly base: RoyaltyBase;
  readonly product: string | null;
  readonly territory: string | null;
  /** Fen, or units for UNITS; a loss is reported as 0. */
  readonly amount: bigint;
}

/** A licensee's report of one period. Never changed: a correction is a further version. */
export interface RoyaltyReport {
  /** Index of the period. */
  readonly period: number;
  /** From 1. */
  readonly version: number;
  readonly filedOn: IsoDate;
  /** Empty when nothing was sold. The order says nothing. */
  readonly lines: readonly ReportLine[];
}

/** What a report must state: the bases of the running royalties, each once. */
export function reportedBases({ components }: LicenceTerms): readonly RoyaltyBase[] {
  return [...new Set(components.flatMap((component) => (component.kind === 'RUNNING' ? [component.base] : [])))];
}
