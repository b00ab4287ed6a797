import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Context, MoneyInput } from '@haihe/platform';
import type { RequestContext } from '@haihe/platform';
import { AcceptInstalments, acceptInstalmentsCodes } from '../../actions/settlement/accept-instalments.js';
import { AnswerCancellation, answerCancellationCodes } from '../../actions/settlement/answer-cancellation.js';
import { AnswerPreEmption, answerPreEmptionCodes } from '../../actions/settlement/answer-pre-emption.js';
import { DeclareBreach, declareBreachCodes } from '../../actions/settlement/declare-breach.js';
import { FileRecordal, fileRecordalCodes } from '../../actions/settlement/file-recordal.js';
import { OffsetDeposit, offsetDepositCodes } from '../../actions/settlement/offset-deposit.js';
import { OpenDispute, openDisputeCodes } from '../../actions/settlement/open-dispute.js';
import { PostPublicity, postPublicityCodes } from '../../actions/settlement/post-publicity.js';
import { ProposeInstalments, proposeInstalmentsCodes } from '../../actions/settlement/propose-instalments.js';
import { RecordObjection, recordObjectionCodes } from '../../actions/settlement/record-objection.js';
import { RequestCancellation, requestCancellationCodes } from '../../actions/settlement/request-cancellation.js';
import { SubmitExportDocuments, submitExportDocumentsCodes } from '../../actions/settlement/submit-export-documents.js';
import { DealLoader } from '../deal.loader.js';
import { answerWithDeal, dealPayload } from './deal-payload.js';
import type { WithDeal } from './deal-payload.js';
import {
  DealBreachDeclareInput,
  DealCancellationAnswerInput,
  DealCancellationRequestInput,
  DealDepositOffsetInput,
  DealDisputeOpenInput,
  DealExportDocumentsSubmitInput,
  DealInstalmentsAcceptInput,
  DealInstalmentsProposeInput,
  DealObjectionRecordInput,
  DealPreEmptionAnswerInput,
  DealPublicityPostInput,
  DealRecordalFileInput,
} from './settlement.inputs.js';

const publicityPost = dealPayload('DealPublicityPost', postPublicityCodes);
const objectionRecord = dealPayload('DealObjectionRecord', recordObjectionCodes);
const preEmptionAnswer = dealPayload('DealPreEmptionAnswer', answerPreEmptionCodes);
const exportDocumentsSubmit = dealPayload('DealExportDocumentsSubmit', submitExportDocumentsCodes);
const instalmentsPropose = dealPayload('DealInstalmentsPropose', proposeInstalmentsCodes);
const instalmentsAccept = dealPayload('DealInstalmentsAccept', acceptInstalmentsCodes);
const depositOffset = dealPayload('DealDepositOffset', offsetDepositCodes);
const recordalFile = dealPayload('DealRecordalFile', fileRecordalCodes);
const cancellationRequest = dealPayload('DealCancellationRequest', requestCancellationCodes);
const cancellationAnswer = dealPayload('DealCancellationAnswer', answerCancellationCodes);
const breachDeclare = dealPayload('DealBreachDeclare', declareBreachCodes);
const disputeOpen = dealPayload('DealDisputeOpen', openDisputeCodes);

/** What the parties do with a deal. */
@Resolver()
export class SettlementMutations {
  constructor(
    private readonly deals: DealLoader,
    private readonly posting: PostPublicity,
    private readonly objecting: RecordObjection,
    private readonly answering: AnswerPreEmption,
    private readonly submitting: SubmitExportDocuments,
    private readonly proposing: ProposeInstalments,
    private readonly accepting: AcceptInstalments,
    private readonly offsetting: OffsetDeposit,
    private readonly filing: FileRecordal,
    private readonly requesting: RequestCancellation,
    private readonly cancelling: AnswerCancellation,
    private readonly declaring: DeclareBreach,
    private readonly disputing: OpenDispute,
  ) {}

  @Allow('market.deal.settle')
  @Mutation(() => publicityPost.Payload, { description: 'The seller posts name and intended price in its own house.' })
  dealPublicityPost(@Args('input') input: DealPublicityPostInput, @Context() context: RequestContext): Promise<WithDeal> {
    return answerWithDeal(publicityPost, this.deals, context, input.dealId, (dealId) => this.posting.run(context.caller, { ...input, dealId }));
  }

  @Allow('market.deal.read')
  @Mutation(() => objectionRecord.Payload, { description: 'The seller or the centre records an objection that came in during the posting.' })
  dealObjectionRecord(@Args('input') input: DealObjectionRecordInput, @Context() context: RequestContext): Promise<WithDeal> {
    return answerWithDeal(objectionRecord, this.deals, context, input.dealId, (dealId) => this.objecting.run(context.caller, { ...input, dealId }));
  }

