import type { IsoDate } from '@haihe/platform/clock';
import { Money } from '@haihe/platform/money';
import { addMonths, fullMonthsBetween } from '../dates/index.js';
import { versionOn } from '../versioned.js';
import { latePayment } from './annuity-rules.js';
import type { LatePayment } from './annuity-rules.js';

/** Last day on which an annuity can still be paid late. */
export function graceUntil(dueDate: IsoDate, rules: readonly LatePayment[] = latePayment): IsoDate {
  return addMonths(dueDate, versionOn(rules, dueDate)?.graceMonths ?? 0);
}

/**
 * The surcharge for paying on a day after the due date: five percent of the full fee, reduction or not, for each full
 * month; nothing within the first month.
 *
 * Source: 专利法实施细则 (2023) Rule 115; 专利审查指南, part V chapter 9, 2.2. Due dates that fall on a holiday move to
 * the next working day; that is not computed here.
 */
export function lateSurcharge(fullFee: Money, dueDate: IsoDate, paidOn: IsoDate, rules: readonly LatePayment[] = latePayment): Money {
  const percent = BigInt(versionOn(rules, dueDate)?.surchargePercentPerMonth ?? 0) * BigInt(fullMonthsBetween(dueDate, paidOn));
  return Money.ofMinor((fullFee.minor * percent) / 100n, fullFee.currency);
}
