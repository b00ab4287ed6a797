import type { IsoDate } from '@haihe/platform/clock';
import { defineFaults } from '../identifiers/parsed.js';
import type { Fault } from '../identifiers/parsed.js';

/** The days of a right that stand in an order. */
export interface RightDays {
  readonly filingDate: IsoDate | null;
  readonly publicationDate: IsoDate | null;
  readonly grantDate: IsoDate | null;
}

export type DatesFault = 'PUBLISHED_BEFORE_FILING' | 'GRANTED_BEFORE_FILING' | 'GRANTED_BEFORE_PUBLICATION' | 'DATE_IN_FUTURE';

const fault = defineFaults({
  PUBLISHED_BEFORE_FILING: {
    zh: '公开日 {publicationDate} 早于申请日 {filingDate}',
    en: 'The publication date {publicationDate} lies before the filing date {filingDate}',
  },
  GRANTED_BEFORE_FILING: {
    zh: '授权日 {grantDate} 早于申请日 {filingDate}',
    en: 'The grant date {grantDate} lies before the filing date {filingDate}',
  },
  GRANTED_BEFORE_PUBLICATION: {
    zh: '授权日 {grantDate} 早于公开日 {publicationDate}',
    en: 'The grant date {grantDate} lies before the publication date {publicationDate}',
  },
  DATE_IN_FUTURE: { zh: '日期 {date} 晚于今天', en: 'The date {date} lies in the future' },
});

/**
 * What is wrong with the order of a right's days: filing ≤ publication ≤ grant ≤ today. Empty when nothing is.
 *
 * Source: domain rule 5.7.
 */
export function checkDates({ filingDate, publicationDate, grantDate }: RightDays, onDay: IsoDate): Fault<DatesFault>[] {
  const faults: Fault<DatesFault>[] = [];
  if (filingDate !== null && publicationDate !== null && publicationDate < filingDate) {
    faults.push(fault('PUBLISHED_BEFORE_FILING', { filingDate, publicationDate }));
  }
  if (filingDate !== null && grantDate !== null && grantDate < filingDate) {
    faults.push(fault('GRANTED_BEFORE_FILING', { filingDate, grantDate }));
  }
  if (publicationDate !== null && grantDate !== null && grantDate < publicationDate) {
    faults.push(fault('GRANTED_BEFORE_PUBLICATION', { publicationDate, grantDate }));
  }
  for (const date of [filingDate, publicationDate, grantDate]) {
    if (date !== null && date > onDay) faults.push(fault('DATE_IN_FUTURE', { date }));
  }
  return faults;
}
