import { addDays } from '@haihe/platform/clock';
import type { IsoDate } from '@haihe/platform/clock';
import type { DueTerm, LicencePeriod, LicenceTerms } from '../terms/index.js';
import { onWorkingDay } from './reporting-periods.js';
import { taxLines } from './tax-lines.js';
import type { TaxLines } from './tax-lines.js';

/** An event of a milestone that has happened. */
export interface ReachedMilestone {
  /** Place of the component in the terms. */
  readonly component: number;
  readonly on: IsoDate;
}

/** A fixed amount that is owed. */
export interface FixedDue {
  readonly kind: 'LUMP_SUM' | 'INSTALMENT' | 'ENTRY_FEE' | 'MILESTONE';
  /** Place of the component in the terms. */
  readonly component: number;
  /** Of an instalment, from 1; else 1. */
  readonly part: number;
  /** As the terms state it, in fen. */
  readonly amount: bigint;
  readonly tax: TaxLines;
  /** Last day for payment, moved to the next working day (民法典 Art. 203). */
  readonly dueOn: IsoDate;
}

/**
 * What is owed whatever is sold: lump sums, instalments, entry fees, and milestones that were reached.
 *
 * @param reached milestones that have happened; others owe nothing yet
 * @returns by their days, then in the order of the terms
 */
export function fixedDues(terms: LicenceTerms, licence: LicencePeriod, reached: readonly ReachedMilestone[] = []): readonly FixedDue[] {
  const dayOf = (due: DueTerm): IsoDate => ('on' in due ? onWorkingDay(due.on, 0) : onWorkingDay(licence.from, due.afterStart));
  const due = (kind: FixedDue['kind'], component: number, amount: bigint, dueOn: IsoDate, part = 1): FixedDue => ({ kind, component, part, amount, tax: taxLines(amount, terms), dueOn });
  return terms.components
    .flatMap((each, component): FixedDue[] => {
      switch (each.kind) {
        case 'LUMP_SUM':
        case 'ENTRY_FEE':
          return [due(each.kind, component, each.amount, dayOf(each.due))];
        case 'INSTALMENTS':
          return each.parts.map((part, index) => due('INSTALMENT', component, part.amount, dayOf(part.due), index + 1));
        case 'MILESTONE': {
          const event = reached.find((milestone) => milestone.component === component);
          return event ? [due('MILESTONE', component, each.amount, onWorkingDay(addDays(event.on, each.withinDays), 0))] : [];
        }
        default:
          return [];
      }
    })
    .sort((a, b) => (a.dueOn === b.dueOn ? 0 : a.dueOn < b.dueOn ? -1 : 1));
}
