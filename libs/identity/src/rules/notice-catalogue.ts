import { render } from '@haihe/platform/errors';
import type { BilingualText, Locale } from '@haihe/platform/errors';

/** The text of one kind of notice; `{name}` stands for a parameter. */
export interface NoticeText {
  readonly title: BilingualText;
  readonly body: BilingualText;
}

/** Values for the placeholders; one that differs by language is given in both. */
export type NoticeParams = Readonly<Record<string, string | number | BilingualText>>;

const catalogue = new Map<string, NoticeText>();

/**
 * Declares an area's notices, `<area>.<what happened>`. Only kind and values are kept: the text is made when it is read,
 * in the language of its reader.
 *
 * @throws Error when a kind is declared twice with different texts, at start
 */
export function defineNotices<const Texts extends Readonly<Record<string, NoticeText>>>(texts: Texts): { readonly [Kind in keyof Texts & string]: Kind } {
  for (const [kind, text] of Object.entries<NoticeText>(texts)) {
    const known = catalogue.get(kind);
    if (known && JSON.stringify(known) !== JSON.stringify(text)) throw new Error(`notice ${kind} is declared twice`);
    catalogue.set(kind, text);
  }
  return Object.fromEntries(Object.keys(texts).map((kind) => [kind, kind])) as { readonly [Kind in keyof Texts & string]: Kind };
}

/** Whether a kind of notice is known. */
export function isNoticeKind(kind: string): boolean {
  return catalogue.has(kind);
}

/** The words of a notice for its reader. A kind that is no longer declared shows its name. */
export function renderNotice(kind: string, params: NoticeParams, locale: Locale): { readonly title: string; readonly body: string } {
  const text = catalogue.get(kind);
  if (!text) return { title: kind, body: '' };
  const values = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'object' ? render(value, locale) : value]),
  );
  return { title: render(text.title, locale, values), body: render(text.body, locale, values) };
}
