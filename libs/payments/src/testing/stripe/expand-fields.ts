import type { FormFields } from './read-form.js';
import { wrongParameter } from './stripe-refused.js';
import type { World } from './world.js';

/** Of objects that the stand-in does not keep, such as payouts, the id stays. */
const looksLikeId = /^[a-z]+_[0-9a-f]{24}$/;

/**
 * Puts objects where an answer has their ids, as `expand[]` asks. The answer is a copy: the world's own objects keep ids.
 *
 * @throws StripeRefused for a field that holds no object
 */
export function expandFields(world: World, answer: object, parameters: FormFields): object {
  const paths = parameters.get('expand');
  const copy = structuredClone(answer) as Record<string, unknown>;
  if (!(paths instanceof Map)) return copy;
  for (const path of paths.values()) if (typeof path === 'string') expandPath(world, [copy], path.split('.'), path);
  return copy;
}

function expandPath(world: World, objects: readonly Record<string, unknown>[], [field = '', ...rest]: readonly string[], path: string): void {
  const inner: Record<string, unknown>[] = [];
  for (const object of objects) {
    if (!(field in object)) throw wrongParameter(`This property cannot be expanded (${field}).`, `expand[${path}]`);
    const value = object[field];
    if (value === null) continue;
    if (Array.isArray(value)) {
      inner.push(...(value as Record<string, unknown>[]));
      continue;
    }
    const found = typeof value === 'string' ? world.find(value) : undefined;
    if (found) object[field] = structuredClone(found);
    else if (typeof value === 'string' && looksLikeId.test(value)) continue;
    else if (typeof value !== 'object') throw wrongParameter(`This property cannot be expanded (${field}).`, `expand[${path}]`);
    inner.push(object[field] as Record<string, unknown>);
  }
  if (rest.length > 0 && inner.length > 0) expandPath(world, inner, rest, path);
}
