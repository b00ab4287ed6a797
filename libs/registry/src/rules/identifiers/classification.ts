import { parseCpcSymbol } from './cpc-symbol.js';
import { parseIndustryCode } from './industry-code.js';
import { parseIpcSymbol } from './ipc-symbol.js';
import { parseLocarnoSymbol } from './locarno-symbol.js';
import { parseNiceClass } from './nice-class.js';
import type { Identifier, Parsed } from './parsed.js';

/** The classifications that rights are filed under. */
export type ClassificationScheme = 'IPC' | 'CPC' | 'LOCARNO' | 'NICE' | 'GBT4754';

const parsers: Readonly<Record<ClassificationScheme, (text: string) => Parsed<Identifier>>> = {
  IPC: parseIpcSymbol,
  CPC: parseCpcSymbol,
  LOCARNO: parseLocarnoSymbol,
  NICE: parseNiceClass,
  GBT4754: parseIndustryCode,
};

/** Whether the text names one of the classifications. */
export function isClassificationScheme(text: string): text is ClassificationScheme {
  return Object.hasOwn(parsers, text);
}

/** Reads a symbol of the named classification into its canonical spelling. */
export function parseClassification(scheme: ClassificationScheme, text: string): Parsed<Identifier> {
  return parsers[scheme](text);
}
