import type { IsoDate } from '@haihe/platform/clock';
import { fieldRanges } from './field-of-use.js';
import type { FieldRanges } from './field-of-use.js';
import { shutsOut } from './licence-kind.js';
import type { LicenceKind } from './licence-kind.js';
import type { LicenceScope } from './licence-scope.js';
import { lieWithin, rangesMeet } from './number-range.js';
import { territoryRange } from './territory.js';

/** Where two scopes meet, in the narrower words of the two. */
export interface Meeting {
  readonly rightIds: readonly string[];
  readonly territories: readonly string[];
  /** Null when neither names a field. */
  readonly fields: readonly string[] | null;
  readonly from: IsoDate;
  /** The last day. */
  readonly until: IsoDate;
}

/** Where two scopes meet in right, territory, field and time at once; null when they do not. */
export function whereScopesMeet(one: LicenceScope, other: LicenceScope): Meeting | null {
  const from = one.from > other.from ? one.from : other.from;
  const until = one.until < other.until ? one.until : other.until;
  const rightIds = one.rightIds.filter((id) => other.rightIds.includes(id));
  const territories = shared(one.territories, other.territories, territoryRange, rangesMeet, lieWithin);
  const fields = sharedFields(one.fields, other.fields);
  if (from > until || rightIds.length === 0 || territories.length === 0 || fields?.length === 0) return null;
  return { rightIds, territories, fields, from, until };
}

/** Two licences of one level that may not stand beside each other; null when they may. */
export function conflictOf(one: LicenceScope & { readonly kind: LicenceKind }, other: LicenceScope & { readonly kind: LicenceKind }): Meeting | null {
  return shutsOut(one.kind) || shutsOut(other.kind) ? whereScopesMeet(one, other) : null;
}

/** Whether a scope lies inside another in all its parts, as a sublicence must. */
export function scopeLiesWithin(inner: LicenceScope, outer: LicenceScope): boolean {
  const territories = outer.territories.map(territoryRange);
  const fields = outer.fields.map(fieldRanges);
  return (
    inner.from >= outer.from &&
    inner.until <= outer.until &&
    inner.rightIds.every((id) => outer.rightIds.includes(id)) &&
    inner.territories.map(territoryRange).every((range) => territories.some((wide) => lieWithin(range, wide))) &&
    (fields.length === 0 || (inner.fields.length > 0 && inner.fields.map(fieldRanges).every((range) => fields.some((wide) => fieldWithin(range, wide)))))
  );
}

function sharedFields(one: readonly string[], other: readonly string[]): readonly string[] | null {
  if (one.length === 0) return other.length === 0 ? null : other;
  return other.length === 0 ? one : shared(one, other, fieldRanges, (a, b) => rangesMeet(a.ipc, b.ipc) && rangesMeet(a.industry, b.industry), fieldWithin);
}

function fieldWithin(inner: FieldRanges, outer: FieldRanges): boolean {
  return lieWithin(inner.ipc, outer.ipc) && lieWithin(inner.industry, outer.industry);
}

/** Of each pair that meets the narrower one; both where neither is (two systems). */
function shared<Range>(one: readonly string[], other: readonly string[], read: (code: string) => Range, meet: (a: Range, b: Range) => boolean, within: (inner: Range, outer: Range) => boolean): string[] {
  const found = one.flatMap((a) =>
    other.flatMap((b) => {
      const [first, second] = [read(a), read(b)];
      if (!meet(first, second)) return [];
      if (within(first, second)) return [a];
      return within(second, first) ? [b] : [a, b];
    }),
  );
  return [...new Set(found)];
}
