/** A list as somebody wants to see it again: filters, order and columns, as the address says them. */
export interface SavedView {
  readonly name: string;
  /** The address's query, without its question mark and without a place in the list. */
  readonly query: string;
}

/** What this browser keeps of one list for one person. */
export interface KeptTable {
  /** Keys of the columns chosen; null while nobody chose. */
  readonly columns: readonly string[] | null;
  readonly views: readonly SavedView[];
}

/** Counted up when the form changes: what an older or newer release wrote is left alone and not read. */
const VERSION = 1;
export const MOST_VIEWS = 30;
export const LONGEST_NAME = 40;
const LONGEST_QUERY = 2000;

const nothing: KeptTable = { columns: null, views: [] };

/** Where it is kept. Several people may use one browser. */
export function keptUnder(list: string, person: string | undefined): string {
  return `haihe.table.${person ?? 'guest'}.${list}`;
}

const isText = (value: unknown, longest: number): value is string => typeof value === 'string' && value.length <= longest;

/** Reads what is kept; anything that is broken, of another version or too large counts as not there. */
export function readKept(text: string | null): KeptTable {
  if (text === null) return nothing;
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null || (kept as { version?: unknown }).version !== VERSION) return nothing;
    const { columns, views } = kept as { columns?: unknown; views?: unknown };
    return {
      columns: Array.isArray(columns) && columns.every((key) => isText(key, LONGEST_NAME)) ? columns : null,
      views: Array.isArray(views) ? views.filter(isView).slice(0, MOST_VIEWS) : [],
    };
  } catch {
    return nothing;
  }
}

function isView(view: unknown): view is SavedView {
  if (typeof view !== 'object' || view === null) return false;
  const { name, query } = view as { name?: unknown; query?: unknown };
  return isText(name, LONGEST_NAME) && name !== '' && isText(query, LONGEST_QUERY);
}

/** The text to keep; null when there is nothing worth keeping. */
export function writeKept({ columns, views }: KeptTable): string | null {
  return columns === null && views.length === 0 ? null : JSON.stringify({ version: VERSION, columns, views });
}

/** With a view under a name; one that had the name gives way, the newest stands last. The oldest go when there are too many. */
export function withView(kept: KeptTable, { name, query }: SavedView): KeptTable {
  const view = { name: name.trim().slice(0, LONGEST_NAME), query: query.slice(0, LONGEST_QUERY) };
  return { ...kept, views: [...kept.views.filter((other) => other.name !== view.name), view].slice(-MOST_VIEWS) };
}

/** Without the view of a name. */
export function withoutView(kept: KeptTable, name: string): KeptTable {
  return { ...kept, views: kept.views.filter((view) => view.name !== name) };
}
