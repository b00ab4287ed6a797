import type { IsoDate } from '@haihe/platform/clock';
import { parsePublicationNumber } from '../../rules/index.js';
import type { Parsed, PublicationNumber } from '../../rules/index.js';
import type { PublicationRecord } from '../right-record.js';

/**
 * Nine-digit numbers are kept through all publications of one application, except those of inventions granted in 2007 to
 * 2010 with a number of their own (100000001 to 100999999, kind code C).
 *
 * Source: 《专利文献号标准》 ZC 0007-2012, 5.
 */
export const SHARED_KEY = /^CN(?:1(?!00)\d{8}|[23]\d{8})(?=[A-Z])/;

/** Reads a publication number with the key that joins the publications of one right. */
export function readPublication(text: string, date: IsoDate | null): Parsed<{ record: PublicationRecord; number: PublicationNumber }> {
  const result = parsePublicationNumber(text);
  if (!result.ok) return result;
  const { canonical, kindCode } = result.value;
  const shared = SHARED_KEY.exec(canonical)?.[0];
  return {
    ok: true,
    value: { number: result.value, record: { number: canonical, key: shared ?? canonical, keyIsShared: shared !== undefined, kindCode, date } },
  };
}
