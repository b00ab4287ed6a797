import { assembleRight } from '../assemble-right.js';
import type { ReadContext, ReadRow } from '../assemble-right.js';
import type { FieldLabels, RawFacts } from '../raw-facts.js';
import type { XmlFile } from '../source/xml-documents.js';
import { child, children, descend, wholeText } from '../source/xml-element.js';
import type { XmlElement } from '../source/xml-element.js';
import type { ImportFormat } from './format.js';

const DOCUMENT = 'PatentDocumentAndRelated';
/** Parts that hold no bibliographic facts and can be large. */
const WITHOUT = new Set(['Description', 'Drawings', 'Claims', 'SearchReportData']);

/** Full documents of the CNIPA's standard (business:PatentDocumentAndRelated, V2): one right each. */
export const cnipaDocument: ImportFormat = {
  id: 'cnipa-xml',
  title: { zh: '国家知识产权局专利文献 XML', en: 'CNIPA patent document XML' },
  recognise: (source) => {
    if (!('xml' in source.content)) return null;
    const { xml } = source.content;
    return xml.path.includes(DOCUMENT) ? { confidence: 0.95, read: (context) => read(xml, { ...context, date1904: false, madeOn: null }) } : null;
  },
};

async function* read(xml: XmlFile, context: ReadContext) {
  let row = 0;
  for await (const { documents, done } of xml.documents(new Set([DOCUMENT]), WITHOUT)) {
    const rows: ReadRow[] = documents.map((document) => assembleRight((row += 1), factsOf(document), labels, context));
    yield { rows, done };
  }
}

const labels: FieldLabels = {
  number: 'ApplicationReference/DocNumber',
  publicationNumber: 'PublicationReference/DocNumber',
  publicationDate: 'PublicationReference/Date',
  filingDate: 'ApplicationReference/Date',
  title: 'InventionTitle',
  ipc: 'ClassificationIPCR',
};

function factsOf(document: XmlElement): RawFacts {
  const head = child(document, 'BibliographicData');
  const application = original(children(head, 'ApplicationReference'));
  const publication = original(children(head, 'PublicationReference'));
  const parties = child(head, 'Parties');
  const applicants = children(child(parties, 'ApplicantDetails'), 'Applicant');
  const assignees = children(child(head, 'AssigneeDetails'), 'Assignee');
  const agents = children(child(parties, 'AgentDetails'), 'Agent');
  return {
    number: textAt(application, 'DocumentID', 'DocNumber'),
    filingDate: textAt(application, 'DocumentID', 'Date'),
    publicationNumber: numberOf(child(publication, 'DocumentID')),
    publicationDate: textAt(publication, 'DocumentID', 'Date'),
    otherPublications: children(child(head, 'RelatedDocuments'), 'RelatedPublicationDoc').map((related) => [
      numberOf(child(related, 'DocumentID')),
      textAt(related, 'DocumentID', 'Date'),
    ]),
    title: inLanguage(children(head, 'InventionTitle'), 'zh'),
    titleEn: inLanguage(children(head, 'InventionTitle'), 'en'),
    abstract: abstractOf(document, 'zh'),
    abstractEn: abstractOf(document, 'en'),
    ipc: ipcOf(head).join(';'),
    locarno: children(child(head, 'ClassificationLocarno'), 'MainClassification').map(wholeText).join(';'),
    priorityDate: textAt(descend(head, 'PriorityDetails', 'Priority'), 'Date') || textAt(descend(head, 'PriorityDetails', 'Priority', 'DocumentID'), 'Date'),
    applicants: applicants.map(nameOf).join(';'),
    owners: assignees.map(nameOf).join(';'),
    inventors: children(child(parties, 'InventorDetails'), 'Inventor').map(nameOf).join(';'),
    agents: agents.map(nameOf).join(';'),
    agencies: agents.map((agent) => textAt(agent, 'Agency', 'AddressBook', 'OrganizationName') || textAt(agent, 'Agency', 'AddressBook', 'Name')).join(';'),
    address: textAt(applicants[0], 'AddressBook', 'Address', 'Text'),
    cited: children(child(head, 'ReferencesCited'), 'Citation')
      .flatMap((citation) => children(citation, 'ApplicationCitation').concat(children(citation, 'PatentCitation')))
      .map((citation) => numberOf(child(original(children(citation, 'PublicationReference')), 'DocumentID')))
      .join(';'),
  };
}

/** References come in the spelling of the office ("original") and in fixed width ("standard"). */
function original(references: readonly XmlElement[]): XmlElement | undefined {
  return references.find(({ attributes }) => attributes['dataFormat'] === 'original') ?? references[0];
}

function numberOf(id: XmlElement | undefined): string {
  const number = textAt(id, 'DocNumber');
  return number === '' ? '' : `${textAt(id, 'WIPOST3Code')}${number}${textAt(id, 'Kind')}`;
}

function nameOf(party: XmlElement): string {
  const names = ['Name', 'OrganizationName', 'LastName'].map((name) => textAt(party, 'AddressBook', name));
  return names.find((name) => name !== '') ?? '';
}

function ipcOf(head: XmlElement | undefined): string[] {
  const details = children(child(head, 'ClassificationIPCRDetails'), 'ClassificationIPCR');
  if (details.length > 0) {
    return details.map((entry) => {
      const parts = ['Section', 'MainClass', 'Subclass'].map((name) => textAt(entry, name)).join('');
      const group = textAt(entry, 'MainGroup');
      return group === '' ? textAt(entry, 'Text') : `${parts}${group}/${textAt(entry, 'Subgroup')}`;
    });
  }
  const older = child(head, 'ClassificationIPC');
  return [...children(older, 'MainClassification'), ...children(older, 'FurtherClassification')]
    .filter(({ attributes }) => attributes['dataFormat'] !== 'standard')
    .map(wholeText);
}

function abstractOf(document: XmlElement, language: string): string {
  return children(document, 'Abstract')
    .filter(({ attributes }) => (attributes['lang'] ?? 'zh') === language)
    .flatMap((abstract) => children(abstract, 'Paragraphs'))
    .map(wholeText)
    .join(' ');
}

function inLanguage(elements: readonly XmlElement[], language: string): string {
  return wholeText(elements.find(({ attributes }) => (attributes['lang'] ?? 'zh') === language));
}

function textAt(element: XmlElement | undefined, ...path: readonly string[]): string {
  return wholeText(descend(element, ...path)).trim();
}
