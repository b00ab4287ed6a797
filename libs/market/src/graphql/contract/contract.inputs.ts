import { Field, ID, InputType } from '@nestjs/graphql';

/** A signature under a contract. */
@InputType('DealContractSignInput', { description: 'A signature under the contract of a deal.' })
export class DealContractSignInput {
  @Field(() => ID, { description: 'The deal.' })
  readonly dealId!: string;

  @Field({ description: 'SHA-256 of the document that you read, in hexadecimal; another one is not signed by it.' })
  readonly documentHash!: string;

  @Field({ description: "The signer's password, once more." })
  readonly password!: string;
}
