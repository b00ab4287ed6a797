import { buildSchema, graphql, parse } from 'graphql';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import { CompiledExecutor } from './compiled-executor.js';

const schema: GraphQLSchema = buildSchema(`
  enum Unit { YUAN FEN }
  input Money { amount: String!, currency: String! = "CNY", unit: Unit! = YUAN, note: String = "none" }
  input Offer { price: Money!, parts: [Money!], days: Int! = 7 }
  type Query { offer(input: Offer!): String, page(first: Int! = 20): Int, caller: String, fail: Int! }
`);
const fields = schema.getQueryType()?.getFields() ?? {};
const resolve = (name: string, resolver: (args: Record<string, unknown>, context: { caller: string }) => unknown): void => {
  const field = fields[name];
  if (field) field.resolve = (_, args: Record<string, unknown>, context: { caller: string }) => resolver(args, context);
};
resolve('offer', ({ input }) => JSON.stringify(input));
resolve('page', ({ first }) => first);
resolve('caller', (_, { caller }) => caller);
resolve('fail', () => {
  throw new Error('no');
});

/** Runs an operation three times: interpreted, compiled, and compiled before. */
async function thrice(query: string, variables: Record<string, unknown> = {}): Promise<ExecutionResult[]> {
  const executor = new CompiledExecutor(schema);
  const results: ExecutionResult[] = [];
  for (const caller of ['a', 'b', 'c']) {
    results.push(await executor.execute({ document: parse(query), queryHash: query, operationName: null, context: { caller }, request: { variables } }));
  }
  return results;
}

describe('CompiledExecutor', () => {
  it('gives resolvers the context of their own request', async () => {
    expect((await thrice('{ caller }')).map(({ data }) => data?.['caller'])).toEqual(['a', 'b', 'c']);
  });

  it.each([
    ['left-out fields', { price: { amount: '1' } }],
    ['given fields', { price: { amount: '1', currency: 'USD', unit: 'FEN', note: null }, days: 3 }],
    ['lists', { price: { amount: '1' }, parts: [{ amount: '2' }, { amount: '3', currency: 'EUR' }] }],
  ])('fills in the defaults of inputs like the interpreter: %s', async (_, input) => {
    const query = 'query ($input: Offer!) { offer(input: $input) }';
    const expected = await graphql({ schema, source: query, variableValues: { input }, contextValue: { caller: 'x' } });
    const told = JSON.parse(String(expected.data?.['offer'])) as unknown;
    for (const { data, errors } of await thrice(query, { input })) {
      expect(errors).toBeUndefined();
      expect(JSON.parse(String(data?.['offer']))).toEqual(told);
    }
  });

  it('fills in the defaults of arguments', async () => {
    for (const query of ['{ page }', 'query ($first: Int! = 20) { page(first: $first) }', 'query ($first: Int = 20) { page(first: $first) }']) {
      expect((await thrice(query)).map(({ data }) => data?.['page'])).toEqual([20, 20, 20]);
    }
  });

  it('says of wrong variables that they are the client’s fault', async () => {
    const [, ...compiled] = await thrice('query ($input: Offer!) { offer(input: $input) }', { input: { price: { amount: 1 } } });
    for (const { data, errors } of compiled) {
      expect(data ?? null).toBeNull();
      expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
    }
  });

  it('does not say so of what failed here', async () => {
    for (const { errors } of await thrice('{ fail }')) expect(errors).toMatchObject([{ message: 'no', path: ['fail'] }]);
  });
});
