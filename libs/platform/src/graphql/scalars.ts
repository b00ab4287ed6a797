import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isIsoDate } from '../clock/index.js';

function text(scalar: string, accept: (value: string) => boolean, expected: string) {
  const demand = (value: unknown): string => {
    if (typeof value === 'string' && accept(value)) return value;
    throw new GraphQLError(`${scalar} must be ${expected}.`, { extensions: { code: 'BAD_USER_INPUT' } });
  };
  return {
    parseValue: demand,
    parseLiteral: (node: { kind: string; value?: unknown }): string => demand(node.kind === Kind.STRING ? node.value : undefined),
  };
}

/** An amount or other exact number as text; never a float. */
export const DecimalScalar = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description: 'An exact decimal number as text, such as "1234567.00". Amounts have at most two decimals.',
  serialize: (value) => String(value),
  ...text('Decimal', (value) => /^-?\d{1,18}(\.\d{1,6})?$/.test(value), 'a decimal number as text, such as "1234.50"'),
});

/** A calendar day. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar day, YYYY-MM-DD, as registers and gazettes state it.',
  serialize: (value) => String(value),
  ...text('Date', isIsoDate, 'a calendar day such as "2026-11-22"'),
});

const moments = text('DateTime', (value) => /^\d{4}-\d{2}-\d{2}T/.test(value) && !Number.isNaN(Date.parse(value)), 'a moment such as "2026-11-22T14:05:00Z"');

/** A moment. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'A moment in UTC, ISO 8601 with milliseconds.',
  serialize: (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
  parseValue: (value) => new Date(moments.parseValue(value)),
  parseLiteral: (node) => new Date(moments.parseLiteral(node)),
});
