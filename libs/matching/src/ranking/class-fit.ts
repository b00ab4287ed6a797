import { ipcCloseness, subclassOf, writeSubclass } from '../rules/index.js';
import type { IpcPlace } from '../rules/index.js';

/** A class that both sides have. */
export interface SharedClass {
  /** Subclass, e.g. H01M. */
  readonly subclass: string;
  /** 0 to 1, see `ipcCloseness`. */
  readonly closeness: number;
}

/** How close the nearest of their classes are; open when one side has none. */
export function nearestClass(asked: readonly IpcPlace[], offered: readonly IpcPlace[]): number | 'OPEN' {
  if (asked.length === 0 || offered.length === 0) return 'OPEN';
  return Math.max(...asked.flatMap((one) => offered.map((other) => ipcCloseness(one, other))));
}

/** Subclasses that both sides have, the closest first. */
export function classesShared(asked: readonly IpcPlace[], offered: readonly IpcPlace[]): SharedClass[] {
  const shared = new Map<string, number>();
  for (const one of asked) {
    for (const other of offered) {
      if (subclassOf(one.group) !== subclassOf(other.group)) continue;
      const subclass = writeSubclass(one.group);
      shared.set(subclass, Math.max(shared.get(subclass) ?? 0, ipcCloseness(one, other)));
    }
  }
  return [...shared].map(([subclass, closeness]) => ({ subclass, closeness })).sort((one, other) => other.closeness - one.closeness);
}

/** Fewer texts that agree say nothing. */
const ENOUGH = 3;

/**
 * What the classes of the best texts say of a query that has none: how much of their score lies in the subclass of a document,
 * beside the subclass that has most. Nothing when too few of them have classes.
 */
export function classAgreement(
  best: readonly { readonly classes: readonly IpcPlace[]; readonly textScore: number }[],
): ((classes: readonly IpcPlace[]) => number | 'OPEN') | undefined {
  const votes = new Map<number, number>();
  let voters = 0;
  for (const { classes, textScore } of best) {
    const subclasses = new Set(classes.map(({ group }) => subclassOf(group)));
    if (subclasses.size > 0) voters += 1;
    for (const subclass of subclasses) votes.set(subclass, (votes.get(subclass) ?? 0) + textScore / subclasses.size);
  }
  if (voters < ENOUGH) return undefined;
  const most = Math.max(...votes.values()) || 1;
  return (classes) => (classes.length === 0 ? 'OPEN' : Math.max(...classes.map(({ group }) => (votes.get(subclassOf(group)) ?? 0) / most)));
}
