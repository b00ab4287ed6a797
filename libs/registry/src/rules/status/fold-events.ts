import type { IsoDate } from '@haihe/platform/clock';
import { latest } from '../dates/index.js';
import type { Reason } from '../reason.js';
import { isPatentKind } from '../right-kind.js';
import type { RightKind } from '../right-kind.js';
import { effectOf } from './event-codes.js';
import type { EventEffect, LegalEvent } from './legal-event.js';
import type { RightStatus } from './right-status.js';
import { statusReason } from './status-reasons.js';
import type { StatusReason } from './status-reasons.js';

/** The dates of the record; they stand for events that the source did not list. */
export interface RecordDates {
  readonly kind: RightKind;
  readonly filingDate: IsoDate | null;
  readonly publicationDate: IsoDate | null;
  readonly grantDate: IsoDate | null;
}

/** Where the events leave a right, before the calendar is looked at. */
export interface FoldedEvents {
  readonly status: RightStatus;
  readonly reasons: readonly Reason<StatusReason>[];
  /** Since when the right has this status. */
  readonly since: IsoDate | null;
  /** Day of the last event or date of the record. */
  readonly lastDay: IsoDate | null;
  readonly granted: boolean;
}

interface Happening {
  readonly effect: EventEffect;
  readonly date: IsoDate;
}

/** Of several events on one day the earlier stage counts first: publication before grant, loss before restoration. */
const rank: Readonly<Partial<Record<EventEffect, number>>> = {
  FILED: 0,
  PUBLISHED: 1,
  EXAMINATION_STARTED: 2,
  GRANTED: 3,
  RESTORED: 6,
};
const LOSS_RANK = 5;

/** Kinds whose number is only given by a registration, so that having it means being registered. */
const registeredByNumber: readonly RightKind[] = ['COPYRIGHT_WORK', 'COPYRIGHT_SOFTWARE', 'GEOGRAPHICAL_INDICATION', 'TECHNICAL_STANDARD'];

/** Folds the events up to a day, and the record's own dates where no event stands for them, into a status. */
export function foldEvents(record: RecordDates, events: readonly LegalEvent[], onDay: IsoDate): FoldedEvents {
  const happened = happenings(record, events).filter(({ date }) => date <= onDay);
  const start: FoldedEvents = registeredByNumber.includes(record.kind)
    ? { status: 'IN_FORCE', reasons: [statusReason('REGISTERED_DAY_UNKNOWN')], since: null, lastDay: null, granted: true }
    : { status: 'UNKNOWN', reasons: [statusReason('NOTHING_KNOWN')], since: null, lastDay: null, granted: false };
  return happened.reduce((state, happening) => step(state, happening, record.kind), start);
}

function happenings(record: RecordDates, events: readonly LegalEvent[]): Happening[] {
  const stated = events.map(({ code, date }) => ({ effect: effectOf(code), date }));
  const implied = (effect: EventEffect, date: IsoDate | null): Happening[] =>
    date === null || stated.some((happening) => happening.effect === effect) ? [] : [{ effect, date }];
  return [
    ...implied('FILED', record.filingDate),
    ...(record.kind === 'INVENTION' ? implied('PUBLISHED', record.publicationDate) : []),
    // Utility models and designs are published by their grant alone.
    ...implied('GRANTED', record.grantDate ?? (record.kind === 'UTILITY_MODEL' || record.kind === 'DESIGN' ? record.publicationDate : null)),
    ...stated,
  ].sort((a, b) => (a.date === b.date ? (rank[a.effect] ?? LOSS_RANK) - (rank[b.effect] ?? LOSS_RANK) : a.date < b.date ? -1 : 1));
}

function step(state: FoldedEvents, { effect, date }: Happening, kind: RightKind): FoldedEvents {
  const lastDay = latest(state.lastDay, date);
  const to = (status: RightStatus, code: StatusReason, granted = state.granted): FoldedEvents => ({
    status,
    reasons: [statusReason(code, { date })],
    since: date,
    lastDay,
    granted,
  });
  switch (effect) {
    case 'FILED':
    case 'PUBLISHED':
    case 'EXAMINATION_STARTED':
      // A publication listed after the grant, such as a corrected one, does not undo it.
      return state.status === 'UNKNOWN' || state.status === 'PENDING' ? to('PENDING', effect) : { ...state, lastDay };
    case 'GRANTED':
      return to('IN_FORCE', isPatentKind(kind) || kind === 'PLANT_VARIETY' ? 'GRANTED' : 'REGISTERED', true);
    case 'REJECTED':
      return to('REJECTED', effect);
    case 'WITHDRAWN':
    case 'DEEMED_WITHDRAWN':
      return to('WITHDRAWN', effect);
    case 'ABANDONED':
      return state.granted ? to('LAPSED', 'ABANDONED') : to('WITHDRAWN', 'GRANT_FORGONE');
    case 'LAPSED':
    case 'EXPIRED':
    case 'INVALIDATED':
      return to(effect, effect, true);
    case 'RESTORED':
      // An invalidated patent is deemed never to have existed (Patent Law Art. 47); paying late does not bring it back.
      return state.status === 'INVALIDATED' ? { ...state, lastDay } : to(state.granted ? 'IN_FORCE' : 'PENDING', 'RESTORED');
    case 'PARTLY_INVALIDATED':
      return { ...state, lastDay, granted: true, reasons: [...state.reasons, statusReason('PARTLY_INVALIDATED', { date })] };
    default:
      return { ...state, lastDay };
  }
}
