import type { BilingualText } from '@haihe/platform/errors';
import type { Component } from './component.js';
import { componentInWords } from './component-words.js';
import type { LicenceTerms } from './licence-terms.js';
import { clauseInWords, clauses } from './terms-in-words.js';

/** One difference between two term sheets. What is null on one side was added or left out. */
export interface TermsDifference {
  /** From the terms that have it, the later ones before the earlier: ['components', '2'] or ['reporting']. */
  readonly path: readonly string[];
  readonly before: BilingualText | null;
  readonly after: BilingualText | null;
}

/**
 * What one term sheet says that another did not: components that are about the same (kind, base, product and territory, event)
 * are compared with each other, wherever they stand in the list.
 *
 * @returns components first, in the order of the later terms, then those left out, then clauses; empty when both say the same
 */
export function compareTerms(before: LicenceTerms, after: LicenceTerms): readonly TermsDifference[] {
  const old = keyed(before.components);
  const differences: TermsDifference[] = [];
  for (const [key, { component, index }] of keyed(after.components)) {
    const match = old.get(key);
    old.delete(key);
    note(differences, ['components', String(index)], match ? componentInWords(match.component) : null, componentInWords(component));
  }
  for (const { component, index } of old.values()) note(differences, ['components', String(index)], componentInWords(component), null);
  for (const clause of clauses) note(differences, [clause], clauseInWords(before, clause), clauseInWords(after, clause));
  return differences;
}

/** The words state every part of a component and a clause, so that equal words are equal terms. */
function note(differences: TermsDifference[], path: readonly string[], before: BilingualText | null, after: BilingualText | null): void {
  if (before?.zh !== after?.zh) differences.push({ path, before, after });
}

function keyed(components: readonly Component[]): Map<string, { readonly component: Component; readonly index: number }> {
  const map = new Map<string, { readonly component: Component; readonly index: number }>();
  components.forEach((component, index) => {
    const about = aboutOf(component);
    let number = 0;
    while (map.has(`${about} ${number}`)) number += 1;
    map.set(`${about} ${number}`, { component, index });
  });
  return map;
}

function aboutOf(component: Component): string {
  if (component.kind === 'RUNNING') return JSON.stringify([component.kind, component.base, component.product, component.territory]);
  return component.kind === 'MILESTONE' ? JSON.stringify([component.kind, component.event]) : component.kind;
}
