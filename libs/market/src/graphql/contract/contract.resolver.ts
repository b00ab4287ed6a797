import { ResolveField, Resolver } from '@nestjs/graphql';
import { AsParent, registerNode } from '@haihe/platform';
import type { RequestContext } from '@haihe/platform';
import { DealObject } from '../deal.object.js';
import { sideOf } from '../disclosure.js';
import { ContractLoader } from './contract.loader.js';
import { ContractBlockObject } from './contract-block.object.js';
import { ContractSignatureObject } from './contract-signature.object.js';
import { ContractActionEnum, ContractObject } from './contract.object.js';

/** The fields of contracts that depend on who asks or cost a statement. */
@Resolver(() => ContractObject)
export class ContractResolver {
  constructor(private readonly contracts: ContractLoader) {
    registerNode('Contract', async (context, id) => (context.caller.permissions.has('market.deal.read') ? contracts.byId(context, id) : undefined));
  }

  @AsParent()
  @ResolveField(() => String, { description: 'Title of the version of the text that it was made of.' })
  templateTitle(contract: ContractObject, _: unknown, { caller }: RequestContext): string {
    return ContractObject.templateTitleOf(contract, caller.locale);
  }

  @AsParent()
  @ResolveField(() => String, { description: 'The text of the document, plain and whole.' })
  text(contract: ContractObject): string {
    return ContractObject.textOf(contract);
  }

  @AsParent()
  @ResolveField(() => [ContractBlockObject], { description: 'The same text in blocks, for showing it as the document does.' })
  blocks({ paper }: ContractObject): ContractBlockObject[] {
    return paper.blocks.map((block) => ContractBlockObject.of(block));
  }

  @AsParent()
  @ResolveField('signatures', () => [ContractSignatureObject], { description: "The signatures so far, the seller's first." })
  signaturesOf({ row }: ContractObject, _: unknown, context: RequestContext): Promise<ContractSignatureObject[]> {
    return this.contracts.signaturesOf(context, row.id);
  }

  @AsParent()
  @ResolveField(() => [ContractActionEnum], { description: 'What the caller may do with it now, as far as the contract itself goes; the deal says more.' })
  async availableActions({ row }: ContractObject, _: unknown, context: RequestContext): Promise<(keyof typeof ContractActionEnum)[]> {
    const { seller, buyer } = row.facts;
    const side = sideOf(context.caller, { sellerOrganisationId: seller.organisationId, buyerOrganisationId: buyer.organisationId });
    if (!side || !context.caller.permissions.has('market.contract.sign')) return [];
    const signed = await this.contracts.signaturesOf(context, row.id);
    return signed.some((each) => each.side === side) ? [] : ['SIGN'];
  }
}

/** The contract of a deal. */
@Resolver(() => DealObject)
export class DealContractResolver {
  constructor(private readonly contracts: ContractLoader) {}

  @AsParent()
  @ResolveField('contract', () => ContractObject, { nullable: true, description: 'The contract; null while it is being written.' })
  async contractOf({ row }: DealObject, _: unknown, context: RequestContext): Promise<ContractObject | null> {
    return (await this.contracts.ofDeal(context, row.id)) ?? null;
  }
}
