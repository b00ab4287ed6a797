import { normaliseText } from '@haihe/platform/text';
import { codesOf } from './unit-scanner.js';

/** What is compared: a short text that says what it is about, and one that goes further. */
export interface MatchText {
  readonly title: string;
  readonly body: string;
}

/** A text as codes, somewhere in a larger array. The title is followed by a blank, which belongs to the body. */
export interface PackedText {
  readonly codes: Uint16Array;
  readonly start: number;
  readonly titleEnd: number;
  readonly end: number;
}

/** Codes of a body that are kept of a document; abstracts are shorter, what comes later says less. */
const LONGEST_BODY = 600;

/** @param longest codes of the body that count */
export function packText(text: MatchText, longest = LONGEST_BODY): PackedText {
  const title = normaliseText(text.title).slice(0, LONGEST_BODY);
  const body = normaliseText(text.body).slice(0, longest);
  const codes = codesOf(body === '' ? title : `${title} ${body}`);
  return { codes, start: 0, titleEnd: title.length, end: codes.length };
}
