import { cleanIdentifier, shown } from './clean-text.js';
import { defineFaults, parsed } from './parsed.js';
import type { Identifier, Parsed } from './parsed.js';

/** How deep a symbol of the IPC or the CPC goes. */
export type PatentClassLevel = 'SECTION' | 'CLASS' | 'SUBCLASS' | 'GROUP';

/** A symbol of the International (or the Cooperative) Patent Classification with the levels above it. */
export interface PatentClassSymbol extends Identifier {
  readonly level: PatentClassLevel;
  /** e.g. G */
  readonly section: string;
  /** e.g. G06; null for a section alone */
  readonly classSymbol: string | null;
  /** e.g. G06F; null above that level */
  readonly subclass: string | null;
  /** e.g. G06F3/00; null above that level */
  readonly mainGroup: string | null;
}

export type IpcSymbolFault = 'IPC_SYMBOL_MALFORMED';

const fault = defineFaults({
  IPC_SYMBOL_MALFORMED: {
    zh: '国际专利分类号“{value}”格式不符：应如 G06F3/0481',
    en: 'The IPC symbol “{value}” has the wrong form; expected such as G06F3/0481',
  },
});

/**
 * Reads a symbol of the IPC at any level as registers and exports write it: `G06F3/0481(2013.01)I`, `H04W  4/40`,
 * `G06F 3/00`, `G06F`, and the fixed-width `G06F0003048100` of WIPO ST.8. Version, inventive mark and blanks go.
 *
 * Source: WIPO, Guide to the IPC; standard ST.8.
 */
export function parseIpcSymbol(text: string): Parsed<PatentClassSymbol, IpcSymbolFault> {
  const symbol = readPatentClass(text, /^[A-H]/, 6);
  return symbol ? parsed(symbol) : fault('IPC_SYMBOL_MALFORMED', { value: shown(text) });
}

/** The common grammar of IPC and CPC: the sections and the longest subgroup differ. */
export function readPatentClass(text: string, sections: RegExp, longestSubgroup: number): PatentClassSymbol | null {
  const bare = cleanIdentifier(text)
    .replace(/^[?;,]+|[?;,]+$/g, '')
    .replace(/\((?:\d{4}\.\d{2}|\d{1,2})\)[A-Z]{0,2}$/, '')
    .replace(/^([A-Z]\d{2}[A-Z])(\d{4})(\d{6})$/, (_, subclass: string, group: string, subgroup: string) => `${subclass}${group}/${subgroup.slice(0, 2)}${subgroup.slice(2).replace(/0+$/, '')}`);
  const match = /^([A-Z])(?:(\d{2})(?:([A-Z])(?:0*([1-9]\d{0,3})\/(\d{2,6}))?)?)?$/.exec(bare);
  if (!match || !sections.test(bare)) return null;
  const [, section = '', classDigits, subclassLetter, group, subgroup] = match;
  if (subgroup !== undefined && subgroup.length > longestSubgroup) return null;
  const classSymbol = classDigits === undefined ? null : `${section}${classDigits}`;
  const subclass = classSymbol === null || subclassLetter === undefined ? null : `${classSymbol}${subclassLetter}`;
  if (subclass !== null && group !== undefined && subgroup !== undefined) {
    const display = `${subclass} ${group}/${subgroup}`;
    return { canonical: `${subclass}${group}/${subgroup}`, display, level: 'GROUP', section, classSymbol, subclass, mainGroup: `${subclass}${group}/00` };
  }
  const canonical = subclass ?? classSymbol ?? section;
  const level = subclass !== null ? 'SUBCLASS' : classSymbol !== null ? 'CLASS' : 'SECTION';
  return { canonical, display: canonical, level, section, classSymbol, subclass, mainGroup: null };
}
