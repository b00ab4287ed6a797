import type { IsoDate } from '@haihe/platform/clock';
import { beginOfPatentYear, graceUntil, patentYearOf } from '../annuities/index.js';
import { addMonths, latest } from '../dates/index.js';
import type { Reason } from '../reason.js';
import { isPatentKind } from '../right-kind.js';
import type { RightKind } from '../right-kind.js';
import type { RightTerm } from '../terms/index.js';
import { versionOn } from '../versioned.js';
import { foldEvents } from './fold-events.js';
import type { LegalEvent } from './legal-event.js';
import type { RightStatus } from './right-status.js';
import { statusReason } from './status-reasons.js';
import type { StatusReason, StatusReasons } from './status-reasons.js';
import { examinationLimits, foreignNews } from './status-rules.js';

/** What a source says of a right as a whole, with the day for which it says so. */
export interface StatedStanding {
  readonly standing: 'IN_FORCE' | 'PENDING' | 'ENDED';
  readonly on: IsoDate;
}

/** What the status of a right depends on beside its events. */
export interface StatusFacts {
  readonly kind: RightKind;
  /** WIPO ST.3 code; annuities and examination limits are only known of CN. */
  readonly office: string;
  readonly filingDate: IsoDate | null;
  readonly publicationDate: IsoDate | null;
  /** Grant or registration. */
  readonly grantDate: IsoDate | null;
  readonly term: Pick<RightTerm, 'until' | 'renewal'>;
  readonly stated?: StatedStanding | null;
  /** Day up to which the source holds every event of the right; null when it does not say. */
  readonly knownUntil?: IsoDate | null;
  /** Patent year up to which the annuities are known to be paid. */
  readonly lastPaidYear?: number | null;
}

/** The status of a right on a day, why, and how far the knowledge reaches. */
export interface DerivedStatus {
  readonly status: RightStatus;
  readonly reasons: StatusReasons;
  /** Last day for which something is known of the right; null when nothing is. */
  readonly asOf: IsoDate | null;
  /** Whether the right was ever granted or registered. */
  readonly granted: boolean;
}

/**
 * The status of a right at the end of a day: folded from its events, never stored as truth (decision 0003).
 *
 * Events decide in the order of their days. What the source states as a whole counts where it is newer. What the calendar
 * has decided since is added: a term that ended, an annuity whose payment nobody vouches for, an examination not asked
 * for; in doubt the status is UNKNOWN and the reasons say what to look up.
 */
export function deriveStatus(facts: StatusFacts, events: readonly LegalEvent[], onDay: IsoDate): DerivedStatus {
  const folded = foldEvents(facts, events, onDay);
  const stated = facts.stated && facts.stated.on <= onDay ? facts.stated : null;
  const knownUntil = facts.knownUntil && facts.knownUntil <= onDay ? facts.knownUntil : null;
  const asOf = latest(folded.lastDay, stated?.on ?? null, knownUntil);
  const answer = (status: RightStatus, reasons: StatusReasons, granted = folded.granted): DerivedStatus => ({ status, reasons, asOf, granted });

  if (stated !== null && (folded.since === null || stated.on >= folded.since)) {
    const on = { date: stated.on };
    if (stated.standing === 'ENDED' && (folded.status === 'IN_FORCE' || folded.status === 'PENDING' || folded.status === 'UNKNOWN')) {
      if (facts.term.until !== null && facts.term.until < stated.on) return answer('EXPIRED', [statusReason('TERM_ENDED', { date: facts.term.until })]);
      return answer('LAPSED', [...folded.reasons, statusReason('STATED_ENDED', on)]);
    }
    if (stated.standing === 'IN_FORCE' && !['IN_FORCE', 'PENDING', 'UNKNOWN'].includes(folded.status)) {
      return answer('UNKNOWN', [...folded.reasons, statusReason('STATUS_CONFLICT', on)]);
    }
    if (stated.standing === 'IN_FORCE') {
      const known = folded.status === 'IN_FORCE' ? folded.reasons : [];
      return inForce(facts, [...known, statusReason('STATED_IN_FORCE', on)], asOf, onDay);
    }
    if (stated.standing === 'PENDING' && (folded.status === 'PENDING' || folded.status === 'UNKNOWN')) {
      return answer('PENDING', [...folded.reasons.filter(({ code }) => code !== 'NOTHING_KNOWN'), statusReason('STATED_PENDING', on)], false);
    }
  }
  if (folded.status === 'IN_FORCE') return inForce(facts, folded.reasons, asOf, onDay);
  if (folded.status === 'PENDING' && examinationOverdue(facts, folded.reasons, asOf, onDay)) {
    return answer('UNKNOWN', [...folded.reasons, statusReason('EXAMINATION_OVERDUE')]);
  }
  return answer(folded.status, folded.reasons);
}

/** What the calendar makes of a right that was in force when last heard of. */
function inForce(facts: StatusFacts, reasons: StatusReasons, asOf: IsoDate | null, onDay: IsoDate): DerivedStatus {
  const answer = (status: RightStatus, more: readonly Reason<StatusReason>[]): DerivedStatus => ({
    status,
    reasons: [...reasons, ...more],
    asOf,
    granted: true,
  });
  const { until, renewal } = facts.term;
  if (until !== null && until < onDay) {
    if (renewal && onDay <= renewal.until) return answer('IN_FORCE', [statusReason('RENEWAL_GRACE', { date: until, until: renewal.until })]);
    return answer('EXPIRED', [statusReason('TERM_ENDED', { date: until })]);
  }
  if (facts.office !== 'CN' && asOf !== null && foreignNewsTooOld(asOf, onDay)) {
    return answer('UNKNOWN', [statusReason('FOREIGN_STATUS_STALE', { asOf })]);
  }
  const dueDate = unvouchedDueDate(facts, asOf);
  if (dueDate !== null && asOf !== null && graceUntil(dueDate) < onDay) {
    return answer('UNKNOWN', [statusReason('STATUS_STALE', { asOf, dueDate })]);
  }
  return answer('IN_FORCE', []);
}

/** The first due date of an annuity, after the day that the knowledge reaches, for which no payment is known. */
function unvouchedDueDate(facts: StatusFacts, asOf: IsoDate | null): IsoDate | null {
  if (facts.office !== 'CN' || !isPatentKind(facts.kind) || facts.filingDate === null || asOf === null) return null;
  const paidYear = Math.max(patentYearOf(facts.filingDate, asOf), facts.lastPaidYear ?? 0);
  return beginOfPatentYear(facts.filingDate, paidYear + 1);
}

/** The gazettes of other offices are not read: what a source says of their patents holds for a while only. */
function foreignNewsTooOld(asOf: IsoDate, onDay: IsoDate): boolean {
  const rule = versionOn(foreignNews, onDay);
  return rule !== undefined && addMonths(asOf, rule.months) < onDay;
}

function examinationOverdue(facts: StatusFacts, reasons: StatusReasons, asOf: IsoDate | null, onDay: IsoDate): boolean {
  if (facts.office !== 'CN' || facts.kind !== 'INVENTION' || facts.filingDate === null || reasons.some(({ code }) => code === 'EXAMINATION_STARTED')) return false;
  const rule = versionOn(examinationLimits, facts.filingDate);
  if (!rule) return false;
  const limit = addMonths(facts.filingDate, rule.requestMonths + rule.noticeMonths);
  return limit < onDay && (asOf === null || asOf <= limit);
}
