import { ResolveField, Resolver } from '@nestjs/graphql';
import { AsParent } from '@haihe/platform';
import type { RequestContext } from '@haihe/platform';
import { PaymentDueObject } from '@haihe/payments';
import { DealObject } from '../deal.object.js';
import { SettlementLoader } from './settlement.loader.js';

/** What is paid on a deal. Both parties and the centre see it: whether money came decides what each of them does next. */
@Resolver(() => DealObject)
export class DealPaymentsResolver {
  constructor(private readonly settlement: SettlementLoader) {}

  @AsParent()
  @ResolveField(() => [PaymentDueObject], { description: 'What the buyer has to pay on it, the first instalment first; empty until the contract is signed.' })
  async payments(deal: DealObject, _: unknown, context: RequestContext): Promise<PaymentDueObject[]> {
    return (await this.settlement.dues(context, deal)).map(PaymentDueObject.of);
  }
}
