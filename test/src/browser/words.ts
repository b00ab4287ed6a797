import { readFileSync } from 'node:fs';

/** The languages of the web app. */
export type Language = 'zh-CN' | 'en';

/** A text of the web app by its address in the message files, with its gaps filled. */
export type Words = (address: string, gaps?: Readonly<Record<string, string | number>>) => string;

/**
 * The texts as the web app shows them, read from its message files.
 *
 * @throws Error when there is no such text, so that a renamed one fails here and not as a wait for what never comes
 */
export function wordsOf(language: Language): Words {
  const tree: unknown = JSON.parse(readFileSync(new URL(`../../../apps/web/src/i18n/${language}.json`, import.meta.url), 'utf8'));
  const rules = new Intl.PluralRules(language);
  return (address, gaps = {}) => {
    let here = tree;
    for (const step of address.split('.')) here = (here as Readonly<Record<string, unknown>> | undefined)?.[step];
    if (typeof here !== 'string') throw new Error(`${language}.json has no text ${address}`);
    const [one = here, other = one] = here.split(' || ');
    const { count } = gaps;
    const chosen = typeof count === 'number' && rules.select(count) !== 'one' ? other : one;
    return chosen.replace(/\{(\w+)\}/g, (gap, name: string) => String(gaps[name] ?? gap));
  };
}
