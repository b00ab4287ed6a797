import type { IsoDate } from '@haihe/platform/clock';
import { effectOf } from './event-codes.js';
import type { LegalEvent, LicenceKind } from './legal-event.js';

/** What weighs on a right. UNCLEAR: an old code that does not say whether the encumbrance began or ended. */
export type EncumbranceKind =
  | 'PLEDGE'
  | 'PRESERVATION'
  | 'EXCLUSIVE_LICENCE'
  | 'SOLE_LICENCE'
  | 'ORDINARY_LICENCE'
  | 'LICENCE_OF_UNKNOWN_KIND'
  | 'OPEN_LICENCE'
  | 'UNCLEAR';

/** An encumbrance that is open on the day asked about. */
export interface Encumbrance {
  readonly kind: EncumbranceKind;
  readonly holder: string | null;
  readonly recordalNumber: string | null;
  readonly from: IsoDate;
  /** Last day, for licences and preservations that have one. */
  readonly until: IsoDate | null;
  /** Whether a cancellation came that does not tell which of several it ends; then all of them stay. */
  readonly endUnclear: boolean;
}

const licenceEncumbrance: Readonly<Record<LicenceKind, EncumbranceKind>> = {
  EXCLUSIVE: 'EXCLUSIVE_LICENCE',
  SOLE: 'SOLE_LICENCE',
  ORDINARY: 'ORDINARY_LICENCE',
};

const licenceKinds: readonly EncumbranceKind[] = ['EXCLUSIVE_LICENCE', 'SOLE_LICENCE', 'ORDINARY_LICENCE', 'LICENCE_OF_UNKNOWN_KIND'];

/**
 * The encumbrances that are open at the end of a day, from the events up to it: PE opens a pledge and PC closes it, PP and
 * PD do so for preservations, EE and EC for licences, OL01 and OL02 for the open licence.
 *
 * A cancellation closes the one with its recordal number, or without number the only open one of its kind. Where it could
 * mean several, none is closed and all are marked: an encumbrance is rather shown once too often.
 *
 * Source: domain rules 3.2 and 5.3; 民法典 Art. 444; 专利法实施细则 (2023) Rules 86, 103-105.
 */
export function deriveEncumbrances(events: readonly LegalEvent[], onDay: IsoDate): Encumbrance[] {
  let open: Encumbrance[] = [];
  for (const event of inOrder(events, onDay)) {
    switch (effectOf(event.code)) {
      case 'PLEDGED':
        open = opened(open, 'PLEDGE', event);
        break;
      case 'PLEDGE_CANCELLED':
        open = closed(open, ['PLEDGE'], event);
        break;
      case 'PRESERVED':
        open = opened(open, 'PRESERVATION', event);
        break;
      case 'PRESERVATION_RELEASED':
        open = closed(open, ['PRESERVATION'], event);
        break;
      case 'LICENSED':
        open = opened(open, event.licenceKind ? licenceEncumbrance[event.licenceKind] : 'LICENCE_OF_UNKNOWN_KIND', event);
        break;
      case 'LICENCE_CANCELLED':
        open = closed(open, licenceKinds, event);
        break;
      case 'PLEDGE_CHANGED':
        open = changed(open, ['PLEDGE'], event);
        break;
      case 'LICENCE_CHANGED':
        open = changed(open, licenceKinds, event);
        break;
      case 'LICENCE_OFFERED':
        open = opened(open, 'OPEN_LICENCE', event);
        break;
      case 'LICENCE_OFFER_WITHDRAWN':
        open = closed(open, ['OPEN_LICENCE'], event);
        break;
      case 'ENCUMBRANCE_UNCLEAR':
        open = opened(open, 'UNCLEAR', event);
        break;
      default:
        break;
    }
  }
  return open.filter(({ until }) => until === null || until >= onDay);
}

/** Events up to and on the day in the order of their days; those of one day as they came. */
function inOrder(events: readonly LegalEvent[], onDay: IsoDate): LegalEvent[] {
  return events.filter(({ date }) => date <= onDay).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** The same announcement twice (same kind, day, number and holder) is one encumbrance. */
function opened(open: readonly Encumbrance[], kind: EncumbranceKind, event: LegalEvent): Encumbrance[] {
  const recordalNumber = event.recordalNumber ?? null;
  const holder = event.holder ?? null;
  const again = open.some(
    (one) => one.kind === kind && one.from === event.date && one.recordalNumber === recordalNumber && one.holder === holder,
  );
  if (again) return [...open];
  return [...open, { kind, holder, recordalNumber, from: event.date, until: event.until ?? null, endUnclear: false }];
}

function closed(open: readonly Encumbrance[], kinds: readonly EncumbranceKind[], event: LegalEvent): Encumbrance[] {
  const candidates = meant(open, kinds, event);
  if (candidates.length === 1) return open.filter((one) => !candidates.includes(one));
  return open.map((one) => (candidates.includes(one) ? { ...one, endUnclear: true } : one));
}

function changed(open: readonly Encumbrance[], kinds: readonly EncumbranceKind[], event: LegalEvent): Encumbrance[] {
  const candidates = meant(open, kinds, event);
  if (candidates.length !== 1) return [...open];
  return open.map((one) =>
    candidates.includes(one) ? { ...one, holder: event.holder ?? one.holder, until: event.until ?? one.until } : one,
  );
}

/** Those that an announcement can mean: by number where both have one, else all of the kind that have none or whose number it lacks. */
function meant(open: readonly Encumbrance[], kinds: readonly EncumbranceKind[], event: LegalEvent): Encumbrance[] {
  const ofKind = open.filter(({ kind }) => kinds.includes(kind));
  if (!event.recordalNumber) return ofKind;
  const same = ofKind.filter(({ recordalNumber }) => recordalNumber === event.recordalNumber);
  return same.length > 0 ? same : ofKind.filter(({ recordalNumber }) => recordalNumber === null);
}
