import { isIsoDate } from '@haihe/platform/clock';
import { royaltyBases } from './component.js';
import type { Component, DueTerm, Instalments, Running } from './component.js';
import { WHOLE } from './rate.js';
import { problem } from './terms-problems.js';
import type { TermsProblem } from './terms-problems.js';

const MOST = 1_000_000_000_000_000n;
const LONGEST_DAYS = 36_500;
const LONGEST_NOTE = 200;

type Path = readonly (string | number)[];

/** What is wrong with one component by itself. */
export function checkComponent(component: Component, path: Path): TermsProblem[] {
  switch (component.kind) {
    case 'LUMP_SUM':
    case 'ENTRY_FEE':
      return [...checkAmount(component.amount, [...path, 'amount']), ...checkDue(component.due, [...path, 'due'])];
    case 'INSTALMENTS':
      return checkInstalments(component, path);
    case 'RUNNING':
      return checkRunning(component, path);
    case 'MINIMUM':
      return checkAmount(component.amount, [...path, 'amount']);
    case 'CAP':
      if (component.perYear === null && component.inTotal === null) return [problem('CAP_EMPTY', ...path)];
      return [
        ...(component.perYear === null ? [] : checkAmount(component.perYear, [...path, 'perYear'])),
        ...(component.inTotal === null ? [] : checkAmount(component.inTotal, [...path, 'inTotal'])),
        ...(component.perYear !== null && component.inTotal !== null && component.perYear > component.inTotal ? [problem('CAP_YEAR_OVER_TOTAL', ...path, 'perYear')] : []),
      ];
    case 'MILESTONE':
      return [...checkName(component.event, [...path, 'event']), ...checkAmount(component.amount, [...path, 'amount']), ...checkDays(component.withinDays, [...path, 'withinDays'])];
    case 'EQUITY':
      return [...checkRate(component.share, [...path, 'share']), ...checkName(component.note, [...path, 'note'])];
    case 'FREE':
      return [];
  }
}

/** A whole number of days up to a leap year's. */
export function checkDays(days: number, path: Path): TermsProblem[] {
  return Number.isInteger(days) && days >= 0 && days <= 366 ? [] : [problem('DAYS_RANGE', ...path)];
}

function checkAmount(amount: bigint, path: Path): TermsProblem[] {
  return amount > 0n && amount <= MOST ? [] : [problem('AMOUNT_RANGE', ...path)];
}

function checkRate(rate: bigint, path: Path): TermsProblem[] {
  return rate > 0n && rate <= WHOLE ? [] : [problem('RATE_RANGE', ...path)];
}

function checkName(text: string, path: Path): TermsProblem[] {
  return text.trim() !== '' && text.length <= LONGEST_NOTE ? [] : [problem('NAME_MISSING', ...path)];
}

function checkDue(due: DueTerm, path: Path): TermsProblem[] {
  const real = 'on' in due ? isIsoDate(due.on) : Number.isInteger(due.afterStart) && due.afterStart >= 0 && due.afterStart <= LONGEST_DAYS;
  return real ? [] : [problem('DUE_INVALID', ...path)];
}

function checkInstalments({ parts }: Instalments, path: Path): TermsProblem[] {
  if (parts.length < 2) return [problem('INSTALMENTS_FEW', ...path, 'parts')];
  return parts.flatMap(({ amount, due }, index) => {
    const place = [...path, 'parts', index];
    const before = parts[index - 1]?.due;
    return [
      ...checkAmount(amount, [...place, 'amount']),
      ...checkDue(due, [...place, 'due']),
      ...(before !== undefined && notAfter(due, before) ? [problem('INSTALMENTS_ORDER', ...place, 'due')] : []),
    ];
  });
}

/** Days of the two kinds cannot be compared before the licence has its first day. */
function notAfter(due: DueTerm, before: DueTerm): boolean {
  if ('on' in due) return 'on' in before && due.on <= before.on;
  return 'afterStart' in before && due.afterStart <= before.afterStart;
}

function checkRunning({ base, tiers, product, territory }: Running, path: Path): TermsProblem[] {
  const problems: TermsProblem[] = [];
  if (!royaltyBases.includes(base)) problems.push(problem('BASE_MISSING', ...path, 'base'));
  if (product !== null) problems.push(...checkName(product, [...path, 'product']));
  if (territory !== null) problems.push(...checkName(territory, [...path, 'territory']));
  if (tiers.length === 0) return [...problems, problem('RATE_MISSING', ...path, 'tiers')];
  let end = 0n;
  tiers.forEach(({ upTo, rate }, index) => {
    const place = [...path, 'tiers', index];
    // A step may be free of royalty, but not the whole of it.
    const free = rate === 0n && tiers.length > 1;
    if (!free) problems.push(...(base === 'UNITS' ? checkAmount(rate, [...place, 'rate']) : checkRate(rate, [...place, 'rate'])));
    if ((upTo === null) !== (index === tiers.length - 1)) problems.push(problem('TIERS_OPEN_END', ...place, 'upTo'));
    if (upTo !== null && upTo <= end) problems.push(problem('TIERS_NOT_RISING', ...place, 'upTo'));
    end = upTo ?? end;
  });
  return problems;
}
