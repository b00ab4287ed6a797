import type { IsoDate } from '@haihe/platform/clock';
import { licensingRefusals } from '../licensing-refusals.js';
import { everyField, fieldRanges } from './field-of-use.js';
import type { FieldRanges } from './field-of-use.js';
import { lieWithin } from './number-range.js';
import type { NumberRange } from './number-range.js';
import { territoryRange } from './territory.js';

/** Where, for what and how long a licence is given. Acts are not part of it: see decision 0017. */
export interface LicenceScope {
  readonly rightIds: readonly string[];
  /** As `territoryRange` reads them. */
  readonly territories: readonly string[];
  /** As `fieldRanges` reads them; none for every field. */
  readonly fields: readonly string[];
  readonly from: IsoDate;
  /** The last day. */
  readonly until: IsoDate;
}

/** A scope's smallest parts: a right, a territory, a field. No two of one scope meet. */
export interface ScopeCell {
  readonly rightId: string;
  readonly territory: NumberRange;
  readonly field: FieldRanges;
}

/** What one contract can name without being better said with wider territories or fields. */
export const MOST_CELLS = 2000;

/**
 * A scope in its shortest form: each thing once, and none that another contains.
 *
 * @throws Refusal SCOPE_EMPTY, TERRITORY_UNKNOWN, FIELD_UNKNOWN, FIELD_SYSTEMS_MIXED, PERIOD_BACKWARDS, SCOPE_TOO_WIDE
 */
export function tidyScope(scope: LicenceScope): LicenceScope {
  if (scope.until < scope.from) throw licensingRefusals.refuse('PERIOD_BACKWARDS');
  const rightIds = [...new Set(scope.rightIds)];
  if (rightIds.length === 0 || scope.territories.length === 0) throw licensingRefusals.refuse('SCOPE_EMPTY');
  if (new Set(scope.fields.map((code) => code.slice(0, 4))).size > 1) throw licensingRefusals.refuse('FIELD_SYSTEMS_MIXED');
  const territories = widest(scope.territories, territoryRange, lieWithin);
  const fields = widest(scope.fields, fieldRanges, (inner, outer) => lieWithin(inner.ipc, outer.ipc) && lieWithin(inner.industry, outer.industry));
  const count = rightIds.length * territories.length * Math.max(1, fields.length);
  if (count > MOST_CELLS) throw licensingRefusals.refuse('SCOPE_TOO_WIDE', { params: { most: MOST_CELLS, count } });
  return { rightIds, territories, fields, from: scope.from, until: scope.until };
}

/** The cells of a scope that `tidyScope` gave. */
export function cellsOf(scope: LicenceScope): ScopeCell[] {
  const territories = scope.territories.map(territoryRange);
  const fields = scope.fields.length > 0 ? scope.fields.map(fieldRanges) : [everyField];
  return scope.rightIds.flatMap((rightId) => territories.flatMap((territory) => fields.map((field) => ({ rightId, territory, field }))));
}

/** Each once, without those that lie within another; of two names of the same the first. */
function widest<Range>(codes: readonly string[], read: (code: string) => Range, within: (inner: Range, outer: Range) => boolean): string[] {
  const all = codes.map((code) => ({ code, range: read(code) }));
  return all
    .filter(({ range }, index) => !all.some((other, place) => place !== index && within(range, other.range) && (place < index || !within(other.range, range))))
    .map(({ code }) => code);
}
