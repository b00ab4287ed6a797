/** Letters and digits that look like no other when written by hand: no 0 O, 1 I L, 5 S… 29 of them, a prime, so that a weighted sum finds every single slip. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRTVWXYZ';
const SIZE = ALPHABET.length;
const BODY = 8;

/** What a reference stands for: HP a payment that is due, HZ a payout. */
export const referencePrefixes = { DUE: 'HP', PAYOUT: 'HZ' } as const;

/** What a reference stands for. */
export type ReferenceKind = keyof typeof referencePrefixes;

/** How many random bytes a reference is made of. */
export const REFERENCE_BYTES = 16;

/**
 * Makes a reference such as `HP7K3MQ9XA4`: prefix, eight characters, check character.
 *
 * @param random {@link REFERENCE_BYTES} random bytes; bytes that would make some characters likelier are passed over
 */
export function makeReference(kind: ReferenceKind, random: Uint8Array): string {
  const fair = [...random].filter((byte) => byte < SIZE * 8).map((byte) => ALPHABET[byte % SIZE] ?? '');
  // Sixteen bytes of which nearly all are fair give eight in all but one of a million cases; the rest is repeated.
  const body = Array.from({ length: BODY }, (_, index) => fair[index % Math.max(1, fair.length)] ?? '2').join('');
  return `${referencePrefixes[kind]}${body}${checkCharacter(kind, body)}`;
}

/**
 * The references that stand in a text as people and banks leave it: full-width characters, lower case, blanks and strokes
 * between the characters, words before and after.
 *
 * Nothing is corrected: a reference with a slip in it is none. A found one need not exist.
 *
 * @returns each once, in the order of the text
 */
export function findReferences(text: string): { readonly kind: ReferenceKind; readonly reference: string }[] {
  const found = new Map<string, ReferenceKind>();
  const plain = text.slice(0, LONGEST_TEXT).normalize('NFKC').toUpperCase().replace(INVISIBLE, '');
  for (const match of plain.matchAll(candidate)) {
    const written = (match[1] ?? '').replace(GAP, '');
    const kind = written.startsWith(referencePrefixes.DUE) ? 'DUE' : 'PAYOUT';
    if (checkCharacter(kind, written.slice(2, 2 + BODY)) === written.slice(-1)) found.set(written, kind);
  }
  return [...found].map(([reference, kind]) => ({ kind, reference }));
}

/** Remarks have some hundred characters; more is not looked at. */
const LONGEST_TEXT = 2000;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
/** What may stand between two characters: blanks, strokes, dots, as many as three. */
const BETWEEN = String.raw`[\s\-_–—.·,/:]{0,3}`;
const GAP = /[\s\-_–—.·,/:]/g;
/** A look-ahead, so that a false beginning hides no true one that overlaps it. */
const candidate = new RegExp(`(?=(H${BETWEEN}[PZ](?:${BETWEEN}[${ALPHABET}]){${BODY + 1}}))`, 'g');

/** Weights differ and none is zero modulo 29: a changed character or two swapped ones change the sum. */
function checkCharacter(kind: ReferenceKind, body: string): string {
  const seed = kind === 'DUE' ? 3 : 17;
  const sum = [...body].reduce((total, character, index) => total + (index + 2) * ALPHABET.indexOf(character), seed);
  return ALPHABET[sum % SIZE] ?? '';
}
