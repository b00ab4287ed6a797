import { Field, ID, InputType } from '@nestjs/graphql';

/** Input of signUp. */
@InputType({ description: 'A new account.' })
export class SignUpInput {
  @Field({ description: 'E-mail address; capitals do not matter.' })
  readonly email!: string;

  @Field({ description: 'At least ten characters.' })
  readonly password!: string;

  @Field({ description: 'How the person wants to be called.' })
  readonly name!: string;

  @Field(() => String, { defaultValue: 'zh-CN', description: 'Preferred language: zh-CN or en.' })
  readonly locale!: string;
}

/** Input of signIn. */
@InputType({ description: 'Proof of an account.' })
export class SignInInput {
  @Field({ description: 'E-mail address; capitals do not matter.' })
  readonly email!: string;

  @Field({ description: 'Password.' })
  readonly password!: string;
}

/** Input of personPasswordChange. */
@InputType({ description: 'A new password, with proof of the present one.' })
export class PersonPasswordChangeInput {
  @Field({ description: 'The password until now.' })
  readonly currentPassword!: string;

  @Field({ description: 'The password from now on: at least ten characters.' })
  readonly newPassword!: string;
}

/** Input of actFor. */
@InputType({ description: 'For whom to act.' })
export class ActForInput {
  @Field(() => ID, { description: 'An organisation that the person is a member of.' })
  readonly organisationId!: string;
}
