import type { IsoDate } from '@haihe/platform/clock';
import type { LicencePeriod, LicenceTerms } from '../terms/index.js';
import { PeriodLedger } from './period-ledger.js';
import type { CorrectionLine } from './period-ledger.js';
import { onWorkingDay, reportingPeriods } from './reporting-periods.js';
import type { ReportingPeriod } from './reporting-periods.js';
import type { RoyaltyLine } from './royalty-line.js';
import { firstState, royaltyRules } from './royalty-of-period.js';
import { royaltyRefusals } from './royalty-refusals.js';
import type { ReportLine, RoyaltyReport } from './royalty-report.js';
import { taxLines } from './tax-lines.js';
import type { TaxLines } from './tax-lines.js';

/** Most that a line may report, in fen or units: royalties on it still fit eight bytes. */
const MOST = 1_000_000_000_000_000n;

/** What is owed after a period's report, with its working. Amounts in fen. */
export interface RoyaltyStatement {
  readonly period: ReportingPeriod;
  /** REGULAR: of a period. CORRECTION: after the last period, when only a correction can still change something. */
  readonly kind: 'REGULAR' | 'CORRECTION';
  /** Version of the report that it follows. */
  readonly version: number;
  readonly lines: readonly RoyaltyLine[];
  readonly uncharged: readonly ReportLine[];
  /** A line for each earlier period whose royalty changed, by its own correction or by one before it (steps, caps, credits). */
  readonly corrections: readonly CorrectionLine[];
  /** What lines and corrections sum to; below 0 when more was overstated than earned. */
  readonly total: bigint;
  /** Carried from the statement before; not above 0. */
  readonly carriedIn: bigint;
  /** What is owed: total and carried, never below 0. */
  readonly owed: bigint;
  /** Carried to the next statement instead of being paid back; not above 0. */
  readonly carriedOut: bigint;
  readonly tax: TaxLines;
  readonly payBy: IsoDate;
}

/** The statements of a licence. */
export interface RoyaltyAccount {
  readonly statements: readonly RoyaltyStatement[];
  /** Corrections that were filed since the last statement and go into the next. */
  readonly pending: readonly CorrectionLine[];
  /** Credit of the licensee that no statement has used yet; not above 0. It is for people to settle once the licence is over. */
  readonly carried: bigint;
}

/**
 * What is owed for a licence after its reports, period by period, with the working line by line (提成支付, 民法典 Art. 846;
 * domain rule 4.4). Further reports add statements and never change those that were there.
 *
 * @param reports in the order in which they were filed: the first version of a period makes its statement; a later version
 *   changes the next one, so that the statements always sum to what the reports as they stand owe
 * @throws Refusal REPORT_NOT_AGREED, REPORT_PERIOD_UNKNOWN, REPORT_PERIOD_SKIPPED, REPORT_VERSION_STALE, REPORT_AMOUNT_RANGE
 */
export function computeRoyalty(terms: LicenceTerms, licence: LicencePeriod, reports: readonly RoyaltyReport[]): RoyaltyAccount {
  const { reporting } = terms;
  if (reports.length === 0) return { statements: [], pending: [], carried: 0n };
  if (reporting === null) throw royaltyRefusals.refuse('REPORT_NOT_AGREED');
  const ahead = reportingPeriods(licence, reporting);
  const periods: ReportingPeriod[] = [];
  const ledger = new PeriodLedger(royaltyRules(terms), firstState(terms), periods);
  const statements: RoyaltyStatement[] = [];
  let carried = 0n;
  for (const report of reports) {
    const wasOver = periods.at(-1)?.until === licence.until;
    checkReport(report, ledger.versions, wasOver);
    const first = report.period === periods.length;
    if (first) {
      const next = ahead.next();
      if (next.done === true) throw royaltyRefusals.refuse('REPORT_PERIOD_UNKNOWN');
      periods.push(next.value);
    }
    ledger.take(report);
    const period = periods[report.period];
    if (period === undefined || !(first || wasOver)) continue;
    const corrections = ledger.correct(first ? report.period : periods.length);
    const own = first ? ledger.state(report.period) : undefined;
    const total = corrections.reduce((sum, { difference }) => sum + difference, own?.amount ?? 0n);
    const rest = total + carried;
    const owed = rest > 0n ? rest : 0n;
    statements.push({
      period,
      kind: first ? 'REGULAR' : 'CORRECTION',
      version: report.version,
      lines: own?.lines ?? [],
      uncharged: own?.uncharged ?? [],
      corrections,
      total,
      carriedIn: carried,
      owed,
      carriedOut: rest - owed,
      tax: taxLines(owed, terms),
      payBy: first ? period.payBy : onWorkingDay(report.filedOn, reporting.daysToPay),
    });
    carried = rest - owed;
  }
  return { statements, pending: ledger.correct(periods.length), carried };
}

function checkReport({ period, version, lines }: RoyaltyReport, versions: readonly number[], allReported: boolean): void {
  const shown = { params: { period: versions.length + 1 } };
  if (!Number.isInteger(period) || period < 0 || (allReported && period >= versions.length)) throw royaltyRefusals.refuse('REPORT_PERIOD_UNKNOWN');
  if (period > versions.length) throw royaltyRefusals.refuse('REPORT_PERIOD_SKIPPED', shown);
  if (version !== (versions[period] ?? 0) + 1) throw royaltyRefusals.refuse('REPORT_VERSION_STALE');
  const wrong = lines.findIndex(({ amount }) => amount < 0n || amount > MOST);
  if (wrong >= 0) throw royaltyRefusals.refuse('REPORT_AMOUNT_RANGE', { path: ['lines', String(wrong), 'amount'] });
}
