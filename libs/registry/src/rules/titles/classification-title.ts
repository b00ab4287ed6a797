import type { BilingualText } from '@haihe/platform/errors';
import { parseCpcSymbol, parseIndustryCode, parseIpcSymbol } from '../identifiers/index.js';
import type { ClassificationScheme } from '../identifiers/index.js';
import { industryDivisions, industrySections } from './industry-titles.js';
import { ipcClasses, ipcSections } from './ipc-titles.js';

/**
 * The title of a symbol: its own for sections, classes and divisions, that of the class or division above for deeper ones.
 * Null for classifications whose titles are not kept (Locarno, Nice) and for what is no symbol.
 *
 * Source: WIPO, International Patent Classification; GB/T 4754-2017 《国民经济行业分类》. Titles are short forms in our words.
 */
export function classificationTitle(scheme: ClassificationScheme, symbol: string): BilingualText | null {
  switch (scheme) {
    case 'IPC':
    case 'CPC': {
      const parsed = scheme === 'IPC' ? parseIpcSymbol(symbol) : parseCpcSymbol(symbol);
      if (!parsed.ok) return null;
      const { classSymbol, section } = parsed.value;
      return (classSymbol === null ? ipcSections[section] : (ipcClasses[classSymbol] ?? ipcSections[section])) ?? null;
    }
    case 'GBT4754': {
      const parsed = parseIndustryCode(symbol);
      if (!parsed.ok) return null;
      const { division, section } = parsed.value;
      return (division === null ? industrySections[section] : (industryDivisions[division] ?? industrySections[section])) ?? null;
    }
    default:
      return null;
  }
}

/** Sections and divisions of GB/T 4754 in their order, for choosing an industry. */
export function industryList(): { readonly code: string; readonly title: BilingualText }[] {
  return Object.entries(industrySections).flatMap(([section, title]) => [
    { code: section, title },
    ...Object.entries(industryDivisions)
      .filter(([division]) => division.startsWith(section))
      .map(([code, ofDivision]) => ({ code, title: ofDivision })),
  ]);
}
