import { unreadable } from '../unreadable.js';
import type { Source } from '../source/open-source.js';
import type { ImportFormat, Recognition } from './format.js';
import { formats } from './formats.js';
import { knownElsewhere } from './known-elsewhere.js';

/** Below this a likeness is chance. */
const LEAST_CONFIDENCE = 0.5;

/**
 * Finds the format of a file by its headings or elements.
 *
 * @throws Refusal IMPORT_FORMAT_LATER when the layout is known and not read yet, IMPORT_FORMAT_UNKNOWN otherwise
 */
export function recogniseFormat(source: Source): { format: ImportFormat; recognition: Recognition } {
  let best: { format: ImportFormat; recognition: Recognition } | undefined;
  for (const format of formats) {
    const recognition = format.recognise(source);
    if (recognition && recognition.confidence >= LEAST_CONFIDENCE && recognition.confidence > (best?.recognition.confidence ?? 0)) best = { format, recognition };
  }
  if (best) return best;
  const readable = ['incoPat', 'Patentics', 'CNIPA'].join(', ');
  const later = knownElsewhere(source);
  if (later !== null) throw unreadable.refuse('IMPORT_FORMAT_LATER', { params: { format: later, formats: readable } });
  throw unreadable.refuse('IMPORT_FORMAT_UNKNOWN', { params: { head: headOf(source), formats: readable } });
}

function headOf(source: Source): string {
  const { content } = source;
  if ('xml' in content) return `<${content.xml.root}>`;
  const cells = content.tables[0]?.head[0]?.cells.filter((cell) => cell.trim() !== '') ?? [];
  const shown = cells.slice(0, 5).map((cell) => cell.trim().slice(0, 20)).join('、');
  return shown === '' ? '—' : shown;
}
