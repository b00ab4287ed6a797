/** One measured figure beside its comparison from the same run. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What the comparison is, e.g. "plain COPY". */
  readonly comparedWith: string | null;
  readonly comparison: number | null;
  /** value / comparison. */
  readonly ratio: number | null;
  /** ISO time of the measurement. */
  readonly at: string;
}

/** A figure, with its comparison when there is one. */
export function figure(name: string, value: number, unit: string, comparison?: { readonly with: string; readonly value: number }): Figure {
  return {
    name,
    value,
    unit,
    comparedWith: comparison?.with ?? null,
    comparison: comparison?.value ?? null,
    ratio: comparison ? value / comparison.value : null,
    at: new Date().toISOString(),
  };
}

const shown = (value: number | null): string =>
  value === null ? '' : Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);

/** The figures as a table for the terminal. */
export function table(figures: readonly Figure[]): string {
  const rows = [
    ['figure', 'value', 'unit', 'compared with', 'value', 'ratio'],
    ...figures.map((each) => [each.name, shown(each.value), each.unit, each.comparedWith ?? '', shown(each.comparison), each.ratio === null ? '' : each.ratio.toFixed(2)]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) => row.map((cell, column) => (column === 1 || column >= 4 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join('  ')).join('\n');
}
