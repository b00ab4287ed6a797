import type { IsoDate } from './calendar.js';

/** One arrangement of a notice: a holiday, and the days at weekends on which work makes up for it. */
export interface HolidayArrangement {
  readonly name: string;
  /** First and last day off, both included; weekends in between count as days off too. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Saturdays and Sundays that are working days. */
  readonly worked: readonly IsoDate[];
}

/** The State Council's notice on the holidays of one year. */
export interface HolidayNotice {
  readonly year: number;
  /** Where it stands. */
  readonly source: string;
  readonly arrangements: readonly HolidayArrangement[];
}

const arrangement = (name: string, from: IsoDate, to: IsoDate, ...worked: IsoDate[]): HolidayArrangement => ({ name, from, to, worked });

/**
 * The notices of these years. 2024 and 2026 were checked against their published texts; 2025 only indirectly, against what others report of its text.
 * Each year's appears in the autumn before: add it as a row. Years without one know nothing but weekends, and what is counted in them is marked provisional.
 */
export const holidayNotices: readonly HolidayNotice[] = [
  {
    year: 2024,
    source: '国务院办公厅关于2024年部分节假日安排的通知（国办发明电〔2023〕7号）',
    arrangements: [
      arrangement('元旦', '2024-01-01', '2024-01-01'),
      arrangement('春节', '2024-02-10', '2024-02-17', '2024-02-04', '2024-02-18'),
      arrangement('清明节', '2024-04-04', '2024-04-06', '2024-04-07'),
      arrangement('劳动节', '2024-05-01', '2024-05-05', '2024-04-28', '2024-05-11'),
      arrangement('端午节', '2024-06-10', '2024-06-10'),
      arrangement('中秋节', '2024-09-15', '2024-09-17', '2024-09-14'),
      arrangement('国庆节', '2024-10-01', '2024-10-07', '2024-09-29', '2024-10-12'),
    ],
  },
  {
    year: 2025,
    source: '国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号）',
    arrangements: [
      arrangement('元旦', '2025-01-01', '2025-01-01'),
      arrangement('春节', '2025-01-28', '2025-02-04', '2025-01-26', '2025-02-08'),
      arrangement('清明节', '2025-04-04', '2025-04-06'),
      arrangement('劳动节', '2025-05-01', '2025-05-05', '2025-04-27'),
      arrangement('端午节', '2025-05-31', '2025-06-02'),
      arrangement('国庆节、中秋节', '2025-10-01', '2025-10-08', '2025-09-28', '2025-10-11'),
    ],
  },
  {
    year: 2026,
    source: '国务院办公厅关于2026年部分节假日安排的通知（2025年11月4日）',
    arrangements: [
      arrangement('元旦', '2026-01-01', '2026-01-03', '2026-01-04'),
      arrangement('春节', '2026-02-15', '2026-02-23', '2026-02-14', '2026-02-28'),
      arrangement('清明节', '2026-04-04', '2026-04-06'),
      arrangement('劳动节', '2026-05-01', '2026-05-05', '2026-05-09'),
      arrangement('端午节', '2026-06-19', '2026-06-21'),
      arrangement('中秋节', '2026-09-25', '2026-09-27'),
      arrangement('国庆节', '2026-10-01', '2026-10-07', '2026-09-20', '2026-10-10'),
    ],
  },
];
