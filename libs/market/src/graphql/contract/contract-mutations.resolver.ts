import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Context, idOf, mutationPayload } from '@haihe/platform';
import type { RequestContext } from '@haihe/platform';
import { SignDealContract, signDealContractCodes } from '../../actions/contract/sign-deal-contract.js';
import { DealLoader } from '../deal.loader.js';
import { DealObject } from '../deal.object.js';
import { DealContractSignInput } from './contract.inputs.js';

interface WithDeal {
  readonly deal: DealObject;
}

const sign = mutationPayload<WithDeal>('DealContractSign', { deal: { type: () => DealObject, description: 'The deal as it is now.' } }, signDealContractCodes);

/** Signing. */
@Resolver()
export class ContractMutations {
  constructor(
    private readonly deals: DealLoader,
    private readonly signing: SignDealContract,
  ) {}

  @Allow('market.contract.sign')
  @Mutation(() => sign.Payload, { description: 'Signs the contract of a deal for your organisation; asks for the password once more.' })
  dealContractSign(@Args('input') input: DealContractSignInput, @Context() context: RequestContext): Promise<WithDeal> {
    return sign.answer(context.caller, async () => {
      const dealId = idOf('Deal', input.dealId, ['input', 'dealId']);
      const { documentHash, password } = input;
      await this.signing.run(context.caller, { dealId, documentHash, password });
      return { deal: await this.deals.fresh(context, dealId) };
    });
  }
}
