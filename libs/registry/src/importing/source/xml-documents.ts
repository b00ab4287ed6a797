import { SaxesParser } from 'saxes';
import { unreadable } from '../unreadable.js';
import { decodedText } from './delimited-text.js';
import type { TextFile } from './delimited-text.js';
import type { XmlElement } from './xml-element.js';

/** An XML file that can be read again from its start, document by document. */
export interface XmlFile {
  readonly container: 'xml';
  /** Name of the root element, without prefix. */
  readonly root: string;
  /** Name of the root element's first child, and the like, to recognise the format by. */
  readonly path: readonly string[];
  /** Every element of one of the names (outermost), with the contents of others left out as asked. */
  documents(names: ReadonlySet<string>, without: ReadonlySet<string>): AsyncIterable<{ documents: XmlElement[]; done: number }>;
}

/** Text of one element beyond which a document is not believed. */
const LONGEST_ELEMENT = 4_000_000;
/** Names at the start of the document that are kept to recognise it. */
const PATH_LENGTH = 6;

/**
 * Opens an XML file and reads it once from end to end, so that one that is not well formed is refused before anything is
 * written. Document types are not loaded and no entity is ever expanded: an unknown one is an error.
 *
 * @throws Refusal IMPORT_XML_BROKEN, IMPORT_ENTITIES
 */
export async function openXml(file: TextFile): Promise<XmlFile> {
  const path: string[] = [];
  for await (const piece of read(file, {
    open: (name) => {
      if (path.length < PATH_LENGTH) path.push(name);
    },
    close: () => undefined,
    text: () => undefined,
  })) void piece;
  const [root] = path;
  if (root === undefined) throw unreadable.refuse('IMPORT_XML_BROKEN', { params: { line: 1, detail: 'no element' } });
  return { container: 'xml', root, path, documents: (names, without) => documents(file, names, without) };
}

async function* documents(
  file: TextFile,
  names: ReadonlySet<string>,
  without: ReadonlySet<string>,
): AsyncIterable<{ documents: XmlElement[]; done: number }> {
  let ready: XmlElement[] = [];
  const open: XmlElement[] = [];
  let skipping = 0;
  const handler: Handler = {
    open: (name, attributes) => {
      if (skipping > 0 || without.has(name)) skipping += 1;
      else if (open.length > 0 || names.has(name)) {
        const element: XmlElement = { name, attributes, children: [], text: '' };
        open.at(-1)?.children.push(element);
        open.push(element);
      }
    },
    close: () => {
      if (skipping > 0) skipping -= 1;
      else {
        const element = open.pop();
        if (element && open.length === 0) ready.push(element);
      }
    },
    text: (text) => {
      const element = skipping > 0 ? undefined : open.at(-1);
      if (!element) return;
      element.text += text;
      if (element.text.length > LONGEST_ELEMENT) throw unreadable.refuse('IMPORT_CELL_OVERSIZED', { params: { limit: LONGEST_ELEMENT } });
    },
  };
  for await (const done of read(file, handler)) {
    if (ready.length === 0) continue;
    yield { documents: ready, done };
    ready = [];
  }
}

interface Handler {
  open(name: string, attributes: Record<string, string>): void;
  close(): void;
  text(text: string): void;
}

async function* read(file: TextFile, handler: Handler): AsyncIterable<number> {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw unreadable.refuse('IMPORT_XML_BROKEN', { params: { line: parser.line, detail: error.message.replace(/^\d*:?\d*:?\s*/, '').slice(0, 120) } });
  });
  parser.on('doctype', (doctype) => {
    if (doctype.includes('<!ENTITY')) throw unreadable.refuse('IMPORT_ENTITIES');
  });
  parser.on('opentag', (tag) => handler.open(tag.name.replace(/^.*:/, ''), tag.attributes));
  parser.on('closetag', () => handler.close());
  parser.on('text', (text) => handler.text(text));
  parser.on('cdata', (text) => handler.text(text));
  for await (const { text, done } of decodedText(file)) {
    parser.write(text);
    yield done;
  }
  parser.close();
  yield 1;
}
