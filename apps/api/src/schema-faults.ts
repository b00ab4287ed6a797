import { isEnumType, isInputObjectType, isInterfaceType, isListType, isNonNullType, isObjectType, isSpecifiedDirective, isSpecifiedScalarType } from 'graphql';
import type { GraphQLArgument, GraphQLField, GraphQLNamedType, GraphQLSchema } from 'graphql';

/** Everything in a schema that breaks the house's rules of GraphQL, one line each; empty when all is well. */
export function schemaFaults(schema: GraphQLSchema): string[] {
  const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type));
  const mutations = schema.getMutationType();
  const roots = new Set<GraphQLNamedType | null | undefined>([schema.getQueryType(), mutations, schema.getSubscriptionType()]);
  return [
    // The roots need none: they are what GraphQL says they are.
    ...types.flatMap((type) => (roots.has(type) ? [] : missing(type.name, type.description))),
    ...types.flatMap((type) => undescribedWithin(type, type === mutations)),
    ...schema
      .getDirectives()
      .filter((directive) => !isSpecifiedDirective(directive))
      .flatMap((directive) => missing(`@${directive.name}`, directive.description)),
    ...Object.values(mutations?.getFields() ?? {}).flatMap(mutationFaults),
  ].sort();
}

function missing(place: string, description: string | null | undefined): string[] {
  return description === null || description === undefined || description.trim() === '' ? [`${place} has no description`] : [];
}

function undescribedWithin(type: GraphQLNamedType, isMutations: boolean): string[] {
  if (isEnumType(type)) return type.getValues().flatMap((value) => missing(`${type.name}.${value.name}`, value.description));
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => {
    const place = `${type.name}.${field.name}`;
    // A mutation's one argument is described by its type.
    const described: readonly GraphQLArgument[] = 'args' in field && !isMutations ? field.args : [];
    return [...missing(place, field.description), ...described.flatMap((argument) => missing(`${place}(${argument.name})`, argument.description))];
  });
}

/** One `input` at most, and a payload that can say no. */
function mutationFaults(field: GraphQLField<unknown, unknown>): string[] {
  const faults: string[] = [];
  const [input, ...others] = field.args;
  const place = `Mutation.${field.name}`;
  if (others.length > 0 || (input && (input.name !== 'input' || !isNonNullType(input.type)))) faults.push(`${place} must take one argument, input, that is required`);
  const payload = isNonNullType(field.type) ? field.type.ofType : undefined;
  const errors = isObjectType(payload) ? payload.getFields()['userErrors']?.type : undefined;
  if (!isNonNullType(errors) || !isListType(errors.ofType) || !isNonNullType(errors.ofType.ofType)) faults.push(`${place} must answer a payload with userErrors: [...!]!`);
  return faults;
}
