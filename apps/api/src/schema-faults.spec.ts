import { buildSchema } from 'graphql';
import { schemaFaults } from './schema-faults.js';

const payload = '"p" type P { "errors" userErrors: [E!]! } "e" type E { "m" message: String! }';

describe('schemaFaults', () => {
  it('finds nothing in a schema that keeps the rules', () => {
    const schema = buildSchema(`
      "q" type Query { "a" a("how many" first: Int): String "k" kind: Kind }
      "k" enum Kind { "one" ONE }
      "m" type Mutation { "does" act(input: I!): P! "ends" end: P! }
      "i" input I { "f" f: Int }
      ${payload}
    `);
    expect(schemaFaults(schema)).toEqual([]);
  });

  it('names what has no description', () => {
    const schema = buildSchema('type Query { a(first: Int): String kind: Kind } enum Kind { ONE } input I { f: Int }');
    expect(schemaFaults(schema)).toEqual([
      'I has no description',
      'I.f has no description',
      'Kind has no description',
      'Kind.ONE has no description',
      'Query.a has no description',
      'Query.a(first) has no description',
      'Query.kind has no description',
    ]);
  });

  it('names mutations that take or answer something else', () => {
    const schema = buildSchema(`
      "q" type Query { "a" a: Int }
      "m" type Mutation { "d" two(input: I!, other: Int): P! "d" id(id: ID!): P! "d" loose(input: I): P! "d" bare(input: I!): Int! "d" nullable(input: I!): P }
      "i" input I { "f" f: Int }
      ${payload}
    `);
    expect(schemaFaults(schema)).toEqual([
      'Mutation.bare must answer a payload with userErrors: [...!]!',
      'Mutation.id must take one argument, input, that is required',
      'Mutation.loose must take one argument, input, that is required',
      'Mutation.nullable must answer a payload with userErrors: [...!]!',
      'Mutation.two must take one argument, input, that is required',
    ]);
  });
});
