import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AsParent, Context, loadNode, Node, toGlobalId } from '@haihe/platform';
import type { RequestContext } from '@haihe/platform';
import { subjectReference } from '../rules/subjects.js';
import { LedgerAccountObject } from './ledger-account.object.js';

/** What belongs to an account. */
@Resolver(() => LedgerAccountObject)
export class LedgerAccountResolver {
  @AsParent()
  @ResolveField(() => Node, { nullable: true, description: 'What sets it apart, where that is an object that the caller may see: a deal, a payout.' })
  async about(@Parent() { subject }: LedgerAccountObject, @Context() context: RequestContext): Promise<object | null> {
    const reference = subjectReference(subject);
    return reference ? loadNode(context, toGlobalId(reference.type, reference.id)) : null;
  }
}
