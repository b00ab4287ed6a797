import { Refusal, render } from '@haihe/platform/errors';
import type { BilingualText, Locale } from '@haihe/platform/errors';

/** Why a rule decided as it did: a stable code with its text in both languages and the values that the text names. */
export interface Reason<Code extends string = string> {
  readonly code: Code;
  readonly text: BilingualText;
  readonly params: ReasonParams;
}

/** Values for the placeholders of a reason's text; days are written YYYY-MM-DD. */
export type ReasonParams = Readonly<Record<string, string | number>>;

/** Makes the reasons of one area. */
export type ReasonMaker<Code extends string> = <const C extends Code>(code: C, params?: ReasonParams) => Reason<C>;

/** Declares the reasons of one area with their texts, and returns the function that makes them. */
export function defineReasons<const Texts extends Readonly<Record<string, BilingualText>>>(
  texts: Texts,
): ReasonMaker<Extract<keyof Texts, string>> {
  return (code, params = {}) => {
    const text: BilingualText | undefined = texts[code];
    if (!text) throw new RangeError(`reason ${code} has no text`);
    return { code, text, params };
  };
}

/** The text of a reason for its reader. */
export function renderReason(reason: Reason, locale: Locale): string {
  return render(reason.text, locale, reason.params);
}

/** The refusal to throw for a reason whose code stands in the catalogue of refusals (all faults of identifiers do). */
export function refusalOf(reason: Reason, path: readonly string[] = []): Refusal {
  return new Refusal(reason.code, { path, params: reason.params });
}
