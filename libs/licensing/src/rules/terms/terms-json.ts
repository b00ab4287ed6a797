import type { LicenceTerms } from './licence-terms.js';

/** Fields of terms that hold whole numbers of fen, units or millionths. */
const wholeNumbers = new Set(['amount', 'rate', 'upTo', 'perYear', 'inTotal', 'share', 'lateInterest', 'costsFrom', 'withholding']);

/** Terms as text of JSON, for a column or the wire: numbers of fen, units and millionths are strings of digits. */
export function writeTerms(terms: LicenceTerms): string {
  return JSON.stringify(terms, (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
}

/**
 * Reads what {@link writeTerms} wrote, as text or as the object that a jsonb column gives.
 *
 * @throws SyntaxError when a number is none. The shape is not checked: only stored terms are read, and those were.
 */
export function readTerms(json: string | object): LicenceTerms {
  const text = typeof json === 'string' ? json : JSON.stringify(json);
  return JSON.parse(text, (key, value: unknown) => (wholeNumbers.has(key) && typeof value === 'string' ? BigInt(value) : value)) as LicenceTerms;
}