  @Allow('market.deal.settle')
  @Mutation(() => preEmptionAnswer.Payload, { description: 'The seller records what those answered who may buy first.' })
  dealPreEmptionAnswer(@Args('input') input: DealPreEmptionAnswerInput, @Context() context: RequestContext): Promise<WithDeal> {
    return answerWithDeal(preEmptionAnswer, this.deals, context, input.dealId, (dealId) => this.answering.run(context.caller, { ...input, dealId }));
  }

  @Allow('market.deal.settle')
  @Mutation(() => exportDocumentsSubmit.Payload, { description: 'Hands in the classification for export with its documents.' })
  dealExportDocumentsSubmit(@Args('input') input: DealExportDocumentsSubmitInput, @Context() context: RequestContext): Promise<WithDeal> {
    return answerWithDeal(exportDocumentsSubmit, this.deals, context, input.dealId, (dealId) => this.submitting.run(context.caller, { ...input, dealId }));
  }

  @Allow('market.deal.settle')
  @Mutation(() => instalmentsPropose.Payload, { description: 'Proposes to pay the price in parts.' })
  dealInstalmentsPropose(@Args('input') input: DealInstalmentsProposeInput, @Context() context: RequestContext): Promise<WithDeal> {
    return answerWithDeal(instalmentsPropose, this.deals, context, input.dealId, (dealId) => this.proposing.run(context.caller, { dealId, instalments: input.instalments.map(({ amount, dueOn }, index) => ({ dueOn, amount: MoneyInput.read(amount, ['input', 'instalments', String(index), 'amount']) })) }));
  }

  @Allow('market.deal.settle')
  @Mutation(() => instalmentsAccept.Payload, { description: 'Accepts the instalments that the other side proposed.' })
  dealInstalmentsAccept(@Args('input') input: DealInstalmentsAcceptInput, @Context() context: RequestContext): Promise<WithDeal> {
    return answerWithDeal(instalmentsAccept, this.deals, context, input.dealId, (dealId) => this.accepting.run(context.caller, { dealId }));
  }

  @Allow('market.deal.settle')
  @Mutation(() => depositOffset.Payload, { description: 'Pays what is due next, or a part of it, out of the deposit.' })
  dealDepositOffset(@Args('input') input: DealDepositOffsetInput, @Context() context: RequestContext): Promise<WithDeal> {
    return answerWithDeal(depositOffset, this.deals, context, input.dealId, (dealId) => this.offsetting.run(context.caller, { dealId, amount: MoneyInput.read(input.amount, ['input', 'amount']), idempotencyKey: input.idempotencyKey }));
  }

  @Allow('market.deal.settle')
  @Mutation(() => recordalFile.Payload, { description: 'Notes that the change of owner was filed with the office; later it adds documents.' })
  dealRecordalFile(@Args('input') input: DealRecordalFileInput, @Context() context: RequestContext): Promise<WithDeal> {
    return answerWithDeal(recordalFile, this.deals, context, input.dealId, (dealId) => this.filing.run(context.caller, { ...input, dealId }));
  }

  @Allow('market.deal.settle')
  @Mutation(() => cancellationRequest.Payload, { description: 'Asks the other side to end the deal.' })
  dealCancellationRequest(@Args('input') input: DealCancellationRequestInput, @Context() context: RequestContext): Promise<WithDeal> {
    return answerWithDeal(cancellationRequest, this.deals, context, input.dealId, (dealId) => this.requesting.run(context.caller, { ...input, dealId }));
  }

  @Allow('market.deal.settle')
  @Mutation(() => cancellationAnswer.Payload, { description: 'Agrees to end the deal, or does not.' })
  dealCancellationAnswer(@Args('input') input: DealCancellationAnswerInput, @Context() context: RequestContext): Promise<WithDeal> {
    return answerWithDeal(cancellationAnswer, this.deals, context, input.dealId, (dealId) => this.cancelling.run(context.caller, { ...input, dealId }));
  }

  @Allow('market.deal.settle')
  @Mutation(() => breachDeclare.Payload, { description: 'States that the other side broke the deal by missing a deadline.' })
  dealBreachDeclare(@Args('input') input: DealBreachDeclareInput, @Context() context: RequestContext): Promise<WithDeal> {
    return answerWithDeal(breachDeclare, this.deals, context, input.dealId, (dealId) => this.declaring.run(context.caller, { ...input, dealId }));
  }

  @Allow('market.deal.settle')
  @Mutation(() => disputeOpen.Payload, { description: 'Opens a dispute: nothing moves until the centre has decided.' })
  dealDisputeOpen(@Args('input') input: DealDisputeOpenInput, @Context() context: RequestContext): Promise<WithDeal> {
    return answerWithDeal(disputeOpen, this.deals, context, input.dealId, (dealId) => this.disputing.run(context.caller, { ...input, dealId }));
  }
}
