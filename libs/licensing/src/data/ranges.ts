import type { IsoDate } from '@haihe/platform/clock';
import { cellsOf } from '../rules/index.js';
import type { LicenceScope } from '../rules/index.js';

/** The level of licences that are no sublicences. */
export const FIRST_LEVEL = '00000000-0000-0000-0000-000000000000';

/** Days from the first to the last, both counted, as PostgreSQL reads a range. */
export function wholeDays(from: IsoDate, last: IsoDate): string {
  return `[${from},${last}]`;
}

/** The cells of a scope column by column: right, then both ends of territory, IPC and industry, as `unnest` takes them. */
export function cellColumns(scope: LicenceScope): readonly (readonly (string | number)[])[] {
  const cells = cellsOf(scope);
  const ranges = [cells.map(({ territory }) => territory), cells.map(({ field }) => field.ipc), cells.map(({ field }) => field.industry)];
  return [cells.map(({ rightId }) => rightId), ...ranges.flatMap((column) => [column.map(({ from }) => from), column.map(({ until }) => until)])];
}
