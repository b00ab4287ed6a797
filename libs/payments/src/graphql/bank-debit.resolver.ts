import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AsParent, Context, load } from '@haihe/platform';
import type { RequestContext } from '@haihe/platform';
import { BankDebitObject, ReceiptObject } from './desk.objects.js';
import { PaymentLoaders } from './payment-loaders.js';

/** What belongs to a debit; whoever sees it sees all of it. */
@Resolver(() => BankDebitObject)
export class BankDebitResolver {
  constructor(private readonly loaders: PaymentLoaders) {}

  @AsParent()
  @ResolveField(() => [ReceiptObject], { description: 'Receipts that it could be the reversal of: of the same bank account and amount, all of them in the queue. At most 20; none once it is explained.' })
  async candidates(@Parent() { row }: BankDebitObject, @Context() context: RequestContext): Promise<ReceiptObject[]> {
    if (row.settledAs !== null) return [];
    const ids = (await load(context, this.loaders.reversible, row.id)) ?? [];
    const receipts = await Promise.all(ids.map((id) => load(context, this.loaders.receipts, id)));
    return receipts.filter((receipt) => receipt !== undefined).map(ReceiptObject.of);
  }
}
