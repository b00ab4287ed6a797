import type { RawFacts } from '../raw-facts.js';
import type { ImportFormat } from './format.js';
import { tableFormat } from './table-format.js';

const LOCARNO = /^\s*\d{2}-\d{2}/;

/** One column holds either the IPC or the Locarno classification; the date of the announcement is that of the grant. */
function partClasses(facts: RawFacts): RawFacts {
  const classes = facts.ipc ?? '';
  const parted = LOCARNO.test(classes) ? { ...facts, ipc: undefined, locarno: classes } : facts;
  return { ...parted, grantDate: facts.publicationDate };
}

/**
 * Lists taken from the gazette of the CNIPA (GB18030, no byte-order mark): authorised inventions, utility models, designs.
 *
 * The lists went through a spreadsheet: in most rows of inventions `filing_id` is 2.01E+12, which is reported and never
 * completed. Lists are parted by ";" with a lost blank behind it ("??" or U+2002).
 */
export const cnipaGazette: ImportFormat = tableFormat({
  id: 'cnipa-gazette',
  title: { zh: '国家知识产权局公报清单（CSV）', en: 'CNIPA gazette list (CSV)' },
  container: 'both',
  headings: {
    publicationNumber: ['authorization_notice_id'],
    publicationDate: ['authorized_announcement_date'],
    number: ['filing_id'],
    filingDate: ['filing_date'],
    title: ['name'],
    applicants: ['patentee'],
    inventors: ['designer', 'inventor'],
    address: ['address'],
    ipc: ['Int.Cl.'],
  },
  unused: ['item'],
  recognise: (columns) => (columns.has('publicationNumber') && columns.has('number') && columns.has('title') ? 0.95 : 0),
  adjust: partClasses,
});
