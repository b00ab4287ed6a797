import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Public } from '../access/declare.js';
import { Context } from './context.js';
import type { RequestContext } from './context.js';
import { loadNode, Node } from './node.js';

/** Finds any object by its id. */
@Resolver()
export class NodeResolver {
  @Public()
  @Query(() => Node, { nullable: true, description: 'Any object by its id; null when it is not there or not yours to see.' })
  node(@Args('id', { type: () => ID, description: 'Opaque id.' }) id: string, @Context() context: RequestContext): Promise<object | null> {
    return loadNode(context, id);
  }
}
