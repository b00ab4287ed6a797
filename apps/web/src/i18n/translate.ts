/** What is put into the gaps of a text; `count` also chooses between its singular and plural. */
export type Gaps = Readonly<Record<string, string | number>>;

/** Singular and plural stand in one text, apart by this: "{count} right || {count} rights". */
const PLURAL = ' || ';

/**
 * Fills the gaps of a text: `{name}`.
 *
 * @param locale for the choice of the plural
 */
export function fill(text: string, gaps: Gaps, locale: string): string {
  const [one = text, other = one] = text.split(PLURAL);
  const count = gaps['count'];
  const chosen = typeof count === 'number' && new Intl.PluralRules(locale).select(count) !== 'one' ? other : one;
  return chosen.replace(/\{(\w+)\}/g, (gap, name: string) => String(gaps[name] ?? gap));
}

/** The text at a dotted address; the address itself when there is none. */
export function lookUp(tree: unknown, address: string): string {
  let here: unknown = tree;
  for (const step of address.split('.')) {
    here = typeof here === 'object' && here !== null ? (here as Record<string, unknown>)[step] : undefined;
  }
  return typeof here === 'string' ? here : address;
}
