import { isUuid } from '../database/ids.js';
import { commonRefusals } from '../errors/index.js';

/** The opaque id of an object on the wire: type and key, base64url. */
export function toGlobalId(type: string, id: string): string {
  return Buffer.from(`${type}:${id}`).toString('base64url');
}

/** Reads an opaque id; undefined when it is none. */
export function parseGlobalId(globalId: string): { readonly type: string; readonly id: string } | undefined {
  if (globalId.length > 120) return undefined;
  const match = /^([A-Za-z]+):([0-9a-f-]{36})$/.exec(Buffer.from(globalId, 'base64url').toString('utf8'));
  const [, type, id] = match ?? [];
  return type !== undefined && id !== undefined && isUuid(id) ? { type, id } : undefined;
}

/**
 * The key of an object of a known type.
 *
 * @throws Refusal NOT_FOUND for an id of another type or none at all, like for an object that is not there
 */
export function idOf(type: string, globalId: string, path: readonly string[] = []): string {
  const parsed = parseGlobalId(globalId);
  if (parsed?.type !== type) throw commonRefusals.refuse('NOT_FOUND', { path });
  return parsed.id;
}
