/**
 * A list of ids as a table `wanted (id)` for statements that are prepared by name: `FROM ${wantedIds('$1')} JOIN t ON t.id = wanted.id`,
 * its parameter made by {@link idList}.
 *
 * With `= ANY($1)` PostgreSQL expects ten ids where it does not know them, finds the plan for the one at hand cheaper, and
 * so plans anew every time; for a row of the market that takes longer than reading it. Of this form it expects the same
 * number whether it knows the list or not, and keeps its plan.
 */
export function wantedIds(parameter: `$${number}`): string {
  return `(SELECT value::uuid AS id FROM jsonb_array_elements_text(${parameter}::jsonb)) AS wanted`;
}

/** Ids as the parameter of {@link wantedIds}. */
export function idList(ids: readonly string[]): string {
  return JSON.stringify(ids);
}
