import { StripeRefused } from './stripe-refused.js';

/** A value of a form-encoded body: text, or nested by the brackets of its keys. Lists have the keys 0, 1, 2, … */
export type FormValue = string | FormFields;
/** Values by key. */
export type FormFields = ReadonlyMap<string, FormValue>;

const keyPattern = /^([^[\]]+)((?:\[[^[\]]*\])*)$/;

/**
 * Reads `a=1&b[c]=2&d[0]=3&e[]=4` as Stripe does.
 *
 * @throws StripeRefused for keys whose brackets do not match, or that are text and nested at once
 */
export function readForm(text: string): FormFields {
  const root = new Map<string, FormValue>();
  for (const [key, value] of new URLSearchParams(text)) {
    const match = keyPattern.exec(key);
    if (!match) throw malformed(key);
    const [, first = '', brackets = ''] = match;
    const path = [first, ...[...brackets.matchAll(/\[([^[\]]*)\]/g)].map(([, part = '']) => part)];
    put(root, path, value, key);
  }
  return root;
}

function put(fields: Map<string, FormValue>, [head = '', ...rest]: readonly string[], value: string, key: string): void {
  const place = head === '' ? String(fields.size) : head;
  const known = fields.get(place);
  if (rest.length === 0) {
    if (known instanceof Map) throw malformed(key);
    fields.set(place, value);
    return;
  }
  if (typeof known === 'string') throw malformed(key);
  const inner = (known as Map<string, FormValue> | undefined) ?? new Map<string, FormValue>();
  fields.set(place, inner);
  put(inner, rest, value, key);
}

function malformed(key: string): StripeRefused {
  return new StripeRefused(400, 'invalid_request_error', `Invalid request: the parameter ${key} cannot be read`, { begun: false });
}
