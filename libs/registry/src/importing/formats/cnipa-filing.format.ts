import { assembleRight } from '../assemble-right.js';
import type { ReadContext, ReadRow } from '../assemble-right.js';
import { importReason } from '../row-issue.js';
import type { XmlFile } from '../source/xml-documents.js';
import { child, children, descend, wholeText } from '../source/xml-element.js';
import type { XmlElement } from '../source/xml-element.js';
import type { ImportFormat } from './format.js';

const ROOT = 'cn-application-body';
/** Parts of an application that state nothing for the register. */
const partTitles: Readonly<Record<string, string>> = { 'cn-claims': '权利要求书', description: '说明书', 'cn-drawings': '说明书附图', 'cn-abstract': '摘要附图' };
const WITHOUT = new Set(['cn-claims', 'cn-drawings', 'p', 'heading', 'figure', 'pb']);

/**
 * Fragments of the CNIPA's electronic filing (cn-application-body): description, claims, drawings, abstract, each a file of
 * its own without any number inside. Filing software keeps the application number in the path, so it is taken from the
 * file's name if exactly one number with a right check digit stands there, and reported as such.
 */
export const cnipaFiling: ImportFormat = {
  id: 'cnipa-filing',
  title: { zh: '国家知识产权局电子申请文件 XML', en: 'CNIPA e-filing XML' },
  recognise: (source) => {
    if (!('xml' in source.content)) return null;
    const { xml } = source.content;
    return xml.root === ROOT ? { confidence: 0.95, read: (context) => read(xml, source.fileName, { ...context, date1904: false, madeOn: null }) } : null;
  },
};

async function* read(xml: XmlFile, fileName: string, context: ReadContext) {
  let row = 0;
  const without = new Set([...WITHOUT].filter((name) => name !== 'p' || !xml.path.includes('cn-abstract')));
  for await (const { documents, done } of xml.documents(new Set([ROOT]), without)) {
    const rows: ReadRow[] = documents.map((document) => readDocument((row += 1), document, fileName, context));
    yield { rows, done };
  }
}

function readDocument(row: number, document: XmlElement, fileName: string, context: ReadContext): ReadRow {
  const title = wholeText(descend(document, 'description', 'invention-title'));
  const abstract = children(child(document, 'cn-abstract'), 'p').map(wholeText).join(' ').replace(/\s+/g, '');
  if (title.trim() === '' && abstract === '') {
    const part = document.children.map(({ name }) => partTitles[name] ?? name).join('、') || ROOT;
    return { row, record: null, issues: [{ row, field: null, value: null, severity: 'REJECTED', reason: importReason('IMPORT_PART_WITHOUT_FACTS', { part }) }] };
  }
  const number = numberIn(fileName);
  return assembleRight(row, { number, numberFromFileName: true, title: title.replace(/\s*\n\s*/g, ''), abstract }, { number: fileName }, context);
}

/** The only 13-digit application number of the name, or nothing; the check digit is verified with the rest. */
function numberIn(fileName: string): string | undefined {
  const found = new Set(fileName.match(/(?<!\d)(?:19|20)\d{2}[12389]\d{7}[\dXx](?!\d)/g) ?? []);
  return found.size === 1 ? [...found][0] : undefined;
}
