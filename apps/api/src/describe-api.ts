import type { INestApplicationContext } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { AccessCheck } from '@haihe/platform';
import type { Access } from '@haihe/platform';
import { lexicographicSortSchema, printSchema } from 'graphql';

/** What the api offers and to whom, as it is committed. */
export interface ApiDescription {
  /** apps/api/schema.graphql */
  readonly schema: string;
  /** apps/api/permissions.txt: a resolver or route and who may call it, one per line. */
  readonly permissions: string;
}

/** Describes a made api; it need not listen. */
export function describeApi(app: INestApplicationContext): ApiDescription {
  const { schema } = app.get(GraphQLSchemaHost, { strict: false });
  const declared = app.get(AccessCheck, { strict: false }).list();
  return {
    schema: `${printSchema(lexicographicSortSchema(schema))}\n`,
    permissions: declared.map(({ name, access }) => `${name} ${inWords(access)}\n`).join(''),
  };
}

function inWords(access: Access): string {
  return access.to === 'permission' ? access.permission : access.to;
}
