import { Field, ID, InputType } from '@nestjs/graphql';

/** A question to a seller. */
@InputType('QuestionAskInput', { description: 'A question to a seller.' })
export class QuestionAskInput {
  @Field(() => ID, { description: 'The listing that it is about.' })
  readonly listingId!: string;

  @Field({ description: 'The question, at most 1,000 characters.' })
  readonly text!: string;
}

/** An answer to a buyer. */
@InputType('QuestionAnswerInput', { description: 'An answer to a buyer.' })
export class QuestionAnswerInput {
  @Field(() => ID, { description: 'The question.' })
  readonly questionId!: string;

  @Field({ description: 'The answer, at most 2,000 characters.' })
  readonly text!: string;

  @Field({ description: 'Whether everybody who sees the listing may read question and answer.' })
  readonly public!: boolean;
}

/** Consent to disclose names. */
@InputType('QuestionDiscloseInput', { description: 'Consent to disclose names.' })
export class QuestionDiscloseInput {
  @Field(() => ID, { description: 'A question between the two sides.' })
  readonly questionId!: string;
}
