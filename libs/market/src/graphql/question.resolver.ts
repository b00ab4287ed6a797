import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganisationLoader, OrganisationObject } from '@haihe/identity';
import { Allow, AsParent, Context, idOf, mutationPayload, registerNode } from '@haihe/platform';
import type { MutationPayload, RequestContext } from '@haihe/platform';
import { AnswerQuestion, answerQuestionCodes } from '../actions/answer-question.js';
import { AskQuestion, askQuestionCodes } from '../actions/ask-question.js';
import { DiscloseNames, discloseNamesCodes } from '../actions/disclose-names.js';
import { buyerAlias } from '../rules/index.js';
import { isDisclosed, knowsBuyer } from './disclosure.js';
import { listingPath } from './listing-field.js';
import { QuestionAnswerInput, QuestionAskInput, QuestionDiscloseInput } from './question.inputs.js';
import { QuestionLoader } from './question.loader.js';
import { QuestionObject } from './question.object.js';

interface WithQuestion {
  readonly question: QuestionObject;
}

const field = { question: { type: () => QuestionObject, description: 'The question as it is now.' } } as const;
const payload = (name: string, codes: readonly string[]): MutationPayload<WithQuestion> => mutationPayload<WithQuestion>(name, field, codes);

const ask = payload('QuestionAsk', askQuestionCodes);
const answering = payload('QuestionAnswer', answerQuestionCodes);
const disclose = payload('QuestionDisclose', discloseNamesCodes);
const path = ['input', 'questionId'];

/** Questions to sellers, and who is told who asked. */
@Resolver(() => QuestionObject)
export class QuestionResolver {
  constructor(
    private readonly questions: QuestionLoader,
    private readonly organisations: OrganisationLoader,
    private readonly asking: AskQuestion,
    private readonly answers: AnswerQuestion,
    private readonly disclosing: DiscloseNames,
  ) {
    registerNode('Question', (context, id) => questions.byId(context, id));
  }

  @AsParent()
  @ResolveField(() => String, { description: "The buyer's alias; his name for the two sides once both agreed to disclose." })
  async askedBy({ row }: QuestionObject, _: unknown, context: RequestContext): Promise<string> {
    if (!isDisclosed(context.caller, row)) return buyerAlias(row.place, context.caller.locale);
    return (await this.organisations.existing(context, row.buyerOrganisationId)).name;
  }

  @AsParent()
  @ResolveField(() => OrganisationObject, { nullable: true, description: 'Who asked, for the asker himself and for the seller once both agreed to disclose.' })
  async organisation({ row }: QuestionObject, _: unknown, context: RequestContext): Promise<OrganisationObject | null> {
    return knowsBuyer(context.caller, row) ? this.organisations.existing(context, row.buyerOrganisationId) : null;
  }

  @Allow('market.question.ask')
  @Mutation(() => ask.Payload, { description: 'Asks the seller something, under an alias.' })
  questionAsk(@Args('input') input: QuestionAskInput, @Context() context: RequestContext): Promise<WithQuestion> {
    return ask.answer(context.caller, async () =>
      this.answer(context, await this.asking.run(context.caller, { listingId: idOf('Listing', input.listingId, listingPath), text: input.text })),
    );
  }

  @Allow('market.listing.write')
  @Mutation(() => answering.Payload, { description: 'Answers a question, to the asker alone or to everybody who sees the listing.' })
  questionAnswer(@Args('input') input: QuestionAnswerInput, @Context() context: RequestContext): Promise<WithQuestion> {
    return answering.answer(context.caller, async () => {
      const questionId = idOf('Question', input.questionId, path);
      await this.answers.run(context.caller, { questionId, text: input.text, public: input.public });
      return this.answer(context, questionId);
    });
  }

  @Allow('market.question.ask')
  @Mutation(() => disclose.Payload, { description: 'Agrees to disclose names; once both sides did, the seller sees who the buyer is.' })
  questionDisclose(@Args('input') input: QuestionDiscloseInput, @Context() context: RequestContext): Promise<WithQuestion> {
    return disclose.answer(context.caller, async () => {
      const questionId = idOf('Question', input.questionId, path);
      await this.disclosing.run(context.caller, { questionId });
      return this.answer(context, questionId);
    });
  }

  private async answer(context: RequestContext, id: string): Promise<WithQuestion> {
    const question = await this.questions.byId(context, id);
    if (!question) throw new Error(`question ${id} is gone`);
    return { question };
  }
}
