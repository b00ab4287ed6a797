import { addDays, isIsoDate } from '@haihe/platform/clock';
import type { IsoDate } from '@haihe/platform/clock';
import { commonRefusals } from '@haihe/platform/errors';

/** Days of a statement in China's calendar, both included; open where absent. */
export interface StatementDays {
  readonly from?: IsoDate | null | undefined;
  readonly until?: IsoDate | null | undefined;
}

/** The same as moments: from the first to before the second. */
export interface StatementPeriod {
  readonly start: Date | null;
  readonly end: Date | null;
}

/**
 * The moments between which a statement's bookings lie.
 *
 * @throws Refusal INPUT_INVALID for a day that is none, or an end before the beginning
 */
export function statementPeriod({ from, until }: StatementDays): StatementPeriod {
  for (const [name, day] of Object.entries({ from, until })) {
    if (day && !isIsoDate(day)) throw commonRefusals.refuse('INPUT_INVALID', { path: [name], params: { detail: String(day).slice(0, 20) } });
  }
  if (from && until && until < from) throw commonRefusals.refuse('INPUT_INVALID', { path: ['until'], params: { detail: `${from} – ${until}` } });
  const midnight = (day: IsoDate): Date => new Date(`${day}T00:00:00+08:00`);
  return { start: from ? midnight(from) : null, end: until ? midnight(addDays(until, 1)) : null };
}
