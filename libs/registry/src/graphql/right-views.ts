import type { IsoDate } from '@haihe/platform/clock';
import { render } from '@haihe/platform/errors';
import type { BilingualText, Locale } from '@haihe/platform/errors';
import { MoneyObject } from '@haihe/platform';
import type { EventRow, PublicationRow } from '../data/queries/right-parts.js';
import type { RightRow } from '../data/queries/right-row.js';
import type { PartiesColumn } from '../data/ip-right.entity.js';
import { classificationTitle, effectOf, eventTitle, parseClassification, parsePublicationNumber, publicAddress, renderReason, termProgress } from '../rules/index.js';
import type { Annuity, ClassificationScheme, Encumbrance, EventEffect, PublicationStage, RightTerm } from '../rules/index.js';
import type {
  AnnuityObject,
  ClassificationObject,
  EncumbranceObject,
  LegalEventObject,
  PublicationObject,
  RightPartyObject,
  TermObject,
} from './right-parts.objects.js';

/** A term as it is shown: the basis names the rule and what was assumed. */
export function termView(term: RightTerm, locale: Locale, onDay: IsoDate): TermObject {
  const basis = [term.basis, ...term.notes].map((reason) => renderReason(reason, locale)).join(locale === 'en' ? '. ' : '；');
  return { from: term.from, until: term.until, ...termProgress(term, onDay), basis };
}

/** An annuity as it is shown. */
export function annuityView({ year, dueDate, graceUntil, amount, state, surcharge, inferred }: Annuity): AnnuityObject {
  return { year, dueDate, graceUntil, amount: MoneyObject.of(amount), state, surcharge: surcharge && MoneyObject.of(surcharge), inferred };
}

const endUnclear: BilingualText = {
  zh: '有注销公告，但未载明注销的是哪一项',
  en: 'One of several was cancelled, without saying which',
};

/** An encumbrance as it is shown. */
export function encumbranceView(encumbrance: Encumbrance, locale: Locale): EncumbranceObject {
  const { kind, holder, recordalNumber, from, until } = encumbrance;
  return { kind, holder, recordalNumber, from, until, note: encumbrance.endUnclear ? render(endUnclear, locale) : null };
}

/** A symbol with its title; null for one that cannot be read. */
export function classificationView(scheme: ClassificationScheme, symbol: string, main: boolean): ClassificationObject | null {
  const parsed = parseClassification(scheme, symbol);
  if (!parsed.ok) return null;
  const title = classificationTitle(scheme, parsed.value.canonical);
  return { scheme, symbol: parsed.value.display, title: title?.zh ?? null, titleEn: title?.en ?? null, main };
}

/** An industry of GB/T 4754 with its title, as other areas show the one that they keep; null for a code that cannot be read. */
export function industryView(code: string): ClassificationObject | null {
  return classificationView('GBT4754', code, true);
}

/** The classifications of a right, industries apart; the first of the IPC is the main one, else the first of the others. */
export function classificationsOf(row: RightRow): ClassificationObject[] {
  const bySchemes: readonly (readonly [ClassificationScheme, readonly string[]])[] = [
    ['IPC', row.ipc],
    ['LOCARNO', row.locarno],
    ['NICE', row.nice],
    ['CPC', row.cpc],
  ];
  const all = bySchemes.flatMap(([scheme, symbols]) => symbols.map((symbol) => ({ scheme, symbol })));
  return all.flatMap(({ scheme, symbol }, index) => classificationView(scheme, symbol, index === 0) ?? []);
}

/** The industries of a right. */
export function industriesOf(row: RightRow): ClassificationObject[] {
  return row.industries.flatMap((code, index) => classificationView('GBT4754', code, index === 0) ?? []);
}

const roles: readonly (readonly [keyof PartiesColumn, string])[] = [
  ['applicants', 'APPLICANT'],
  ['inventors', 'INVENTOR'],
  ['agents', 'AGENT'],
  ['agencies', 'AGENCY'],
];

/**
 * The people and organisations that a record names.
 *
 * @param whole whether the caller may see the addresses of natural persons (the owner and the centre)
 */
export function partiesOf(parties: PartiesColumn, whole: boolean): RightPartyObject[] {
  return roles.flatMap(([key, role]) =>
    (parties[key] ?? []).map(({ name, address }) => ({
      role,
      name,
      address: address === undefined ? null : whole ? address : publicAddress(name, address),
    })),
  );
}

const recordTitles = {
  FILED: { zh: '申请', en: 'Filing' },
  PUBLISHED: { zh: '公开（公告）', en: 'Publication' },
  GRANTED: { zh: '授权（登记）', en: 'Grant or registration' },
} as const satisfies Readonly<Partial<Record<EventEffect, BilingualText>>>;

/**
 * The events of a right on one axis, oldest first: those of the gazette, and the record's own days where no event stands
 * for them.
 */
export function eventsOf(row: RightRow, events: readonly EventRow[], locale: Locale): LegalEventObject[] {
  const effects = new Set(events.map(({ code }) => effectOf(code)));
  const days = { FILED: row.filingDate, PUBLISHED: row.publicationDate, GRANTED: row.grantDate } as const;
  const own = (Object.keys(recordTitles) as (keyof typeof recordTitles)[]).flatMap((effect) => {
    const date = days[effect];
    // Where publication and grant are one act, as with utility models, the grant stands for both.
    const repeated = effect === 'PUBLISHED' && date === row.grantDate;
    if (date === null || effects.has(effect) || repeated) return [];
    return [{ code: effect, title: render(recordTitles[effect], locale), date, detail: null }];
  });
  const told = events.map(({ code, title, date, detail }) => {
    const known = eventTitle(code);
    return { code, title: known.zh === code ? title : render(known, locale), date, detail };
  });
  return [...own, ...told].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

const stageTitles: Readonly<Record<PublicationStage, BilingualText>> = {
  APPLICATION: { zh: '公开的申请', en: 'Published application' },
  EXAMINED_APPLICATION: { zh: '审定公告的申请', en: 'Examined application' },
  GRANT: { zh: '授权公告', en: 'Granted patent' },
  PARTIAL_INVALIDATION: { zh: '部分无效后的专利', en: 'Patent after partial invalidation' },
  APPLICATION_CORRECTION: { zh: '申请的更正', en: 'Corrected application' },
  GRANT_CORRECTION: { zh: '授权公告的更正', en: 'Corrected patent' },
};

/** A published document as it is shown, with what was published in words. */
export function publicationView({ number, kindCode, date }: PublicationRow, locale: Locale): PublicationObject {
  const parsed = parsePublicationNumber(number);
  const stage = parsed.ok ? parsed.value.stage : null;
  return { number, kindCode, date, title: stage === null ? null : render(stageTitles[stage], locale) };
}
