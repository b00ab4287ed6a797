import { registerEnumType } from '@nestjs/graphql';

/**
 * Makes a GraphQL enum whose every value has a description.
 *
 * @param texts the description of each value
 * @returns the values, each under its own name
 */
export function describedEnum<const Value extends string>(name: string, description: string, texts: Readonly<Record<Value, string>>): { readonly [Key in Value]: Key } {
  const values = Object.fromEntries(Object.keys(texts).map((value) => [value, value])) as { readonly [Key in Value]: Key };
  registerEnumType(values, { name, description, valuesMap: Object.fromEntries(Object.entries<string>(texts).map(([value, text]) => [value, { description: text }])) as never });
  return values;
}
