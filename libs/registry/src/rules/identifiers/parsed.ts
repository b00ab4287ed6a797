import { defineRefusals } from '@haihe/platform/errors';
import type { BilingualText } from '@haihe/platform/errors';
import { defineReasons } from '../reason.js';
import type { Reason, ReasonParams } from '../reason.js';

/** Why a text is not the identifier that it should be; report it as it is, or throw `refusalOf(fault)`. */
export interface Fault<Code extends string = string> extends Reason<Code> {
  readonly ok: false;
}

/** The identifier that a text stands for, or the one fault that keeps it from being read. */
export type Parsed<Value, Code extends string = string> = { readonly ok: true; readonly value: Value } | Fault<Code>;

/** What every identifier has, whatever its kind. */
export interface Identifier {
  /** The one spelling that is stored and compared. */
  readonly canonical: string;
  /** The spelling that is shown, as the office writes it. */
  readonly display: string;
}

/** Wraps a value that was read. */
export function parsed<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

const declared: string[] = [];

/** The code of every fault that an identifier, a classification, a date or a share can have: what a form can be refused for. */
export function faultCodes(): readonly string[] {
  return declared;
}

/** Declares the faults of one kind of identifier, known to the catalogue of refusals, and returns the function that makes them. */
export function defineFaults<const Texts extends Readonly<Record<string, BilingualText>>>(
  texts: Texts,
): <const C extends Extract<keyof Texts, string>>(code: C, params?: ReasonParams) => Fault<C> {
  declared.push(...defineRefusals(texts).codes);
  const reason = defineReasons(texts);
  return (code, params) => ({ ok: false, ...reason(code, params) });
}
