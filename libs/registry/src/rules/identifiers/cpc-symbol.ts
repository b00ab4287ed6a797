import { shown } from './clean-text.js';
import { readPatentClass } from './ipc-symbol.js';
import type { PatentClassSymbol } from './ipc-symbol.js';
import { defineFaults, parsed } from './parsed.js';
import type { Parsed } from './parsed.js';

export type CpcSymbolFault = 'CPC_SYMBOL_MALFORMED';

const fault = defineFaults({
  CPC_SYMBOL_MALFORMED: {
    zh: 'CPC 分类号“{value}”格式不符：应如 Y02E60/10、G06F3/04817（范围须逐个列出）',
    en: 'The CPC symbol “{value}” has the wrong form; expected such as Y02E60/10 or G06F3/04817 (list the symbols of a range one by one)',
  },
});

/**
 * Reads a symbol of the Cooperative Patent Classification at any level: the IPC's grammar with section Y.
 *
 * Source: EPO and USPTO, Guide to the CPC.
 */
export function parseCpcSymbol(text: string): Parsed<PatentClassSymbol, CpcSymbolFault> {
  const symbol = readPatentClass(text, /^[A-HY]/, 6);
  return symbol ? parsed(symbol) : fault('CPC_SYMBOL_MALFORMED', { value: shown(text) });
}
