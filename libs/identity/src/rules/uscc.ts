/** Characters of the code and their values by position; I, O, S, V and Z are not used (GB 32100-2015, table 1). */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** 3^(i−1) mod 31 for the places 1 to 17 (GB 32100-2015, 5.2). */
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
/** Weights of the eight places of the organisation code within (GB 11714-1997). */
const innerWeights = [3, 7, 9, 10, 5, 8, 4, 2];
const shape = /^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/;

/** VALID: both check digits agree. DOUBTFUL: to be confirmed by a person. INVALID: cannot be a code. */
export type UsccVerdict = 'VALID' | 'DOUBTFUL' | 'INVALID';

/** Why a code got its verdict. */
export type UsccFinding = 'AGREES' | 'MALFORMED' | 'CHECK_DIGIT_WRONG' | 'ODD_SERIES' | 'INNER_CHECK_WRONG';

/** A unified social credit code after the check. */
export interface UsccCheck {
  /** Half-width capitals without blanks and hyphens. */
  readonly normalized: string;
  readonly verdict: UsccVerdict;
  readonly finding: UsccFinding;
}

/** The code as it is stored and compared: half-width capitals without blanks and hyphens. */
export function normaliseUscc(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00ad\u200b-\u200d\u2010-\u2015\-\ufeff]/gu, '').toUpperCase();
}

/**
 * The check character of the first 17 places (GB 32100-2015, 5.3).
 *
 * @param body 17 characters of the code's alphabet
 */
export function usccCheckCharacter(body: string): string {
  let sum = 0;
  weights.forEach((weight, place) => {
    sum += alphabet.indexOf(body.charAt(place)) * weight;
  });
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

/**
 * The check character of the organisation code (places 9 to 17 of the unified code), letters counting 10 to 35
 * (GB 11714-1997).
 *
 * @param body eight characters
 */
export function organisationCodeCheckCharacter(body: string): string {
  let sum = 0;
  innerWeights.forEach((weight, place) => {
    sum += Number.parseInt(body.charAt(place), 36) * weight;
  });
  const value = 11 - (sum % 11);
  return value === 10 ? 'X' : value === 11 ? '0' : String(value);
}

/**
 * Checks a unified social credit code by both of its check characters.
 *
 * Codes in real use whose organisation code begins with M0 fail the outer check, and a wrong inner check may be an old
 * organisation code: both are for a person to confirm, never silently accepted and never refused out of hand.
 */
export function checkUscc(text: string): UsccCheck {
  const normalized = normaliseUscc(text);
  const found = (verdict: UsccVerdict, finding: UsccFinding): UsccCheck => ({ normalized, verdict, finding });
  if (!shape.test(normalized)) return found('INVALID', 'MALFORMED');
  const outer = usccCheckCharacter(normalized.slice(0, 17)) === normalized.charAt(17);
  const inner = organisationCodeCheckCharacter(normalized.slice(8, 16)) === normalized.charAt(16);
  if (outer) return inner ? found('VALID', 'AGREES') : found('DOUBTFUL', 'INNER_CHECK_WRONG');
  const odd = normalized.startsWith('M0', 8);
  return odd && inner ? found('DOUBTFUL', 'ODD_SERIES') : found('INVALID', 'CHECK_DIGIT_WRONG');
}

/**
 * Makes a code whose check characters agree, for generated data.
 *
 * @param prefix authority, type and region: eight characters, e.g. `91120116`
 * @param organisation eight characters of the code's alphabet
 */
export function composeUscc(prefix: string, organisation: string): string {
  const body = `${prefix}${organisation}${organisationCodeCheckCharacter(organisation)}`;
  return `${body}${usccCheckCharacter(body)}`;
}

/** What strangers see: enough to recognise a code that one knows, too little to use it. */
export function maskUscc(code: string): string {
  return `${code.slice(0, 2)}${'*'.repeat(Math.max(code.length - 6, 0))}${code.slice(-4)}`;
}
