import { unreadable } from '../unreadable.js';
import { decodeEntities } from './entities.js';

/** Longest text of one cell; a spreadsheet holds 32,767 characters at most. */
export const LONGEST_TEXT = 1_000_000;

/** Receives the parts of a document in their order. */
export interface MarkupHandler {
  /** A start tag without its prefix; the attributes are the raw text behind the name. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** Text between two tags, references resolved; called with text that matters only if `wantsText` says so. */
  text(value: string): void;
  /** Whether the text at this place is needed; saves decoding what nobody reads. */
  wantsText(): boolean;
}

/**
 * Reads the XML of spreadsheets piece by piece, several times as fast as a general parser (see
 * docs/decisions/0004-import.md): no namespaces, no document types. A DOCTYPE is refused, so nothing can be expanded.
 *
 * @throws Refusal IMPORT_ENTITIES, IMPORT_CELL_OVERSIZED, IMPORT_WORKBOOK_BROKEN
 */
export class MarkupScanner {
  private rest = '';
  private depth = 0;

  constructor(private readonly handler: MarkupHandler) {}

  write(piece: string): void {
    const text = this.rest === '' ? piece : this.rest + piece;
    let position = 0;
    for (;;) {
      const start = text.indexOf('<', position);
      if (start < 0) break;
      const end = this.endOfTag(text, start);
      if (end < 0) break;
      if (start > position && this.handler.wantsText()) this.handler.text(decodeEntities(text.slice(position, start)));
      this.tag(text, start, end);
      position = end;
    }
    this.rest = position === 0 ? text : text.slice(position);
    if (this.rest.length > LONGEST_TEXT) throw unreadable.refuse('IMPORT_CELL_OVERSIZED', { params: { limit: LONGEST_TEXT } });
  }

  end(): void {
    if (this.rest.trim() !== '' || this.depth !== 0) {
      throw unreadable.refuse('IMPORT_WORKBOOK_BROKEN', { params: { detail: 'XML' } });
    }
  }

  /** Position behind the tag, or -1 when it is not complete yet. */
  private endOfTag(text: string, start: number): number {
    if (text.charCodeAt(start + 1) === EXCLAMATION) {
      if (text.startsWith('<!--', start)) return behind(text, '-->', start + 4);
      if (text.startsWith('<![CDATA[', start)) return behind(text, ']]>', start + 9);
      if (text.length - start < 9) return -1;
      throw unreadable.refuse('IMPORT_ENTITIES');
    }
    let end = text.indexOf('>', start);
    // A '>' inside an attribute's quotes does not end the tag.
    while (end >= 0 && insideQuotes(text, start, end)) end = text.indexOf('>', end + 1);
    return end < 0 ? -1 : end + 1;
  }

  private tag(text: string, start: number, end: number): void {
    const first = text.charCodeAt(start + 1);
    if (first === QUESTION) return;
    if (first === EXCLAMATION) {
      if (text.charCodeAt(start + 2) === BRACKET && this.handler.wantsText()) this.handler.text(text.slice(start + 9, end - 3));
      return;
    }
    if (first === SLASH) {
      this.depth -= 1;
      this.handler.close(localName(text, start + 2, end - 1));
      return;
    }
    const empty = text.charCodeAt(end - 2) === SLASH;
    const last = empty ? end - 2 : end - 1;
    let stop = start + 1;
    while (stop < last && text.charCodeAt(stop) > SPACE) stop += 1;
    const name = localName(text, start + 1, stop);
    this.handler.open(name, stop < last ? text.slice(stop, last) : '');
    if (empty) this.handler.close(name);
    else this.depth += 1;
  }
}

const EXCLAMATION = 33;
const QUOTE = 34;
const SLASH = 47;
const QUESTION = 63;
const BRACKET = 91;
const SPACE = 32;

function behind(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? -1 : found + mark.length;
}

function insideQuotes(text: string, start: number, end: number): boolean {
  let inside = false;
  for (let at = start; at < end; at += 1) if (text.charCodeAt(at) === QUOTE) inside = !inside;
  return inside;
}

function localName(text: string, start: number, end: number): string {
  const name = text.slice(start, end).trimEnd();
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** The value of one attribute in the raw text behind a tag's name; undefined when it is not there. */
export function attribute(attributes: string, name: string): string | undefined {
  const mark = `${name}="`;
  let at = attributes.indexOf(mark);
  while (at > 0 && attributes.charCodeAt(at - 1) > SPACE) at = attributes.indexOf(mark, at + 1);
  if (at < 0) return undefined;
  const from = at + mark.length;
  const to = attributes.indexOf('"', from);
  return to < 0 ? undefined : decodeEntities(attributes.slice(from, to));
}
