import { licensingRefusals } from '../licensing-refusals.js';
import type { NumberRange } from './number-range.js';

/** A field of use in both systems: what one system names is everything in the other, so two systems are never held to be apart. */
export interface FieldRanges {
  readonly ipc: NumberRange;
  readonly industry: NumberRange;
}

const SUBGROUPS = 1_000_000;
const GROUPS = 10_000;
const LETTERS = 26;
const HUNDRED = 100;
const SUBCLASS = GROUPS * SUBGROUPS;
const CLASS = LETTERS * SUBCLASS;
const SECTION = HUNDRED * CLASS;
/** Divisions, groups and classes of a section of GB/T 4754. */
const INDUSTRY_SECTION = 10_000;

const ipcForm = /^([A-H])(?:(\d{2})(?:([A-Z])(?:(\d{1,4})(?:\/(\d{2,6}))?)?)?)?$/;
const industryForm = /^([A-T])(\d{2,4})?$/;

const allIpc: NumberRange = { from: 0, until: 8 * SECTION };
const allIndustry: NumberRange = { from: 0, until: LETTERS * INDUSTRY_SECTION };

/** No limit on the field of use. */
export const everyField: FieldRanges = { ipc: allIpc, industry: allIndustry };

/**
 * The numbers of a field of use.
 *
 * @param code `IPC:` and a symbol of any level (`IPC:H`, `IPC:H01M`, `IPC:H01M10/05`; a main group is all of its subgroups), or
 *   `IND:` and an industry of GB/T 4754 of any level (`IND:C`, `IND:C38`, `IND:C3841`)
 * @throws Refusal FIELD_UNKNOWN
 */
export function fieldRanges(code: string): FieldRanges {
  if (code.startsWith('IPC:')) return { ipc: ipcRange(code), industry: allIndustry };
  if (code.startsWith('IND:')) return { ipc: allIpc, industry: industryRange(code) };
  throw unknown(code);
}

function ipcRange(code: string): NumberRange {
  const [, section, classDigits, subclass, group, subgroup] = ipcForm.exec(code.slice(4)) ?? [];
  if (section === undefined) throw unknown(code);
  let from = place(section) * SECTION;
  if (classDigits === undefined) return { from, until: from + SECTION };
  from += Number(classDigits) * CLASS;
  if (subclass === undefined) return { from, until: from + CLASS };
  from += place(subclass) * SUBCLASS;
  if (group === undefined) return { from, until: from + SUBCLASS };
  from += Number(group) * SUBGROUPS;
  if (subgroup === undefined || /^0+$/.test(subgroup)) return { from, until: from + SUBGROUPS };
  // As in WIPO ST.8, digits are filled up behind: 5/02 is 020000 and 5/021 is 021000, two subgroups.
  from += Number(subgroup.padEnd(6, '0'));
  return { from, until: from + 1 };
}

function industryRange(code: string): NumberRange {
  const [, section, digits = ''] = industryForm.exec(code.slice(4)) ?? [];
  if (section === undefined) throw unknown(code);
  const width = INDUSTRY_SECTION / 10 ** digits.length;
  const from = place(section) * INDUSTRY_SECTION + (digits === '' ? 0 : Number(digits) * width);
  return { from, until: from + width };
}

function place(letter: string): number {
  return letter.charCodeAt(0) - 'A'.charCodeAt(0);
}

function unknown(code: string) {
  return licensingRefusals.refuse('FIELD_UNKNOWN', { params: { code } });
}
