import { momentText } from '../formats/date-text.js';

/** A period as the address has it; null where it is open. */
export interface Period {
  readonly from: string | null;
  readonly until: string | null;
  /** False when it ends before it begins. */
  readonly valid: boolean;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads `from` and `until`; what is no day counts as open. */
export function readPeriod(address: URLSearchParams): Period {
  const read = (name: string) => {
    const text = address.get(name) ?? '';
    return DAY.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
  };
  const from = read('from');
  const until = read('until');
  return { from, until, valid: from === null || until === null || from <= until };
}

/** This month, the last month and this year, by the exchange's calendar. */
export function recentPeriods(now: Date): { readonly key: 'month' | 'lastMonth' | 'year'; readonly from: string; readonly until: string }[] {
  const today = momentText(now.toISOString()).slice(0, 10);
  const [year = '', month = ''] = today.split('-');
  const lastOfFormer = new Date(Date.UTC(Number(year), Number(month) - 1, 0)).toISOString().slice(0, 10);
  return [
    { key: 'month', from: `${year}-${month}-01`, until: today },
    { key: 'lastMonth', from: `${lastOfFormer.slice(0, 7)}-01`, until: lastOfFormer },
    { key: 'year', from: `${year}-01-01`, until: today },
  ];
}
