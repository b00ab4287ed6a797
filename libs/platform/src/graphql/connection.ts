import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import { GraphQLError } from 'graphql';

/** Most entries of one page. */
export const MAX_PAGE = 100;

/** Where a page stands in its list. */
@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field({ description: 'Whether there are entries after this page.' })
  readonly hasNextPage!: boolean;

  @Field({ description: 'Whether there are entries before this page.' })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first entry.' })
  readonly startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last entry; ask for the next page after it.' })
  readonly endCursor!: string | null;
}

/** Arguments of every list. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many entries, 1 to 100.' })
  readonly first!: number;

  @Field(() => String, { nullable: true, description: 'Cursor of the entry after which the page begins.' })
  readonly after?: string | null;
}

/** One entry and its place. */
export interface EdgeOf<Node> {
  readonly cursor: string;
  readonly node: Node;
}

/** One page of a list. */
export interface ConnectionOf<Node> {
  readonly edges: readonly EdgeOf<Node>[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/**
 * Declares `<name>Connection` and `<name>Edge` for a node type.
 *
 * @param name name of the node type
 */
export function connectionOf<Node>(name: string, node: () => Type<Node>): { Edge: Type<EdgeOf<Node>>; Connection: Type<ConnectionOf<Node>> } {
  @ObjectType(`${name}Edge`, { description: `One ${name} in a list.` })
  class Edge implements EdgeOf<Node> {
    @Field({ description: 'Place in the list; stays valid when others come or go.' })
    readonly cursor!: string;

    @Field(node, { description: 'The entry.' })
    readonly node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })
  class Connection implements ConnectionOf<Node> {
    @Field(() => [Edge], { description: 'The entries of the page, in order.' })
    readonly edges!: readonly EdgeOf<Node>[];

    @Field(() => PageInfo, { description: 'Where the page stands.' })
    readonly pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many entries the whole list has.' })
    readonly totalCount!: number;
  }
  return { Edge, Connection };
}

/** Keyset cursor: the sort values of an entry, JSON in base64url. */
export function toCursor(key: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/**
 * Reads a keyset cursor.
 *
 * @param length how many values the list's order has
 * @throws GraphQLError BAD_USER_INPUT when it is not a cursor of such a list
 */
export function fromCursor(cursor: string | null | undefined, length: number): readonly (string | number | null)[] | undefined {
  if (cursor === null || cursor === undefined) return undefined;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(key) && key.length === length && key.every((part) => part === null || typeof part === 'string' || typeof part === 'number')) {
      return key as (string | number | null)[];
    }
  } catch {
    // Not JSON: refused below like any other text that is not a cursor.
  }
  throw new GraphQLError('This cursor does not belong to this list.', { extensions: { code: 'BAD_USER_INPUT' } });
}

/** The size of a page, between 1 and {@link MAX_PAGE}. */
export function pageSize(first: number): number {
  if (Number.isInteger(first) && first >= 1 && first <= MAX_PAGE) return first;
  throw new GraphQLError(`first must be from 1 to ${MAX_PAGE}.`, { extensions: { code: 'BAD_USER_INPUT' } });
}

/**
 * Makes a page of rows that were read with a limit of one more than wanted.
 *
 * @param rows at most `first + 1` rows
 */
export function toConnection<Row, Node>(
  rows: readonly Row[],
  page: { readonly first: number; readonly after?: string | null | undefined; readonly totalCount: number },
  cursorOf: (row: Row) => readonly (string | number | null)[],
  nodeOf: (row: Row) => Node,
): ConnectionOf<Node> {
  const edges = rows.slice(0, page.first).map((row) => ({ cursor: toCursor(cursorOf(row)), node: nodeOf(row) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > page.first,
      hasPreviousPage: page.after !== null && page.after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: page.totalCount,
  };
}
