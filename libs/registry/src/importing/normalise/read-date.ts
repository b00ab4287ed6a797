import { addDays, isIsoDate } from '@haihe/platform/clock';
import type { IsoDate } from '@haihe/platform/clock';

/** Days from the zero of a spreadsheet's calendar to 1970-01-01 are fixed; its first two months of 1900 are wrong by one. */
const ZERO_1900 = '1899-12-30';
const ZERO_1904 = '1904-01-01';
/** Serial numbers of 1920 to 2100: anything else is not a date of a register. */
const FIRST_SERIAL = 7_306;
const LAST_SERIAL = 73_051;
const EARLIEST = '1900-01-02';

/**
 * Reads a day as exports write it: 2019-07-09, 2019/7/9, 2019.07.09, 20190709, 2019年7月9日, with a time of day behind it
 * or not, or a spreadsheet's serial number. Undefined when it is none of these or no day of the calendar.
 */
export function readDate(text: string, date1904 = false): IsoDate | undefined {
  const known = cache.get(text);
  if (known !== undefined && !date1904) return known;
  const day = parse(text.trim(), date1904);
  if (day === undefined || day < EARLIEST) return undefined;
  if (!date1904) {
    if (cache.size > 20_000) cache.clear();
    cache.set(text, day);
  }
  return day;
}

/** The same few thousand days occur over and over. */
const cache = new Map<string, IsoDate>();

function parse(text: string, date1904: boolean): IsoDate | undefined {
  const match = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))(?:[T ]\d{1,2}:\d{2}.*)?$/.exec(text);
  if (match) {
    const [, year = '', longMonth, longDay, shortMonth, shortDay] = match;
    const day = `${year}-${(longMonth ?? shortMonth ?? '').padStart(2, '0')}-${(longDay ?? shortDay ?? '').padStart(2, '0')}`;
    return isIsoDate(day) ? day : undefined;
  }
  if (!/^\d{4,5}(\.\d+)?$/.test(text)) return undefined;
  const serial = Math.floor(Number(text));
  if (date1904) return serial > 0 && serial < LAST_SERIAL ? addDays(ZERO_1904, serial) : undefined;
  return serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? addDays(ZERO_1900, serial) : undefined;
}
