import { Field, ObjectType } from '@nestjs/graphql';

/** An account of the demonstration market on the wire. */
@ObjectType('DemonstrationAccount', { description: 'An account of the demonstration market, open to everybody who tries it.' })
export class DemonstrationAccountObject {
  @Field({ description: 'Name of the account.' })
  readonly email!: string;

  @Field({ description: 'Password, which is no secret.' })
  readonly password!: string;

  @Field({ description: 'Whose it is.' })
  readonly person!: string;

  @Field({ description: 'For whom he acts.' })
  readonly organisation!: string;

  @Field({ description: 'As what.' })
  readonly role!: string;
}
