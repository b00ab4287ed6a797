import { daysBetween } from '@haihe/platform/clock';
import type { IsoDate } from '@haihe/platform/clock';
import { effectOf } from '../../rules/index.js';
import type { Encumbrance, EventEffect, LegalEvent, LicenceKind } from '../../rules/index.js';
import type { RecordedEncumbrance, StandingFacts } from './standing-facts.js';

type EncumbranceKind = RecordedEncumbrance['kind'];

/** The gazette announces what was registered within some months; beyond this a record and an event are two things. */
const GAZETTE_DELAY_DAYS = 180;

const licences: readonly EncumbranceKind[] = ['EXCLUSIVE_LICENCE', 'SOLE_LICENCE'];

/** Which records an event can open or end. */
const opened: Readonly<Partial<Record<EventEffect, readonly EncumbranceKind[]>>> = {
  PLEDGED: ['PLEDGE'],
  PRESERVED: ['PRESERVATION'],
  LICENSED: licences,
};
const ended: Readonly<Partial<Record<EventEffect, readonly EncumbranceKind[]>>> = {
  PLEDGE_CANCELLED: ['PLEDGE'],
  PRESERVATION_RELEASED: ['PRESERVATION'],
  LICENCE_CANCELLED: licences,
};

const licenceKinds: Readonly<Partial<Record<EncumbranceKind, LicenceKind>>> = { EXCLUSIVE_LICENCE: 'EXCLUSIVE', SOLE_LICENCE: 'SOLE' };

/** The events with what the records know of them, and the records that no event tells of. */
export interface JoinedEncumbrances {
  readonly events: readonly LegalEvent[];
  readonly recorded: readonly Encumbrance[];
}

/**
 * Joins events and recorded encumbrances, so that a pledge that stands in both counts once and shows its holder.
 *
 * An event carries its gazette's day, a record the day of registration, which lies before it; so they are paired by kind
 * and by the nearest day.
 *
 * @param onDay only records that are live on this day come along on their own
 */
export function joinEncumbrances(facts: Pick<StandingFacts, 'events' | 'encumbrances'>, onDay: IsoDate): JoinedEncumbrances {
  const told = new Set<RecordedEncumbrance>();
  const closed = new Set<RecordedEncumbrance>();
  const events = facts.events.map((event): LegalEvent => {
    const effect = effectOf(event.code);
    const begins = nearest(facts.encumbrances, opened[effect], event.date, ({ startsOn }) => startsOn, told);
    if (begins) {
      told.add(begins);
      const { holder, recordalNumber, endsOn, kind } = begins;
      return { ...event, holder, recordalNumber, until: endsOn, licenceKind: licenceKinds[kind] ?? null };
    }
    const ends = nearest(facts.encumbrances, ended[effect], event.date, ({ endedOn }) => endedOn, closed);
    if (ends) {
      closed.add(ends);
      return { ...event, recordalNumber: ends.recordalNumber };
    }
    return effect === 'LICENSED' ? { ...event, licenceKind: licenceKindIn(event.detail) } : event;
  });
  const recorded = facts.encumbrances.filter((record) => !told.has(record) && isLive(record, onDay)).map(toEncumbrance);
  return { events, recorded };
}

function nearest(
  records: readonly RecordedEncumbrance[],
  kinds: readonly EncumbranceKind[] | undefined,
  date: IsoDate,
  dayOf: (record: RecordedEncumbrance) => IsoDate | null,
  taken: ReadonlySet<RecordedEncumbrance>,
): RecordedEncumbrance | null {
  if (!kinds) return null;
  let best: { readonly record: RecordedEncumbrance; readonly days: number } | null = null;
  for (const record of records) {
    const day = dayOf(record);
    if (day === null || taken.has(record) || !kinds.includes(record.kind)) continue;
    const days = daysBetween(day, date);
    if (days >= 0 && days <= GAZETTE_DELAY_DAYS && (best === null || days < best.days)) best = { record, days };
  }
  return best?.record ?? null;
}

function isLive({ startsOn, endsOn, endedOn }: RecordedEncumbrance, onDay: IsoDate): boolean {
  return startsOn <= onDay && (endsOn === null || endsOn >= onDay) && (endedOn === null || endedOn > onDay);
}

function toEncumbrance({ kind, holder, recordalNumber, startsOn, endsOn }: RecordedEncumbrance): Encumbrance {
  return { kind, holder, recordalNumber, from: startsOn, until: endsOn, endUnclear: false };
}

/** The kind of licence in the words of the gazette: 许可种类：独占许可. */
function licenceKindIn(detail: string | null): LicenceKind | null {
  if (detail === null) return null;
  if (detail.includes('独占')) return 'EXCLUSIVE';
  if (detail.includes('排他')) return 'SOLE';
  return detail.includes('普通') ? 'ORDINARY' : null;
}
