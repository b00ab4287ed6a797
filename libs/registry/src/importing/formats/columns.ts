import type { FieldLabels, RawFacts, RawField } from '../raw-facts.js';

/** Which headings of a layout hold which field: the first of them that has a value is taken. */
export type Headings = Readonly<Partial<Record<RawField, readonly string[]>>>;

/** A heading for comparing: brackets of any width are the same, blanks go, letters are small. */
export function headingKey(heading: string): string {
  return heading.normalize('NFKC').replace(/[\s\u200b\ufeff]+/g, '').toLowerCase();
}

/** Where the fields of a layout stand in one file. Repeated headings are all looked at, the first filled cell wins. */
export class Columns {
  private readonly places: readonly (readonly [RawField, readonly number[]])[];
  readonly labels: FieldLabels;
  /** Share of the file's columns that the layout knows. */
  readonly known: number;

  constructor(
    header: readonly string[],
    headings: Headings,
    private readonly alsoKnown: readonly string[] = [],
  ) {
    const keys = header.map(headingKey);
    const labels: Partial<Record<RawField, string>> = {};
    this.places = fieldsOf(headings).flatMap(([field, names]) => {
      const places = names.map(headingKey).flatMap((name) => keys.flatMap((key, index) => (key === name ? [index] : [])));
      const [first] = places;
      if (first === undefined) return [];
      labels[field] = header[first]?.trim() ?? field;
      return [[field, places] as const];
    });
    this.labels = labels;
    const all = new Set([...fieldsOf(headings).flatMap(([, names]) => names), ...this.alsoKnown].map(headingKey));
    const filled = keys.filter((key) => key !== '');
    this.known = filled.length === 0 ? 0 : filled.filter((key) => all.has(key)).length / filled.length;
  }

  has(field: RawField): boolean {
    return field in this.labels;
  }

  /** The facts of one row. */
  read(cells: readonly string[]): RawFacts {
    const facts: Partial<Record<RawField, string>> = {};
    for (const [field, places] of this.places) {
      for (const place of places) {
        const value = cells[place];
        if (value === undefined || value === '') continue;
        facts[field] = value;
        break;
      }
    }
    return facts;
  }
}

function fieldsOf(headings: Headings): [RawField, readonly string[]][] {
  return Object.entries(headings) as [RawField, readonly string[]][];
}
