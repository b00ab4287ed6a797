import type { FormFields, FormValue } from './read-form.js';
import { StripeRefused, wrongParameter } from './stripe-refused.js';

/** Reads one value; `param` is its name with brackets, for the refusal. */
export type Read<Value> = (value: FormValue, param: string) => Value;

interface Field<Value, Needed extends boolean> {
  readonly read: Read<Value>;
  readonly needed: Needed;
}

type Shape = Readonly<Record<string, Field<unknown, boolean>>>;

/** What reading a shape gives: optional parameters that were not sent are undefined. */
export type Parameters<Given extends Shape> = {
  readonly [Name in keyof Given]: Given[Name] extends Field<infer Value, infer Needed> ? (Needed extends true ? Value : Value | undefined) : never;
};

/** A parameter that must be there. */
export const needed = <Value>(read: Read<Value>): Field<Value, true> => ({ read, needed: true });
/** A parameter that may be left out. */
export const optional = <Value>(read: Read<Value>): Field<Value, false> => ({ read, needed: false });

/** Any text. */
export const text: Read<string> = (value, param) => {
  if (typeof value !== 'string') throw wrongParameter('Invalid string', param);
  if (value.length > 5000) throw wrongParameter(`Invalid string: must be at most 5000 characters`, param);
  return value;
};

/** A whole number, written with digits alone: Stripe knows no fractions of a minor unit. */
export const integer: Read<number> = (value, param) => {
  if (typeof value !== 'string' || !/^-?\d{1,15}$/.test(value)) throw wrongParameter(`Invalid integer: ${typeof value === 'string' ? value : ''}`, param, 'parameter_invalid_integer');
  return Number(value);
};

/** An amount that is taken or given: more than nothing. */
export const positive: Read<number> = (value, param) => {
  const number = integer(value, param);
  if (number < 1) throw wrongParameter('This value must be greater than or equal to 1.', param, 'parameter_invalid_integer');
  return number;
};

export const truth: Read<boolean> = (value, param) => {
  if (value !== 'true' && value !== 'false') throw wrongParameter(`Invalid boolean: ${typeof value === 'string' ? value : ''}`, param);
  return value === 'true';
};

/** One of a few words. */
export function oneOf<const Choice extends string>(...choices: readonly Choice[]): Read<Choice> {
  return (value, param) => {
    const found = choices.find((choice) => choice === value);
    if (found === undefined) throw wrongParameter(`Invalid ${param}: must be one of ${choices.join(', ')}`, param);
    return found;
  };
}

/** A list: `name[]` or `name[0]`. */
export function listOf<Value>(read: Read<Value>): Read<readonly Value[]> {
  return (value, param) => {
    if (typeof value === 'string') throw wrongParameter('Invalid array', param);
    return [...value].map(([key, each], place) => {
      if (key !== String(place)) throw wrongParameter('Invalid array', param);
      return read(each, `${param}[${key}]`);
    });
  };
}

/** Up to 50 keys of 40 characters with values of 500: what Stripe keeps with an object. */
export const metadata: Read<Readonly<Record<string, string>>> = (value, param) => {
  if (typeof value === 'string') throw wrongParameter('Invalid object', param);
  if (value.size > 50) throw wrongParameter('Metadata can have up to 50 keys.', param);
  return Object.fromEntries(
    [...value].map(([key, each]) => {
      const content = text(each, `${param}[${key}]`);
      if (key.length > 40 || content.length > 500) throw wrongParameter('Metadata keys can have up to 40, values up to 500 characters.', `${param}[${key}]`);
      return [key, content];
    }),
  );
};

/** A nested object of its own shape. */
export function object<Given extends Shape>(shape: Given): Read<Parameters<Given>> {
  return (value, param) => {
    if (typeof value === 'string') throw wrongParameter('Invalid object', param);
    return readShape(value, shape, (name) => `${param}[${name}]`);
  };
}

/** `expand[]` of every endpoint. */
export const expand = optional(listOf(text));

/**
 * Reads the parameters of a request.
 *
 * @throws StripeRefused for unknown, missing and malformed ones, as Stripe names them
 */
export function readParameters<Given extends Shape>(fields: FormFields, shape: Given): Parameters<Given> {
  return readShape(fields, shape, (name) => name);
}

function readShape<Given extends Shape>(fields: FormFields, shape: Given, named: (name: string) => string): Parameters<Given> {
  for (const name of fields.keys()) {
    if (!(name in shape)) throw wrongParameter(`Received unknown parameter: ${named(name)}`, named(name), 'parameter_unknown');
  }
  return Object.fromEntries(
    Object.entries(shape).map(([name, field]) => {
      const value = fields.get(name);
      if (value === undefined && field.needed) throw wrongParameter(`Missing required param: ${named(name)}.`, named(name), 'parameter_missing');
      return [name, value === undefined ? undefined : field.read(value, named(name))];
    }),
  ) as Parameters<Given>;
}

/** Refuses a parameter that Stripe knows, but not together with others. */
export function conflicting(message: string, param?: string): StripeRefused {
  return new StripeRefused(400, 'invalid_request_error', message, { ...(param === undefined ? {} : { param }), begun: false });
}
