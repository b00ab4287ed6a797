import { daysBetween } from '@haihe/platform/clock';
import type { IsoDate } from '@haihe/platform/clock';
import type { Annuity } from '../annuities/index.js';
import { checkShares } from '../ownership/index.js';
import type { Share } from '../ownership/index.js';
import type { Reason } from '../reason.js';
import type { RightKind } from '../right-kind.js';
import type { RightTerm } from '../terms/index.js';
import { versionOn } from '../versioned.js';
import type { Encumbrance, EncumbranceKind } from './encumbrances.js';
import type { RightStatus } from './right-status.js';
import { blocker, warning } from './tradability-reasons.js';
import type { Blockers, TradabilityBlocker, TradabilityWarning, Warnings } from './tradability-reasons.js';
import { shortTermNotice } from './tradability-rules.js';

/** What decides whether a right can be traded. */
export interface TradabilityFacts {
  readonly kind: RightKind;
  readonly status: RightStatus;
  readonly term: Pick<RightTerm, 'until' | 'renewal'>;
  readonly nextAnnuity: Annuity | null;
  readonly encumbrances: readonly Encumbrance[];
  /** Shares of the owners, one each. */
  readonly shares: readonly Share[];
  /** Whether the pledgee's consent to trading is on record. */
  readonly pledgeeConsents: boolean;
  /** Whether a dispute about the ownership is known. */
  readonly disputed: boolean;
}

/** Whether a right can be traded: every reason why not, and what to heed if so. */
export interface Tradability {
  readonly tradable: boolean;
  readonly blockers: Blockers;
  readonly warnings: Warnings;
}

const blockerOfStatus: Readonly<Record<Exclude<RightStatus, 'IN_FORCE'>, TradabilityBlocker>> = {
  PENDING: 'NOT_GRANTED',
  LAPSED: 'NOT_IN_FORCE',
  EXPIRED: 'TERM_OVER',
  INVALIDATED: 'INVALID',
  REJECTED: 'APPLICATION_REJECTED',
  WITHDRAWN: 'APPLICATION_WITHDRAWN',
  UNKNOWN: 'STATUS_UNKNOWN',
};

const warningOfLicence: Readonly<Partial<Record<EncumbranceKind, TradabilityWarning>>> = {
  EXCLUSIVE_LICENCE: 'EXCLUSIVE_LICENCE_IN_FORCE',
  SOLE_LICENCE: 'SOLE_LICENCE_IN_FORCE',
  ORDINARY_LICENCE: 'LICENCE_IN_FORCE',
  LICENCE_OF_UNKNOWN_KIND: 'LICENCE_IN_FORCE',
  OPEN_LICENCE: 'OPEN_LICENCE_IN_FORCE',
};

/**
 * Whether a right can be traded on a day: granted and in force, fees paid, not under preservation, not in dispute, not
 * pledged unless the pledgee consents, owners clear (domain rule 5.3).
 *
 * Source: 民法典 Art. 444; 专利法实施细则 (2023) Rules 86, 103-105; 专利法 Art. 14 (co-owners); 商标法 Art. 16.
 */
export function deriveTradability(facts: TradabilityFacts, onDay: IsoDate): Tradability {
  const blockers = [...statusBlockers(facts), ...feeBlockers(facts), ...encumbranceBlockers(facts), ...ownerBlockers(facts)];
  const warnings = [...termWarnings(facts, onDay), ...feeWarnings(facts), ...encumbranceWarnings(facts), ...ownerWarnings(facts)];
  return { tradable: blockers.length === 0, blockers, warnings: facts.status === 'IN_FORCE' ? warnings : [] };
}

function statusBlockers({ status }: TradabilityFacts): Reason<TradabilityBlocker>[] {
  return status === 'IN_FORCE' ? [] : [blocker(blockerOfStatus[status])];
}

function feeBlockers({ nextAnnuity }: TradabilityFacts): Reason<TradabilityBlocker>[] {
  if (nextAnnuity?.state !== 'LATE') return [];
  const { year, dueDate, graceUntil } = nextAnnuity;
  return [blocker('FEE_OVERDUE', { year, dueDate, graceUntil })];
}

function encumbranceBlockers({ encumbrances, pledgeeConsents }: TradabilityFacts): Reason<TradabilityBlocker>[] {
  return encumbrances.flatMap(({ kind, from }): Reason<TradabilityBlocker>[] => {
    if (kind === 'PRESERVATION') return [blocker('PRESERVED', { from })];
    if (kind === 'PLEDGE' && !pledgeeConsents) return [blocker('PLEDGED', { from })];
    return kind === 'UNCLEAR' ? [blocker('ENCUMBRANCE_UNCLEAR', { from })] : [];
  });
}

function ownerBlockers({ shares, disputed }: TradabilityFacts): Reason<TradabilityBlocker>[] {
  const blockers: Reason<TradabilityBlocker>[] = disputed ? [blocker('OWNERSHIP_DISPUTED')] : [];
  if (shares.length === 0) return [...blockers, blocker('OWNERS_UNKNOWN')];
  return checkShares(shares).ok ? blockers : [...blockers, blocker('OWNERS_UNCLEAR')];
}

function termWarnings({ term: { until, renewal } }: TradabilityFacts, onDay: IsoDate): Reason<TradabilityWarning>[] {
  if (until === null) return [];
  if (renewal) return onDay >= renewal.from ? [warning('RENEWAL_DUE', { date: until, until: renewal.until })] : [];
  const notice = versionOn(shortTermNotice, onDay)?.days ?? 0;
  return daysBetween(onDay, until) < notice ? [warning('TERM_SHORT', { until })] : [];
}

function feeWarnings({ nextAnnuity }: TradabilityFacts): Reason<TradabilityWarning>[] {
  if (nextAnnuity?.state !== 'DUE' && nextAnnuity?.state !== 'UNKNOWN') return [];
  const { year, dueDate, state } = nextAnnuity;
  return [warning(state === 'DUE' ? 'FEE_DUE' : 'FEE_UNKNOWN', { year, dueDate })];
}

function encumbranceWarnings({ encumbrances, pledgeeConsents }: TradabilityFacts): Reason<TradabilityWarning>[] {
  const warnings = encumbrances.flatMap(({ kind, from }) => {
    const licence = warningOfLicence[kind];
    if (licence) return [warning(licence, { from })];
    return kind === 'PLEDGE' && pledgeeConsents ? [warning('PLEDGED_WITH_CONSENT', { from })] : [];
  });
  return encumbrances.some(({ endUnclear }) => endUnclear) ? [...warnings, warning('END_OF_ENCUMBRANCE_UNCLEAR')] : warnings;
}

function ownerWarnings({ shares, kind }: TradabilityFacts): Reason<TradabilityWarning>[] {
  const warnings = shares.length > 1 ? [warning('CO_OWNED', { owners: shares.length })] : [];
  return kind === 'GEOGRAPHICAL_INDICATION' ? [...warnings, warning('TRANSFEREE_RESTRICTED')] : warnings;
}
