import { isInputObjectType, isListType, isNonNullType, typeFromAST, valueFromASTUntyped } from 'graphql';
import type { GraphQLInputType, GraphQLSchema, OperationDefinitionNode } from 'graphql';

type Fill = (value: unknown) => unknown;

/** Variables as a client sent them. */
export type Variables = Readonly<Record<string, unknown>>;

/**
 * Puts declared defaults into an operation's variables: the operation's own, and those of input fields. The compiler of
 * operations refuses what is required, has a default and was left out (graphql-jit 0.8.9), which GraphQL allows.
 *
 * Inputs must not contain themselves: graphql-jit cannot compile such operations at all (it never ends).
 *
 * @returns undefined when no input of the operation has defaults, which is most often so
 */
export function inputDefaults(schema: GraphQLSchema, operation: OperationDefinitionNode): ((variables: Variables) => Variables) | undefined {
  const own: Record<string, unknown> = {};
  const fills = (operation.variableDefinitions ?? []).flatMap(({ variable, type: node, defaultValue }): [string, Fill][] => {
    if (defaultValue) own[variable.name.value] = valueFromASTUntyped(defaultValue);
    const type = typeFromAST(schema, node as never) as GraphQLInputType | undefined;
    const fill = type && fillOf(type);
    return fill ? [[variable.name.value, fill]] : [];
  });
  if (fills.length === 0 && Object.keys(own).length === 0) return undefined;
  return (variables) => {
    const filled: Record<string, unknown> = { ...own, ...variables };
    for (const [name, fill] of fills) if (name in filled) filled[name] = fill(filled[name]);
    return filled;
  };
}

function fillOf(type: GraphQLInputType): Fill | undefined {
  if (isNonNullType(type)) return fillOf(type.ofType);
  if (isListType(type)) {
    const fill = fillOf(type.ofType);
    return fill && ((value) => (Array.isArray(value) ? value.map(fill) : fill(value)));
  }
  if (!isInputObjectType(type)) return undefined;
  const fields = Object.values(type.getFields()).map((field) => ({ name: field.name, fallback: field.defaultValue, fill: fillOf(field.type) }));
  if (fields.every(({ fallback, fill }) => fallback === undefined && !fill)) return undefined;
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const filled: Record<string, unknown> = { ...value };
    for (const { name, fallback, fill } of fields) {
      if (filled[name] === undefined && fallback !== undefined) filled[name] = fallback;
      else if (fill && filled[name] !== undefined) filled[name] = fill(filled[name]);
    }
    return filled;
  };
}
