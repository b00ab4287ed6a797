import { addDays, addWorkingDays, chinaDate } from '@haihe/platform/clock';
import type { IsoDate } from '@haihe/platform/clock';
import { deadlineRules } from './deadline-rules.js';
import type { DeadlineCode, DeadlineRule } from './deadline-rules.js';

/** The end of a term. */
export interface Deadline {
  readonly code: DeadlineCode;
  /** The last day. */
  readonly dueOn: IsoDate;
  /** End of that day in China, exclusive. */
  readonly dueAt: Date;
  readonly source: string;
  /** Counted in a year whose holidays are not known yet. */
  readonly provisional: boolean;
}

/**
 * The rule for what was agreed on a day: the latest version by then.
 *
 * @throws RangeError for a gap in the configuration
 */
export function deadlineRule(code: DeadlineCode, agreedOn: IsoDate, rules: readonly DeadlineRule[] = deadlineRules): DeadlineRule {
  const rule = rules
    .filter((each) => each.code === code && each.validFrom <= agreedOn)
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
    .at(-1);
  // What was agreed before there were rules is settled by the first ones.
  const first = rules.find((each) => each.code === code);
  if (!rule && !first) throw new RangeError(`no deadline rule ${code}`);
  return rule ?? (first as DeadlineRule);
}

/** Midnight in China at which a day ends. */
export function endOfDay(day: IsoDate): Date {
  return new Date(`${addDays(day, 1)}T00:00:00+08:00`);
}

/** The last day before a moment at which something ends. */
export function lastDayOf(dueAt: Date): IsoDate {
  return chinaDate(new Date(dueAt.getTime() - 1));
}

/**
 * The end of a term that begins at a moment; the day of the beginning does not count (民法典 Art. 201).
 *
 * @param agreedOn decides the version of the rule
 */
export function deadlineFrom(code: DeadlineCode, begin: Date, agreedOn: IsoDate): Deadline {
  return deadlineFromDay(code, chinaDate(begin), agreedOn);
}

/** The same for a term that begins on a day. */
export function deadlineFromDay(code: DeadlineCode, begin: IsoDate, agreedOn: IsoDate): Deadline {
  const { count, unit, source } = deadlineRule(code, agreedOn);
  const { day, provisional } = unit === 'WORKING_DAYS' ? addWorkingDays(begin, count) : { day: addDays(begin, count), provisional: false };
  return { code, dueOn: day, dueAt: endOfDay(day), source, provisional };
}
