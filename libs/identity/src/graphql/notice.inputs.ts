import { Field, ID, InputType } from '@nestjs/graphql';

/** Input of noticesMarkRead. */
@InputType({ description: 'Notices that were read.' })
export class NoticesMarkReadInput {
  @Field(() => [ID], { nullable: true, description: 'All of them when it is left out.' })
  readonly ids?: readonly string[] | null;
}
