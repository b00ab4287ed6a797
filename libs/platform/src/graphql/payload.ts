import { Field, InterfaceType, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import { messageOf, Refusal } from '../errors/index.js';
import type { Caller } from '../access/caller.js';

/** What every user error has in common. */
@InterfaceType('UserError', { description: 'Why a mutation was refused. Nothing was written.' })
export abstract class UserError {
  @Field({ description: 'What is wrong and what to do, in the language of the request.' })
  readonly message!: string;

  @Field(() => [String], { description: 'The input field that is at fault; empty when it is none.' })
  readonly path!: readonly string[];
}

interface PayloadField {
  /** GraphQL type of the field. */
  readonly type: () => Type<unknown> | [Type<unknown>] | object;
  readonly description: string;
}

/** One mutation's payload type with the way to answer it. */
export interface MutationPayload<Result> {
  /** The GraphQL type for `@Mutation(() => X.Payload)`. */
  readonly Payload: Type<Result>;
  /**
   * Runs the action and maps its refusals to `userErrors`. A refusal whose code was not declared is a defect and
   * surfaces as an internal error.
   */
  answer(caller: Caller, action: () => Promise<Result>): Promise<Result>;
}

/**
 * Declares the payload of a mutation: its result fields (null when refused) and `userErrors` with an enum of exactly the
 * codes that this mutation can give.
 *
 * @param name name of the mutation in capitals, e.g. `ListingSubmit`
 * @param fields the result fields
 * @param codes every refusal code that the action may throw
 */
export function mutationPayload<Result extends object>(
  name: string,
  fields: { readonly [Key in keyof Result]: PayloadField },
  codes: readonly string[],
): MutationPayload<Result> {
  const all = [...new Set(codes)].sort();
  const Code = Object.fromEntries(all.map((code) => [code, code]));
  registerEnumType(Code, {
    name: `${name}ErrorCode`,
    description: `Why ${name} may be refused.`,
    valuesMap: Object.fromEntries(all.map((code) => [code, { description: messageOf(new Refusal(code), 'en') }])),
  });

  @ObjectType(`${name}UserError`, { implements: () => [UserError], description: `Why ${name} was refused.` })
  class ActionUserError extends UserError {
    @Field(() => Code, { description: 'For programs; the message is for people.' })
    readonly code!: string;
  }

  @ObjectType(`${name}Payload`, { description: `Answer of ${name}.` })
  class Payload {
    @Field(() => [ActionUserError], { description: 'Empty when it was done; otherwise nothing was written.' })
    readonly userErrors!: readonly ActionUserError[];
  }
  for (const [key, field] of Object.entries<PayloadField>(fields)) {
    Field(field.type as () => Type<unknown>, { nullable: true, description: field.description })(Payload.prototype, key);
  }

  return {
    Payload: Payload as unknown as Type<Result>,
    answer: async (caller, action) => {
      try {
        return { ...(await action()), userErrors: [] };
      } catch (error) {
        if (!(error instanceof Refusal) || !all.includes(error.code)) throw error;
        const refused = { code: error.code, message: messageOf(error, caller.locale), path: error.path };
        return { userErrors: [refused] } as unknown as Result;
      }
    },
  };
}
