import type { AreaSchema } from '../database/index.js';
import { openTestDatabase } from './test-database.js';

/**
 * The statements with which TypeORM would bring a freshly migrated database in line with the entities. A lib's spec
 * expects none, so that entities and reviewed migrations never drift apart:
 *
 * ```ts
 * expect(await schemaDifference([platformSchema, identitySchema, registrySchema])).toEqual([]);
 * ```
 *
 * Name every constraint and index alike on both sides: `@Index`, `@Unique`, `@Check`, `@ForeignKey(…, { name })`,
 * `primaryKeyConstraintName` (`<table>_pkey` is what PostgreSQL gives). TypeORM compares conditions of CHECKs and partial
 * indexes by name alone. An index on an expression has `@Index('name', { synchronize: false })`.
 *
 * @param areas the lib's own area and all below it
 */
export async function schemaDifference(areas: readonly AreaSchema[]): Promise<string[]> {
  const database = await openTestDatabase(areas);
  try {
    const difference = await database.dataSource.driver.createSchemaBuilder().log();
    return difference.upQueries.map(({ query }) => query);
  } finally {
    await database.close();
  }
}
