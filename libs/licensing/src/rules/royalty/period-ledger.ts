import type { ReportingPeriod } from './reporting-periods.js';
import { royaltyOfPeriod } from './royalty-of-period.js';
import type { PeriodRoyalty, RoyaltyRules, RoyaltyState } from './royalty-of-period.js';
import type { ReportLine, RoyaltyReport } from './royalty-report.js';

/** What later reports changed about the royalty of an earlier period. In fen. */
export interface CorrectionLine {
  /** Index of the period. */
  readonly period: number;
  /** As stated so far, with corrections. */
  readonly stated: bigint;
  readonly corrected: bigint;
  readonly difference: bigint;
}

/** The royalties of the periods as their latest reports make them, and what statements have said of them. */
export class PeriodLedger {
  /** Latest version by period. */
  readonly versions: number[] = [];
  private readonly reported: (readonly ReportLine[])[] = [];
  private readonly royalties: PeriodRoyalty[] = [];
  private readonly stated: bigint[] = [];

  constructor(
    private readonly rules: RoyaltyRules,
    private readonly start: RoyaltyState,
    /** Periods with a report; grows as they come. */
    private readonly periods: readonly ReportingPeriod[],
  ) {}

  /** Puts a report in the place of its earlier version; what follows from it is computed again. */
  take({ period, version, lines }: RoyaltyReport): void {
    this.versions[period] = version;
    this.reported[period] = lines;
    this.royalties.length = Math.min(this.royalties.length, period);
  }

  /** The royalty of a period, which counts as stated from now on. */
  state(period: number): PeriodRoyalty | undefined {
    this.compute();
    const royalty = this.royalties[period];
    if (royalty) this.stated[period] = royalty.amount;
    return royalty;
  }

  /** What changed about the stated royalties of the periods before one; counts as stated from now on. */
  correct(before: number): CorrectionLine[] {
    this.compute();
    return this.royalties.slice(0, before).flatMap(({ amount: corrected }, period) => {
      const stated = this.stated[period] ?? 0n;
      if (stated === corrected) return [];
      this.stated[period] = corrected;
      return [{ period, stated, corrected, difference: corrected - stated }];
    });
  }

  private compute(): void {
    for (const period of this.periods.slice(this.royalties.length)) {
      const before = this.royalties.at(-1)?.after ?? this.start;
      this.royalties.push(royaltyOfPeriod(this.rules, before, period, this.reported[period.index] ?? []));
    }
  }
}
