import { normaliseOwnerName } from '../rules/index.js';
import type { OwnerRow } from '../data/queries/right-parts.js';

/**
 * Which current owner a claim means: the one that it names or, where there is only one, that one. Undefined when it does
 * not tell, or names somebody who is no owner (any more).
 */
export function ownerMeant(ownerName: string | null, owners: readonly OwnerRow[]): OwnerRow | undefined {
  if (ownerName === null) return owners.length === 1 ? owners[0] : undefined;
  const wanted = normaliseOwnerName(ownerName);
  return owners.find(({ name }) => normaliseOwnerName(name) === wanted);
}

/** Whether two claims to one right exclude each other: unless it is sure that they mean different co-owners, they do. */
export function excludeEachOther(one: OwnerRow | undefined, other: OwnerRow | undefined): boolean {
  return one === undefined || other === undefined || one.id === other.id;
}

/** Names as a message lists them. */
export function ownerNames(owners: readonly Pick<OwnerRow, 'name'>[]): string {
  const shown = owners.slice(0, 5).map(({ name }) => name);
  return `${shown.join('；')}${owners.length > shown.length ? '；…' : ''}`;
}
