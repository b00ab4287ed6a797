import { addDays } from '@haihe/platform/clock';
import type { IsoDate } from '@haihe/platform/clock';
import { Money } from '@haihe/platform/money';
import { defineReasons } from '../reason.js';
import type { Reason } from '../reason.js';
import { isPatentKind } from '../right-kind.js';
import type { PatentKind, RightKind } from '../right-kind.js';
import type { RightStatus } from '../status/right-status.js';
import { versionOn } from '../versioned.js';
import { annuityFees, dueWindow, feeReductions } from './annuity-rules.js';
import type { Annuity, AnnuityState } from './annuity.js';
import { graceUntil, lateSurcharge } from './late-surcharge.js';
import { beginOfPatentYear, patentYearOf } from './patent-year.js';

/** What the annuities of a right depend on. */
export interface AnnuityFacts {
  readonly kind: RightKind;
  /** WIPO ST.3 code; only Chinese patents are computed. */
  readonly office: string;
  readonly filingDate: IsoDate | null;
  readonly grantDate: IsoDate | null;
  /** Last day of the term. */
  readonly termUntil: IsoDate | null;
  readonly status: RightStatus;
  /** Last day on which the patent is known to have been in force; null when that is not known of any day. */
  readonly inForceOn: IsoDate | null;
  /** Patent year up to which the annuities are known to be paid; null when that is not known. */
  readonly lastPaidYear: number | null;
  /** Whether the patentee pays reduced fees, alone or jointly. */
  readonly reduction: 'SINGLE' | 'JOINT' | null;
}

/** The schedule of a patent's annuities. */
export interface AnnuitySchedule {
  /** From the year of grant to the last of the term; empty when there are none. */
  readonly annuities: readonly Annuity[];
  /** The first that is not paid and can still be paid. */
  readonly next: Annuity | null;
  /** What was concluded or cannot be told. */
  readonly notes: readonly Reason<AnnuityReason>[];
}

export type AnnuityReason = 'NO_ANNUITIES' | 'ANNUITIES_AFTER_GRANT' | 'ANNUITIES_ENDED' | 'ANNUITY_DATES_UNKNOWN' | 'PAYMENT_INFERRED' | 'PAYMENT_UNKNOWN';

const reason = defineReasons({
  NO_ANNUITIES: { zh: '该权利不按年缴费，或不在中国缴费', en: 'No annuities are paid for this right in China' },
  ANNUITIES_AFTER_GRANT: { zh: '授权后按年缴费', en: 'Annuities are paid from the grant on' },
  ANNUITIES_ENDED: { zh: '权利已终止，不再缴费', en: 'The right has ended; no more annuities' },
  ANNUITY_DATES_UNKNOWN: { zh: '缺少申请日或授权日，无法计算年费', en: 'The annuities cannot be computed without filing and grant date' },
  PAYMENT_INFERRED: {
    zh: '缴费记录未知；因 {inForceOn} 确知有效，推断已缴至第 {year} 年度',
    en: 'Payments are not known; since the patent was in force on {inForceOn}, they are taken as made up to year {year}',
  },
  PAYMENT_UNKNOWN: { zh: '第 {year} 年度年费是否已缴不明', en: 'Whether the annuity of year {year} was paid is not known' },
});

/**
 * The annuities of a Chinese patent: each year from that of the grant, due by the anniversary with which it begins, the
 * first settled with the grant itself.
 *
 * Where payments are not known, a patent that was in force on a known day has paid for the year that day lies in, unless
 * that year could then still be paid late; what came due afterwards is UNKNOWN, and the notes say so.
 *
 * Source: 专利法 Arts. 43, 44; 专利法实施细则 (2023) Rule 115; 专利审查指南, part V chapter 9, 2.2.
 */
