import type { IsoDate } from '@haihe/platform/clock';
import { cleanIdentifier, shown, yearOf } from './clean-text.js';
import { defineFaults, parsed } from './parsed.js';
import type { Identifier, Parsed } from './parsed.js';

/** The number of a plant variety right. */
export interface PlantVarietyNumber extends Identifier {
  /** Which administration granted it: agriculture (field crops, vegetables, fruit) or forestry and grassland. */
  readonly authority: 'AGRICULTURE' | 'FORESTRY';
  readonly year: number;
}

export type PlantVarietyNumberFault = 'PLANT_VARIETY_NUMBER_MALFORMED' | 'PLANT_VARIETY_NUMBER_YEAR';

const fault = defineFaults({
  PLANT_VARIETY_NUMBER_MALFORMED: {
    zh: '品种权号“{value}”格式不符：农业为 CNA 加 11 位数字（如 CNA20191006012）或 CNA 加 8 位数字、点和校验位，林草为 8 位数字（年份和流水号）',
    en: 'The plant variety number “{value}” has the wrong form: CNA and 11 digits (CNA20191006012) or CNA, 8 digits, a dot and a check digit for agriculture; 8 digits (year and serial) for forestry',
  },
  PLANT_VARIETY_NUMBER_YEAR: {
    zh: '品种权号“{value}”中的年份不可能：品种权始于 1999 年，且不会晚于今年',
    en: 'The year in the plant variety number “{value}” is impossible: rights began in 1999 and none lies in the future',
  },
});

const FIRST_YEAR = 1999;

/**
 * Reads the number of a plant variety right: `CNA20191006012`, the older `CNA20050123.4` (how its check digit is
 * computed is not published, so it is kept and not checked), or the eight digits of forestry, `20190123`.
 *
 * Source: 《植物新品种保护条例》; forms as gathered in domain rule 5.5.
 */
export function parsePlantVarietyNumber(text: string, onDay: IsoDate): Parsed<PlantVarietyNumber, PlantVarietyNumberFault> {
  const value = shown(text);
  const bare = cleanIdentifier(text).replace(/^(?:品种权号:?)?第?/, '').replace(/号$/, '');
  const current = /^CNA((\d{4})\d{7})$/.exec(bare);
  const older = /^CNA((\d{4})\d{4})\.?([\dX])$/.exec(bare);
  const forestry = /^((\d{4})\d{4})$/.exec(bare);
  const year = Number((current ?? older ?? forestry)?.[2]);
  if (Number.isNaN(year)) return fault('PLANT_VARIETY_NUMBER_MALFORMED', { value });
  if (year < FIRST_YEAR || year > yearOf(onDay)) return fault('PLANT_VARIETY_NUMBER_YEAR', { value });
  if (older) {
    const [, digits = '', , check = ''] = older;
    return parsed({ canonical: `CNA${digits}${check}`, display: `CNA${digits}.${check}`, authority: 'AGRICULTURE', year });
  }
  return parsed({ canonical: bare, display: bare, authority: current ? 'AGRICULTURE' : 'FORESTRY', year });
}
