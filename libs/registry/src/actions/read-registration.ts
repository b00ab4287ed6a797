import type { IsoDate } from '@haihe/platform/clock';
import { checkDates, isClassificationScheme, normaliseOwnerName, parseClassification, parseRightNumber, refusalOf, registryRefusals } from '../rules/index.js';
import type { ClassificationScheme, RightKind, RightNumber } from '../rules/index.js';

/** What somebody enters of a right by hand. */
export interface RegistrationInput {
  readonly kind: RightKind;
  readonly number: string;
  readonly title: string;
  readonly titleEn?: string | null | undefined;
  readonly abstract?: string | null | undefined;
  readonly filingDate?: IsoDate | null | undefined;
  readonly publicationDate?: IsoDate | null | undefined;
  readonly grantDate?: IsoDate | null | undefined;
  readonly ownerNames: readonly string[];
  readonly classifications?: readonly { readonly scheme: string; readonly symbol: string }[] | null | undefined;
}

/** The same, read and checked. */
export interface Registration {
  readonly number: RightNumber;
  readonly title: string;
  readonly titleEn: string | null;
  readonly abstract: string | null;
  readonly filingDate: IsoDate | null;
  readonly publicationDate: IsoDate | null;
  readonly grantDate: IsoDate | null;
  readonly ownerNames: readonly string[];
  /** Canonical symbols by scheme. */
  readonly symbols: Readonly<Record<ClassificationScheme, readonly string[]>>;
}

const LONGEST_TITLE = 500;
const LONGEST_ABSTRACT = 5_000;
const LONGEST_OWNER = 200;
const MOST_OWNERS = 50;
const MOST_CLASSIFICATIONS = 50;

/** The field that a fault of the order of days is shown at. */
const fieldOfDate = {
  PUBLISHED_BEFORE_FILING: 'publicationDate',
  GRANTED_BEFORE_FILING: 'grantDate',
  GRANTED_BEFORE_PUBLICATION: 'grantDate',
} as const;

/**
 * Reads what was entered, each fault at its field.
 *
 * @param onDay today in China
 * @throws Refusal a fault of the number, of a classification or of the days; RIGHT_TITLE_REQUIRED, RIGHT_TEXT_TOO_LONG,
 *   RIGHT_OWNERS_REQUIRED, RIGHT_OWNER_NAME_INVALID, RIGHT_OWNER_TWICE, RIGHT_TOO_MANY_CLASSIFICATIONS,
 *   CLASSIFICATION_SCHEME_UNKNOWN
 */
export function readRegistration(input: RegistrationInput, onDay: IsoDate): Registration {
  const number = parseRightNumber(input.kind, input.number, onDay);
  if (!number.ok) throw refusalOf(number, ['input', 'number']);
  const title = text(input.title, LONGEST_TITLE, 'title');
  if (title === null) throw registryRefusals.refuse('RIGHT_TITLE_REQUIRED', { path: ['input', 'title'] });
  const days = { filingDate: input.filingDate ?? null, publicationDate: input.publicationDate ?? null, grantDate: input.grantDate ?? null };
  demandOrder(days, onDay);
  return {
    number: number.value,
    title,
    titleEn: text(input.titleEn, LONGEST_TITLE, 'titleEn'),
    abstract: text(input.abstract, LONGEST_ABSTRACT, 'abstract'),
    ...days,
    ownerNames: owners(input.ownerNames),
    symbols: symbols(input.classifications ?? []),
  };
}

function text(given: string | null | undefined, most: number, field: string): string | null {
  const tidy = (given ?? '').replace(/\p{Cf}+/gu, '').replace(/[^\S\n]+/g, ' ').trim();
  if ([...tidy].length > most) throw registryRefusals.refuse('RIGHT_TEXT_TOO_LONG', { path: ['input', field], params: { most } });
  return tidy === '' ? null : tidy;
}

function demandOrder(days: Pick<Registration, 'filingDate' | 'publicationDate' | 'grantDate'>, onDay: IsoDate): void {
  const [fault] = checkDates(days, onDay);
  if (!fault) return;
  const field = fault.code === 'DATE_IN_FUTURE' ? Object.entries(days).find(([, day]) => day === fault.params['date'])?.[0] : fieldOfDate[fault.code];
  throw refusalOf(fault, ['input', field ?? 'filingDate']);
}

function owners(given: readonly string[]): string[] {
  const names = given.map((name) => name.replace(/\p{Cf}+/gu, '').replace(/\s+/g, ' ').trim());
  if (names.length === 0 || names.length > MOST_OWNERS) {
    throw registryRefusals.refuse('RIGHT_OWNERS_REQUIRED', { path: ['input', 'ownerNames'], params: { most: MOST_OWNERS } });
  }
  const seen = new Set<string>();
  names.forEach((name, index) => {
    const path = ['input', 'ownerNames', String(index)];
    if (name === '' || [...name].length > LONGEST_OWNER) throw registryRefusals.refuse('RIGHT_OWNER_NAME_INVALID', { path, params: { most: LONGEST_OWNER } });
    const key = normaliseOwnerName(name);
    if (seen.has(key)) throw registryRefusals.refuse('RIGHT_OWNER_TWICE', { path, params: { name } });
    seen.add(key);
  });
  return names;
}

function symbols(given: readonly { readonly scheme: string; readonly symbol: string }[]): Record<ClassificationScheme, string[]> {
  if (given.length > MOST_CLASSIFICATIONS) {
    throw registryRefusals.refuse('RIGHT_TOO_MANY_CLASSIFICATIONS', { path: ['input', 'classifications'], params: { most: MOST_CLASSIFICATIONS } });
  }
  const found: Record<ClassificationScheme, string[]> = { IPC: [], CPC: [], LOCARNO: [], NICE: [], GBT4754: [] };
  given.forEach(({ scheme, symbol }, index) => {
    const path = ['input', 'classifications', String(index)];
    if (!isClassificationScheme(scheme)) {
      throw registryRefusals.refuse('CLASSIFICATION_SCHEME_UNKNOWN', { path: [...path, 'scheme'], params: { scheme: scheme.slice(0, 20) } });
    }
    const parsed = parseClassification(scheme, symbol);
    if (!parsed.ok) throw refusalOf(parsed, [...path, 'symbol']);
    if (!found[scheme].includes(parsed.value.canonical)) found[scheme].push(parsed.value.canonical);
  });
  return found;
}
