import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Context, idOf, MoneyInput } from '@haihe/platform';
import type { RequestContext } from '@haihe/platform';
import { CertifyRecordal, certifyRecordalCodes } from '../../actions/settlement/certify-recordal.js';
import { DecideBreach, decideBreachCodes } from '../../actions/settlement/decide-breach.js';
import { DecideExport, decideExportCodes } from '../../actions/settlement/decide-export.js';
import { DecideObjection, decideObjectionCodes } from '../../actions/settlement/decide-objection.js';
import { ReleaseDeal, releaseDealCodes } from '../../actions/settlement/release-deal.js';
import { ResolveDispute, resolveDisputeCodes } from '../../actions/settlement/resolve-dispute.js';
import { ReturnRecordal, returnRecordalCodes } from '../../actions/settlement/return-recordal.js';
import { DealLoader } from '../deal.loader.js';
import { answerWithDeal, dealPayload } from './deal-payload.js';
import type { WithDeal } from './deal-payload.js';
import {
  DealBreachDecideInput,
  DealDisputeResolveInput,
  DealExportDecideInput,
  DealObjectionDecideInput,
  DealRecordalCertifyInput,
  DealRecordalReturnInput,
  DealReleaseInput,
} from './settlement.inputs.js';

const objectionDecide = dealPayload('DealObjectionDecide', decideObjectionCodes);
const exportDecide = dealPayload('DealExportDecide', decideExportCodes);
const recordalCertify = dealPayload('DealRecordalCertify', certifyRecordalCodes);
const recordalReturn = dealPayload('DealRecordalReturn', returnRecordalCodes);
const release = dealPayload('DealRelease', releaseDealCodes);
const breachDecide = dealPayload('DealBreachDecide', decideBreachCodes);
const disputeResolve = dealPayload('DealDisputeResolve', resolveDisputeCodes);

/** What the centre decides in deals. */
@Resolver()
export class DecisionMutations {
  constructor(
    private readonly deals: DealLoader,
    private readonly deciding: DecideObjection,
    private readonly clearing: DecideExport,
    private readonly certifying: CertifyRecordal,
    private readonly returning: ReturnRecordal,
    private readonly releasing: ReleaseDeal,
    private readonly judging: DecideBreach,
    private readonly resolving: ResolveDispute,
  ) {}

  @Allow('market.deal.decide')
  @Mutation(() => objectionDecide.Payload, { description: 'Decides an objection.' })
  dealObjectionDecide(@Args('input') input: DealObjectionDecideInput, @Context() context: RequestContext): Promise<WithDeal> {
    return answerWithDeal(objectionDecide, this.deals, context, input.dealId, (dealId) => this.deciding.run(context.caller, { ...input, dealId }));
  }

  @Allow('market.deal.decide')
  @Mutation(() => exportDecide.Payload, { description: 'Clears the export, or refuses it.' })
  dealExportDecide(@Args('input') input: DealExportDecideInput, @Context() context: RequestContext): Promise<WithDeal> {
    return answerWithDeal(exportDecide, this.deals, context, input.dealId, (dealId) => this.clearing.run(context.caller, { ...input, dealId }));
  }

  @Allow('market.deal.decide')
  @Mutation(() => recordalCertify.Payload, { description: 'Certifies against the notice of the office that the transfer is registered.' })
  dealRecordalCertify(@Args('input') input: DealRecordalCertifyInput, @Context() context: RequestContext): Promise<WithDeal> {
    return answerWithDeal(recordalCertify, this.deals, context, input.dealId, (dealId) => this.certifying.run(context.caller, { ...input, dealId, rightIds: input.rightIds.map((id, index) => idOf('Right', id, ['input', 'rightIds', String(index)])) }));
  }

  @Allow('market.deal.decide')
  @Mutation(() => recordalReturn.Payload, { description: 'Sends a recordal back with the reasons.' })
  dealRecordalReturn(@Args('input') input: DealRecordalReturnInput, @Context() context: RequestContext): Promise<WithDeal> {
    return answerWithDeal(recordalReturn, this.deals, context, input.dealId, (dealId) => this.returning.run(context.caller, { ...input, dealId }));
  }

  @Allow('market.deal.decide')
  @Mutation(() => release.Payload, { description: 'Releases title and money, together or not at all.' })
  dealRelease(@Args('input') input: DealReleaseInput, @Context() context: RequestContext): Promise<WithDeal> {
    return answerWithDeal(release, this.deals, context, input.dealId, (dealId) => this.releasing.run(context.caller, { dealId }));
  }

  @Allow('market.deal.decide')
  @Mutation(() => breachDecide.Payload, { description: 'Confirms a declared breach, or does not.' })
  dealBreachDecide(@Args('input') input: DealBreachDecideInput, @Context() context: RequestContext): Promise<WithDeal> {
    return answerWithDeal(breachDecide, this.deals, context, input.dealId, (dealId) => this.judging.run(context.caller, { ...input, dealId }));
  }

  @Allow('market.deal.decide')
  @Mutation(() => disputeResolve.Payload, { description: 'Decides a dispute.' })
  dealDisputeResolve(@Args('input') input: DealDisputeResolveInput, @Context() context: RequestContext): Promise<WithDeal> {
    return answerWithDeal(disputeResolve, this.deals, context, input.dealId, (dealId) => this.resolving.run(context.caller, { dealId, outcome: input.outcome, reason: input.reason, sellerAmount: input.sellerAmount ? MoneyInput.read(input.sellerAmount, ['input', 'sellerAmount']) : null }));
  }
}
