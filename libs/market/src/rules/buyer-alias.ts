import type { Locale } from '@haihe/platform/errors';

/**
 * The name that a buyer goes by on one listing until both sides agree to disclose: "买方 A3".
 *
 * @param place order in which organisations first asked or offered on the listing, from 1
 */
export function buyerAlias(place: number, locale: Locale): string {
  const code = `${letters(Math.floor((place - 1) / 9))}${((place - 1) % 9) + 1}`;
  return locale === 'en' ? `Buyer ${code}` : `买方 ${code}`;
}

/** A … Z, AA, AB … */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}
