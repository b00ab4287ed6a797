import { serverNow } from '../api/server-clock.js';
import type { TimelineEvent } from '../elements/timeline.js';
import { useMessages } from '../i18n/use-messages.js';
import type { ShownRight } from './right-page.js';

const encumbranceKinds = ['PLEDGE', 'PRESERVATION', 'EXCLUSIVE_LICENCE', 'SOLE_LICENCE'] as const;

/** Filing, gazette events, changes of owner, encumbrances and what lies ahead, for one axis. */
export function useRightTimeline(right: ShownRight): TimelineEvent[] {
  const t = useMessages();
  const today = new Date(serverNow()).toISOString().slice(0, 10);
  const events: TimelineEvent[] = [];
  const add = (event: Omit<TimelineEvent, 'key' | 'ahead'>) => events.push({ ...event, key: `${event.date}-${events.length}`, ahead: event.date > today });

  // Some sources bring the filing as an event of their own.
  const filedTwice = right.events.some((event) => event.code === 'FILED');
  if (right.filingDate && !filedTwice) add({ date: right.filingDate, lane: 'law', title: t('timeline.filed') });
  for (const event of right.events) add({ date: event.date, lane: 'law', title: event.title, detail: [event.code, event.detail].filter(Boolean).join(' · ') });
  for (const owner of right.owners) {
    if (owner.since && owner.since !== right.filingDate) add({ date: owner.since, lane: 'owner', title: t('timeline.ownerSince', { name: owner.name }), detail: owner.shareText });
  }
  for (const encumbrance of right.encumbrances) {
    const known = encumbranceKinds.find((kind) => kind === encumbrance.kind);
    const name = known ? t(`encumbrance.${known}`) : encumbrance.kind;
    const detail = [encumbrance.holder, encumbrance.recordalNumber, encumbrance.note].filter(Boolean).join(' · ');
    add({ date: encumbrance.from, lane: 'encumbrance', title: t('timeline.encumbranceFrom', { name }), detail });
    if (encumbrance.until) add({ date: encumbrance.until, lane: 'encumbrance', title: t('timeline.encumbranceUntil', { name }), detail: encumbrance.recordalNumber });
  }
  if (right.nextAnnuity) add({ date: right.nextAnnuity.dueDate, lane: 'law', title: t('timeline.annuityDue', { year: right.nextAnnuity.year }) });
  if (right.term.until) add({ date: right.term.until, lane: 'law', title: t('timeline.termEnds') });
  return events;
}