export function deriveAnnuities(facts: AnnuityFacts, onDay: IsoDate): AnnuitySchedule {
  const none = (code: 'NO_ANNUITIES' | 'ANNUITIES_AFTER_GRANT' | 'ANNUITIES_ENDED' | 'ANNUITY_DATES_UNKNOWN'): AnnuitySchedule => ({
    annuities: [],
    next: null,
    notes: [reason(code)],
  });
  if (!isPatentKind(facts.kind) || facts.office !== 'CN') return none('NO_ANNUITIES');
  if (facts.status === 'PENDING') return none('ANNUITIES_AFTER_GRANT');
  if (facts.status !== 'IN_FORCE' && facts.status !== 'UNKNOWN') return none('ANNUITIES_ENDED');
  if (facts.filingDate === null || facts.grantDate === null || facts.termUntil === null) return none('ANNUITY_DATES_UNKNOWN');

  const grantYear = patentYearOf(facts.filingDate, facts.grantDate);
  const inferredYear = facts.lastPaidYear === null ? inferPaidYear(facts.filingDate, facts.inForceOn) : null;
  const paidYear = Math.max(grantYear, facts.lastPaidYear ?? inferredYear ?? 0);
  const annuities: Annuity[] = [];
  for (let year = grantYear; beginOfPatentYear(facts.filingDate, year) <= facts.termUntil; year += 1) {
    const dueDate = year === grantYear ? facts.grantDate : beginOfPatentYear(facts.filingDate, year);
    const fullFee = fullFeeOf(facts.kind, year, dueDate);
    if (fullFee === null) break;
    const state = stateOf(year, dueDate, paidYear, facts.lastPaidYear !== null, onDay);
    annuities.push({
      year,
      dueDate,
      graceUntil: graceUntil(dueDate),
      amount: reduced(fullFee, facts.reduction, year - grantYear, dueDate),
      state,
      surcharge: state === 'LATE' ? lateSurcharge(fullFee, dueDate, onDay) : null,
      inferred: state === 'PAID' && year > grantYear && facts.lastPaidYear === null,
    });
  }
  const notes: Reason<AnnuityReason>[] = [];
  if (inferredYear !== null && inferredYear > grantYear && facts.inForceOn !== null) {
    notes.push(reason('PAYMENT_INFERRED', { inForceOn: facts.inForceOn, year: inferredYear }));
  }
  const unknown = annuities.find(({ state }) => state === 'UNKNOWN');
  if (unknown) notes.push(reason('PAYMENT_UNKNOWN', { year: unknown.year }));
  return { annuities, next: annuities.find((annuity) => annuity.state !== 'PAID' && annuity.graceUntil >= onDay) ?? null, notes };
}

/** The year that must have been paid for the patent to be in force on a day. */
function inferPaidYear(filingDate: IsoDate, inForceOn: IsoDate | null): number | null {
  if (inForceOn === null || inForceOn < filingDate) return null;
  const year = patentYearOf(filingDate, inForceOn);
  return inForceOn > graceUntil(beginOfPatentYear(filingDate, year)) ? year : year - 1;
}

function stateOf(year: number, dueDate: IsoDate, paidYear: number, paymentsKnown: boolean, onDay: IsoDate): AnnuityState {
  if (year <= paidYear) return 'PAID';
  if (dueDate < onDay) return paymentsKnown && onDay <= graceUntil(dueDate) ? 'LATE' : 'UNKNOWN';
  return dueDate <= lastDueDay(onDay) ? 'DUE' : 'UPCOMING';
}

/** The last day on which an annuity may fall due and is DUE already; later ones are upcoming. */
export function lastDueDay(onDay: IsoDate): IsoDate {
  return addDays(onDay, versionOn(dueWindow, onDay)?.days ?? 0);
}

/** Null beyond the years that have a fee, such as those of an extended term. */
function fullFeeOf(kind: PatentKind, year: number, dueDate: IsoDate): Money | null {
  const versions = annuityFees.filter((fees) => fees.kind === kind);
  const fees = versionOn(versions, dueDate) ?? versions[0];
  const band = fees?.bands.find(({ fromYear, toYear }) => fromYear <= year && year <= toYear);
  return band ? Money.parse(band.yuan) : null;
}

function reduced(fullFee: Money, reduction: AnnuityFacts['reduction'], yearsSinceGrant: number, dueDate: IsoDate): Money {
  const rule = versionOn(feeReductions, dueDate);
  if (reduction === null || !rule || yearsSinceGrant >= rule.years) return fullFee;
  const percent = BigInt(100 - (reduction === 'SINGLE' ? rule.single : rule.joint));
  return Money.ofMinor((fullFee.minor * percent) / 100n, fullFee.currency);
}
