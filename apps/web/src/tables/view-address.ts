import { firstPage, withTrail } from './page-trail.js';

const COLUMNS = 'columns';
/** What a list's address may also say, but no view. */
const NOT_OF_A_VIEW = ['lang', 'item'];

/** The columns that the address asks for; null when it leaves them to the reader. */
export function addressedColumns(address: URLSearchParams): string[] | null {
  const text = address.get(COLUMNS);
  return text === null ? null : text.split('.').filter((key) => key !== '');
}

/** The address with other columns, or with none of its own. */
export function withColumns(address: URLSearchParams, columns: readonly string[] | null): URLSearchParams {
  const next = new URLSearchParams(address);
  if (columns === null) next.delete(COLUMNS);
  else next.set(COLUMNS, columns.join('.'));
  return next;
}

/** What the address shows, apart from the place in the list: equal views give equal text, in whatever order they were chosen. */
export function viewOf(address: URLSearchParams): string {
  const view = withTrail(address, firstPage);
  for (const name of NOT_OF_A_VIEW) view.delete(name);
  view.sort();
  return view.toString();
}

/** What stays when nothing is chosen: the part of the page and the form that the list has there. */
const PLACES = ['tab', 'as'];

/** The view that nobody chose, in this part of the page. */
export function usualView(address: URLSearchParams): string {
  return viewOf(new URLSearchParams([...address].filter(([name]) => PLACES.includes(name))));
}

/** The address after a change of filters: empty ones go, the list begins at its first page, all else stays. */
export function withFilters(address: URLSearchParams, filters: Readonly<Record<string, string | readonly string[] | null>>): URLSearchParams {
  const next = withTrail(address, firstPage);
  for (const [name, value] of Object.entries(filters)) {
    next.delete(name);
    const values = typeof value === 'string' ? [value] : (value ?? []);
    for (const one of values) if (one !== '') next.append(name, one);
  }
  return next;
}
