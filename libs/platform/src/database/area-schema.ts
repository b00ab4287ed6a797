import type { EntityTarget, MigrationInterface, ObjectLiteral } from 'typeorm';

/** What one area (lib) brings to the database. */
export interface AreaSchema {
  /** Name of the area and of its PostgreSQL schema. */
  readonly name: string;
  readonly entities: readonly EntityTarget<ObjectLiteral>[];
  readonly migrations: readonly (new () => MigrationInterface)[];
}
