import { Field, ID, InterfaceType } from '@nestjs/graphql';
import type { RequestContext } from './context.js';
import { parseGlobalId } from './global-id.js';

/** Everything that can be found again by its id. */
@InterfaceType('Node', {
  description: 'Everything that can be found again by its id.',
  resolveType: (value: { readonly __typename?: string; readonly id: string }) => value.__typename ?? parseGlobalId(value.id)?.type,
})
export abstract class Node {
  @Field(() => ID, { description: 'Opaque id, unique in the whole exchange.' })
  readonly id!: string;
}

/** Loads one object as the caller may see it; undefined when it is not there or not his to see. */
export type NodeLoader = (context: RequestContext, id: string) => Promise<object | undefined>;

const nodeLoaders = new Map<string, NodeLoader>();

/** Makes a type reachable through `node(id)`. Called by resolvers when they are made. */
export function registerNode(type: string, loader: NodeLoader): void {
  nodeLoaders.set(type, loader);
}

/** Finds any object by its opaque id. */
export async function loadNode(context: RequestContext, globalId: string): Promise<object | null> {
  const parsed = parseGlobalId(globalId);
  const loader = parsed && nodeLoaders.get(parsed.type);
  return (loader && (await loader(context, parsed.id))) ?? null;
}
