/** Whole numbers from `from` to before `until`. */
export interface NumberRange {
  readonly from: number;
  readonly until: number;
}

/** Whether two ranges share a number. */
export function rangesMeet(one: NumberRange, other: NumberRange): boolean {
  return one.from < other.until && other.from < one.until;
}

/** Whether a range lies within another, or is the same. */
export function lieWithin(inner: NumberRange, outer: NumberRange): boolean {
  return outer.from <= inner.from && inner.until <= outer.until;
}
