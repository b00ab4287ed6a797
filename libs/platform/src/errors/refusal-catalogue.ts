import { Refusal } from './refusal.js';
import type { RefusalContext } from './refusal.js';

/** Languages of the interface. */
export type Locale = 'zh-CN' | 'en';

/** One text in both languages; `{name}` stands for a parameter. */
export interface BilingualText {
  readonly zh: string;
  readonly en: string;
}

const catalogue = new Map<string, BilingualText>();

/** The typed set of refusals of one area. */
export interface Refusals<Code extends string> {
  /** Every code of the set, for the enum of a mutation's user errors. */
  readonly codes: readonly Code[];
  /** Makes the refusal to throw. */
  refuse(code: Code, context?: RefusalContext): Refusal;
}

/**
 * Declares the refusals of an area with their messages: what is wrong and what to do, in natural Chinese and English.
 *
 * @throws Error when a code is declared twice with different texts, at start
 */
export function defineRefusals<const Texts extends Readonly<Record<string, BilingualText>>>(
  texts: Texts,
): Refusals<Extract<keyof Texts, string>> {
  type Code = Extract<keyof Texts, string>;
  const codes = Object.keys(texts) as Code[];
  for (const code of codes) {
    const text = texts[code];
    const known = catalogue.get(code);
    if (known && text && (known.zh !== text.zh || known.en !== text.en)) throw new Error(`refusal ${code} is declared twice`);
    if (text) catalogue.set(code, text);
  }
  return { codes, refuse: (code, context) => new Refusal(code, context) };
}

/** Fills the placeholders of a text in the wanted language. */
export function render(text: BilingualText, locale: Locale, params: Readonly<Record<string, string | number>> = {}): string {
  return (locale === 'en' ? text.en : text.zh).replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    name in params ? String(params[name]) : placeholder,
  );
}

/** The message of a refusal for its reader. */
export function messageOf(refusal: Refusal, locale: Locale): string {
  const text = catalogue.get(refusal.code);
  return text ? render(text, locale, refusal.params) : refusal.code;
}

/** Refusals that every area may give. */
export const commonRefusals = defineRefusals({
  AMOUNT_MALFORMED: {
    zh: '金额“{amount}”无法识别：请填写数字，最多两位小数，不含千分位',
    en: 'The amount “{amount}” cannot be read: use digits with at most two decimals and no thousands separators',
  },
  NOT_FOUND: { zh: '没有找到，或您无权查看', en: 'Not found, or not yours to see' },
  INPUT_INVALID: { zh: '填写内容有误：{detail}', en: 'The input is not valid: {detail}' },
  IDEMPOTENCY_KEY_REUSED: {
    zh: '这个请求编号已用于另一内容的请求，请刷新页面后重试',
    en: 'This request key was already used with other content; reload the page and try again',
  },
  ORGANISATION_NOT_VERIFIED: {
    zh: '贵单位尚未通过认证，认证通过后才能进行交易',
    en: 'Your organisation is not verified yet; only verified organisations can trade',
  },
  STATE_CHANGED: {
    zh: '状态已经变化（当前为“{state}”），请刷新后再操作',
    en: 'The state has changed meanwhile (it is now “{state}”); reload and decide again',
  },
});
