import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Context } from '@haihe/platform';
import type { RequestContext } from '@haihe/platform';
import { SignDealContract, signDealContractCodes } from '../../actions/contract/sign-deal-contract.js';
import { DealLoader } from '../deal.loader.js';
import { answerWithDeal, dealPayload } from '../settlement/deal-payload.js';
import type { WithDeal } from '../settlement/deal-payload.js';
import { DealContractSignInput } from './contract.inputs.js';

const sign = dealPayload('DealContractSign', signDealContractCodes);

/** Signing. */
@Resolver()
export class ContractMutations {
  constructor(
    private readonly deals: DealLoader,
    private readonly signing: SignDealContract,
  ) {}

  @Allow('market.contract.sign')
  @Mutation(() => sign.Payload, { description: 'Signs the contract of a deal for your organisation; asks for the password once more.' })
  dealContractSign(@Args('input') { dealId: globalId, documentHash, password }: DealContractSignInput, @Context() context: RequestContext): Promise<WithDeal> {
    return answerWithDeal(sign, this.deals, context, globalId, (dealId) => this.signing.run(context.caller, { dealId, documentHash, password }));
  }
}
