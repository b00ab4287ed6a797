/** What is checked of a state table, with one state per row. */
interface CheckedTable {
  readonly name: string;
  readonly states: readonly string[];
  readonly initial: string;
  readonly final: readonly string[];
  readonly steps: readonly { readonly from: string; readonly command: string; readonly guard: string | null; readonly to: string }[];
}

/**
 * Checks a state table when it is defined, so that a mistake stops the start and not a deal.
 *
 * @throws Error naming every mistake: names that are not listed, states that cannot be reached from the initial one,
 *   states that nothing leaves and that are not declared final (or the other way round), rows that never apply
 */
export function checkStates(table: CheckedTable): void {
  const mistakes = [...unlisted(table), ...repeated(table), ...unreachable(table), ...wronglyFinal(table), ...shadowed(table)];
  if (mistakes.length > 0) throw new Error(`state table of ${table.name}: ${mistakes.join('; ')}`);
}

function unlisted({ states, initial, final, steps }: CheckedTable): string[] {
  const named = new Set([initial, ...final, ...steps.flatMap((step) => [step.from, step.to])]);
  return [...named].filter((state) => !states.includes(state)).map((state) => `${state} is not listed`);
}

function repeated({ states }: CheckedTable): string[] {
  return states.filter((state, index) => states.indexOf(state) !== index).map((state) => `${state} is listed twice`);
}

function unreachable({ states, initial, steps }: CheckedTable): string[] {
  const reached = new Set([initial]);
  for (const state of reached) {
    for (const step of steps) if (step.from === state) reached.add(step.to);
  }
  return states.filter((state) => !reached.has(state)).map((state) => `${state} cannot be reached`);
}

function wronglyFinal({ states, final, steps }: CheckedTable): string[] {
  return states.flatMap((state) => {
    const left = steps.some((step) => step.from === state && step.to !== state);
    if (left === !final.includes(state)) return [];
    return left ? [`${state} is final but can be left`] : [`${state} cannot be left but is not final`];
  });
}

/** A row after an unguarded one, or with the same guard as an earlier one, for the same state and command never applies. */
function shadowed({ steps }: CheckedTable): string[] {
  return steps.flatMap((step, index) => {
    const earlier = steps.slice(0, index).filter((other) => other.from === step.from && other.command === step.command);
    const never = earlier.some((other) => other.guard === null || other.guard === step.guard);
    return never ? [`${step.command} in ${step.from} to ${step.to} never applies`] : [];
  });
}
