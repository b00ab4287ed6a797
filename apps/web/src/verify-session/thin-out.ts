/** At most so many of the values, evenly, the first and the last among them. */
export function thinOut<Value>(values: readonly Value[], most: number): readonly Value[] {
  if (values.length <= most) return values;
  return Array.from({ length: most }, (_, place) => values[Math.round((place * (values.length - 1)) / (most - 1))]).filter((value) => value !== undefined);
}
