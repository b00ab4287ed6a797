/** The form of a value in a log: whether a value has it, and the value with its keys in their one order. */
export interface Form {
  readonly accepts: (value: unknown) => boolean;
  readonly ordered: (value: unknown) => unknown;
  /** It may be left out. */
  readonly optional?: true;
}

/** The fields of a record, in the order of the line. Their names are checked against the type, so that none is forgotten. */
export type Fields<Name extends string = string> = Readonly<Record<Name, Form>>;

/** A field that may be left out. */
export function optional(form: Form): Form {
  return { ...form, optional: true };
}

/** A text; at most a million letters, so that no line holds up a reader. */
export const text: Form = plain((value) => typeof value === 'string' && value.length <= 1_000_000);

/** Yes or no. */
export const truth: Form = plain((value) => typeof value === 'boolean');

/** A whole number that is safe in JSON. */
export const whole: Form = plain((value) => Number.isSafeInteger(value));

/** Any number of JSON: what a bidder sent. */
export const anyNumber: Form = plain((value) => typeof value === 'number' && Number.isFinite(value));

/** So many bytes in lower-case hexadecimal. */
export function hex(bytes: number): Form {
  const pattern = new RegExp(`^[0-9a-f]{${bytes * 2}}$`);
  return plain((value) => typeof value === 'string' && pattern.test(value));
}

/** One of these values. */
export function oneOf(values: readonly unknown[]): Form {
  return plain((value) => values.includes(value));
}

/** The form, or null. */
export function orNull(form: Form): Form {
  return { accepts: (value) => value === null || form.accepts(value), ordered: (value) => (value === null ? null : form.ordered(value)) };
}

/** A list of such values. */
export function listOf(form: Form): Form {
  return { accepts: (value) => Array.isArray(value) && value.every((one) => form.accepts(one)), ordered: (value) => (Array.isArray(value) ? value.map((one) => form.ordered(one)) : value) };
}

/** A record with these fields and no others. */
export function record<Name extends string = string>(of: Fields<Name>): Form {
  const fields = listed(of);
  const names = new Set(fields.map(([name]) => name));
  return {
    accepts: (value) => isRecord(value) && Object.keys(value).every((name) => names.has(name)) && fields.every(([name, form]) => (name in value ? form.accepts(value[name]) : form.optional === true)),
    ordered: (value) => (isRecord(value) ? inOrder(value, fields) : value),
  };
}

/** Fields as a list: what is done thousands of times a second does not take an object apart. */
export function listed(fields: Fields): readonly (readonly [string, Form])[] {
  return Object.entries(fields);
}

/** A record of the first of these forms that it has. */
export function eitherOf(...forms: readonly Form[]): Form {
  return {
    accepts: (value) => forms.some((form) => form.accepts(value)),
    ordered: (value) => forms.find((form) => form.accepts(value))?.ordered(value) ?? value,
  };
}

/** The fields of a record in their order; what is not there is left out. */
export function inOrder(value: Readonly<Record<string, unknown>>, fields: readonly (readonly [string, Form])[], into: Record<string, unknown> = {}): Record<string, unknown> {
  for (const [name, form] of fields) {
    const one = value[name];
    if (one !== undefined) into[name] = form.ordered(one);
  }
  return into;
}

/** Whether a value is a record of JSON. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function plain(accepts: (value: unknown) => boolean): Form {
  return { accepts, ordered: (value) => value };
}
