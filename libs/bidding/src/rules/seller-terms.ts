import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Fen, Moment, SessionRules } from './engine/index.js';

/** Everything that a seller is asked to agree to. His reserve price is not in it: it is his answer. */
export interface SellerTerms {
  /** Of the listing, whose words are the lot. */
  readonly listingVersion: number;
  readonly rules: SessionRules;
  readonly deposit: Fen;
  readonly noticeDays: number;
  readonly signUpUntil: Moment;
  readonly secondAllowed: boolean;
  readonly eventId: string | null;
  readonly eventPlace: number | null;
}

/** SHA-256 in hexadecimal of the terms of a session: the same terms give the same digest, whatever the order of their fields. */
export function termsDigest(session: string, terms: SellerTerms): string {
  return bytesToHex(sha256(utf8ToBytes(canonical(['haihe-seller-terms/1', session, withoutReserve(terms)]))));
}

/**
 * Whether a change of an announced session needs the seller's agreement anew. Another day and a longer notice alone do not; prices, mode,
 * length, steps, deposit, keepers and a second session do.
 */
export function changesForSeller(before: SellerTerms, after: SellerTerms): boolean {
  return canonical(lasting(before)) !== canonical(lasting(after));
}

function lasting({ rules: { opensAt, endsAt, ...rules }, deposit, secondAllowed }: SellerTerms): unknown {
  return { rules: { ...rules, reserve: null }, length: endsAt === null ? null : endsAt - opensAt, deposit, secondAllowed };
}

const withoutReserve = (terms: SellerTerms): SellerTerms => ({ ...terms, rules: { ...terms.rules, reserve: null } });

/** JSON with the keys of each object in order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part));
}
