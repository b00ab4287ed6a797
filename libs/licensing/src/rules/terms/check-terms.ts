import { checkComponent, checkDays } from './check-component.js';
import type { Component, ComponentKind } from './component.js';
import type { LicenceTerms } from './licence-terms.js';
import { WHOLE } from './rate.js';
import { problem } from './terms-problems.js';
import type { TermsProblem } from './terms-problems.js';

/**
 * What keeps terms from being agreed: each component by itself, the components together, and what goes with them.
 *
 * @returns in the order of the form; empty when the terms hold together
 */
export function checkTerms(terms: LicenceTerms): readonly TermsProblem[] {
  const { components } = terms;
  if (components.length === 0) return [problem('COMPONENTS_NONE', 'components')];
  return [...components.flatMap((component, index) => checkComponent(component, ['components', index])), ...checkTogether(components), ...checkAround(terms)];
}

function checkTogether(components: readonly Component[]): TermsProblem[] {
  const problems: TermsProblem[] = [];
  const runs = components.some(({ kind }) => kind === 'RUNNING');
  const seen = new Set<string>();
  const report = (code: TermsProblem['code'], index: number, ...rest: string[]): void => void problems.push(problem(code, 'components', index, ...rest));
  const repeated = (key: string): boolean => seen.size === seen.add(key).size;
  const yearly = components.find((each) => each.kind === 'MINIMUM');
  components.forEach((component, index) => {
    switch (component.kind) {
      case 'FREE':
        if (components.length > 1) report('FREE_WITH_PAID', index);
        break;
      case 'RUNNING':
        if (repeated(`${component.base} ${JSON.stringify([component.product, component.territory])}`)) report('RUNNING_TWICE', index);
        break;
      case 'ENTRY_FEE':
        if (component.creditable && !runs) report('CREDIT_WITHOUT_RUNNING', index, 'creditable');
        break;
      case 'MINIMUM':
        if (!runs) report('MINIMUM_WITHOUT_RUNNING', index);
        if (repeated('MINIMUM')) report('MINIMUM_TWICE', index);
        break;
      case 'CAP': {
        if (!runs) report('CAP_WITHOUT_RUNNING', index);
        if (repeated('CAP')) report('CAP_TWICE', index);
        const least = component.perYear ?? component.inTotal;
        if (yearly && least !== null && yearly.amount > least) report('MINIMUM_OVER_CAP', index, component.perYear === null ? 'inTotal' : 'perYear');
        break;
      }
      default:
    }
  });
  return problems;
}

function checkAround({ components, reporting, lateInterest, audit, vat, withholding }: LicenceTerms): TermsProblem[] {
  const problems: TermsProblem[] = [];
  const kinds: readonly ComponentKind[] = components.map(({ kind }) => kind);
  if (reporting === null && kinds.includes('RUNNING')) problems.push(problem('REPORTING_MISSING', 'reporting'));
  if (reporting) {
    problems.push(...checkDays(reporting.daysToReport, ['reporting', 'daysToReport']), ...checkDays(reporting.daysToPay, ['reporting', 'daysToPay']));
  }
  const tax = (rate: bigint | null | undefined, ...path: string[]): void => {
    if (rate !== null && rate !== undefined && (rate < 0n || rate > WHOLE)) problems.push(problem('TAX_RANGE', ...path));
  };
  tax(lateInterest, 'lateInterest');
  if (audit) {
    problems.push(...checkDays(audit.noticeDays, ['audit', 'noticeDays']));
    if (!Number.isInteger(audit.timesPerYear) || audit.timesPerYear < 1 || audit.timesPerYear > 12) problems.push(problem('TIMES_RANGE', 'audit', 'timesPerYear'));
    tax(audit.costsFrom, 'audit', 'costsFrom');
  }
  tax(vat?.rate, 'vat', 'rate');
  tax(withholding, 'withholding');
  return problems;
}
