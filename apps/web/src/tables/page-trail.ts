/** Which page of a list is shown, and the way there: lists can only be asked for what comes after a cursor. */
export interface PageTrail {
  /** The cursors after which the pages gone through begin; the last one's page is shown, none is the first page. */
  readonly cursors: readonly string[];
  /** How many pages before them are forgotten. */
  readonly forgotten: number;
}

export const firstPage: PageTrail = { cursors: [], forgotten: 0 };

/** Keeps the address from growing without end. */
const MOST_CURSORS = 20;

/** The names in the address. */
const AFTER = 'after';
const FORGOTTEN = 'skipped';

/** Reads the place from the address. */
export function readTrail(address: URLSearchParams): PageTrail {
  const cursors = address.getAll(AFTER).filter((cursor) => cursor !== '');
  const forgotten = Number(address.get(FORGOTTEN) ?? 0);
  return { cursors, forgotten: cursors.length > 0 && Number.isSafeInteger(forgotten) && forgotten > 0 ? forgotten : 0 };
}

/** The address with another place in the list; all else stays. */
export function withTrail(address: URLSearchParams, { cursors, forgotten }: PageTrail): URLSearchParams {
  const next = new URLSearchParams(address);
  next.delete(AFTER);
  next.delete(FORGOTTEN);
  for (const cursor of cursors) next.append(AFTER, cursor);
  if (forgotten > 0) next.set(FORGOTTEN, String(forgotten));
  return next;
}

/** After which entry the page shown begins. */
export function afterOf({ cursors }: PageTrail): string | null {
  return cursors.at(-1) ?? null;
}

/** How many pages come before the one shown. */
export function pagesBefore({ cursors, forgotten }: PageTrail): number {
  return cursors.length + forgotten;
}

/** One page on. */
export function onward({ cursors, forgotten }: PageTrail, cursor: string): PageTrail {
  const longer = [...cursors, cursor];
  const dropped = Math.max(0, longer.length - MOST_CURSORS);
  return { cursors: longer.slice(dropped), forgotten: forgotten + dropped };
}

/** One page back; null on the first one, and where the way back is forgotten. */
export function backward({ cursors, forgotten }: PageTrail): PageTrail | null {
  if (cursors.length === 0 || (cursors.length === 1 && forgotten > 0)) return null;
  return { cursors: cursors.slice(0, -1), forgotten };
}
