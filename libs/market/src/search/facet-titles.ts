import { organisationKindTitles } from '@haihe/identity';
import { render } from '@haihe/platform/errors';
import type { BilingualText, Locale } from '@haihe/platform/errors';
import { classificationTitle, rightKindTitles } from '@haihe/registry';
import type { FacetName } from './facets.js';

const bands: Readonly<Record<string, BilingualText>> = {
  UNDER_50K: { zh: '5 万元以下', en: 'under ¥50,000' },
  '50K_200K': { zh: '5–20 万元', en: '¥50,000–200,000' },
  '200K_500K': { zh: '20–50 万元', en: '¥200,000–500,000' },
  '500K_1M': { zh: '50–100 万元', en: '¥500,000–1 million' },
  '1M_5M': { zh: '100–500 万元', en: '¥1–5 million' },
  OVER_5M: { zh: '500 万元以上', en: 'over ¥5 million' },
  ON_REQUEST: { zh: '面议', en: 'on request' },
};

const readiness: Readonly<Record<string, BilingualText>> = {
  CONCEPT: { zh: '概念', en: 'concept' },
  LABORATORY: { zh: '实验室', en: 'laboratory' },
  PROTOTYPE: { zh: '样机', en: 'prototype' },
  PILOT: { zh: '中试', en: 'pilot' },
  PRODUCTION: { zh: '量产', en: 'production' },
};

const modes: Readonly<Record<string, BilingualText>> = { SALE: { zh: '转让', en: 'sale' } };

const texts = (value: string, table: Readonly<Partial<Record<string, BilingualText>>>): BilingualText | null => table[value] ?? null;

const titlesOf: Readonly<Record<FacetName, (value: string) => BilingualText | null>> = {
  KIND: (value) => texts(value, rightKindTitles),
  IPC_SECTION: (value) => classificationTitle('IPC', value),
  IPC_CLASS: (value) => classificationTitle('IPC', value),
  INDUSTRY: (value) => classificationTitle('GBT4754', value),
  DISTRICT: () => null,
  PRICE_BAND: (value) => texts(value, bands),
  OWNER_KIND: (value) => texts(value, organisationKindTitles),
  MODE: (value) => texts(value, modes),
  READINESS: (value) => texts(value, readiness),
};

/** Facets whose values have an order of their own; the others are ordered by how many listings they have. */
const ordered: Partial<Readonly<Record<FacetName, readonly string[]>>> = {
  IPC_SECTION: [...'ABCDEFGH'],
  PRICE_BAND: Object.keys(bands),
  READINESS: Object.keys(readiness),
};

/** Titles that are kept: more values than there are, so that a client's own inventions cannot fill the memory. */
const MOST_KNOWN = 5000;

/** Values of one facet that are shown; what is selected is always among them. */
const SHOWN = 30;

/** A value of a facet as the search page shows it. */
export interface ShownFacetValue {
  readonly value: string;
  readonly title: string;
  readonly count: number;
  readonly selected: boolean;
}

/** The values of a facet with their names, in the order in which people look for them. */
export function showFacet(name: FacetName, counts: readonly { readonly value: string; readonly count: number }[], selected: readonly string[], locale: Locale): ShownFacetValue[] {
  const known = new Map(counts.map(({ value, count }) => [value, count]));
  // What is selected stays in sight, also when nothing is left of it: else it could not be taken back.
  for (const value of selected) if (!known.has(value)) known.set(value, 0);
  const own = ordered[name];
  const place = (value: string): number => own?.indexOf(value) ?? 0;
  return [...known]
    .map(([value, count]) => ({ value, count, selected: selected.includes(value), title: titleOf(name, value, locale) }))
    .sort((a, b) => place(a.value) - place(b.value) || b.count - a.count || (a.value < b.value ? -1 : 1))
    .filter((each, index) => index < SHOWN || each.selected);
}

const known = new Map<string, BilingualText | null>();

/** Symbols are parsed to find their titles; the values are few and never change, so each is looked up once. */
function textOf(name: FacetName, value: string): BilingualText | null {
  const key = `${name} ${value}`;
  let text = known.get(key);
  if (text === undefined) {
    text = titlesOf[name](value);
    if (known.size < MOST_KNOWN) known.set(key, text);
  }
  return text;
}

function titleOf(name: FacetName, value: string, locale: Locale): string {
  const text = textOf(name, value);
  return text ? render(text, locale) : value;
}
