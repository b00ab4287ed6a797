import { buildSchema, parse, validate } from 'graphql';
import { limitRule } from './limits.js';

const schema = buildSchema(`
  type Thing { id: ID! name: String next: Thing list(first: Int): [Thing!]! }
  type Query { thing: Thing things(first: Int): [Thing!]! }
`);
const refusals = (query: string) => validate(schema, parse(query), [limitRule]).map((error) => error.message);

describe('limitRule', () => {
  it('lets an ordinary operation pass', () => {
    expect(refusals('{ things(first: 20) { id name list(first: 5) { id } } }')).toEqual([]);
  });

  it('refuses depth, also through fragments', () => {
    expect(refusals(`{ thing { ${'next { '.repeat(12)} id ${'}'.repeat(12)} } }`)[0]).toMatch(/depth 14/);
    expect(refusals(`{ thing { ...a } } fragment a on Thing { ${'next { '.repeat(12)} id ${'}'.repeat(12)} }`)[0]).toMatch(/depth 14/);
  });

  it('refuses a crowd of aliases', () => {
    expect(refusals(`{ thing { ${Array.from({ length: 31 }, (_, index) => `a${index}: name`).join(' ')} } }`)[0]).toMatch(/aliases 31/);
  });

  it('multiplies nested pages, and takes a variable for the largest page', () => {
    expect(refusals('{ things(first: 100) { list(first: 100) { list(first: 100) { id } } } }')[0]).toMatch(/cost/);
    expect(refusals('query q($n: Int) { things(first: $n) { list(first: $n) { list(first: $n) { id } } } }')[0]).toMatch(/cost/);
  });

  it('survives a fragment within itself', () => {
    expect(refusals('{ thing { ...a } } fragment a on Thing { next { ...a } }')).toEqual([]);
  });
});
