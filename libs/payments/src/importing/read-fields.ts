import { isIsoDate } from '@haihe/platform/clock';
import type { IsoDate } from '@haihe/platform/clock';
import { LARGEST_AMOUNT } from '../rules/channels.js';
import { statementRefusals } from '../rules/statement-refusals.js';

/** Where a value stands in the file, for messages. */
export interface Spot {
  readonly line: number;
  /** As the file calls it. */
  readonly field: string;
}

const grouped = /^(\d{1,16}|\d{1,3}(?:,\d{3}){1,5})(?:\.(\d{1,2}))?$/;

/**
 * Reads a positive amount: digits, grouped by commas in threes or not at all, two decimals at most. Never rounded.
 *
 * @returns fen
 * @throws Refusal STATEMENT_AMOUNT
 */
export function readStatementAmount(text: string, spot: Spot): bigint {
  const amount = magnitude(text.trim());
  if (amount === undefined || amount === 0n) throw refuseAmount(text, spot);
  return amount;
}

/**
 * Reads a balance or a sum: as an amount, but it may be zero and have a minus.
 *
 * @throws Refusal STATEMENT_AMOUNT
 */
export function readBalance(text: string, spot: Spot): bigint {
  const trimmed = text.trim();
  const amount = magnitude(trimmed.replace(/^-/, ''));
  if (amount === undefined) throw refuseAmount(text, spot);
  return trimmed.startsWith('-') ? -amount : amount;
}

function magnitude(text: string): bigint | undefined {
  const [, whole, fraction = ''] = grouped.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const amount = BigInt(whole.replaceAll(',', '')) * 100n + BigInt(fraction.padEnd(2, '0'));
  return amount > LARGEST_AMOUNT ? undefined : amount;
}

function refuseAmount(text: string, spot: Spot): Error {
  return statementRefusals.refuse('STATEMENT_AMOUNT', { params: { ...spot, value: text.slice(0, 40) } });
}

/**
 * Reads a day as 20261123, 2026-11-23 or 2026/11/23.
 *
 * @throws Refusal STATEMENT_DAY
 */
export function readStatementDay(text: string, spot: Spot): IsoDate {
  const [, year, month, day] = /^(\d{4})([-/]?)(\d{2})\2(\d{2})$/.exec(text.trim())?.filter((_, index) => index !== 2) ?? [];
  const iso = `${year ?? ''}-${month ?? ''}-${day ?? ''}`;
  if (!isIsoDate(iso)) throw statementRefusals.refuse('STATEMENT_DAY', { params: { ...spot, value: text.slice(0, 40) } });
  return iso;
}

/** @throws Refusal STATEMENT_CURRENCY unless it is yuan */
export function demandYuan(text: string, spot: Spot): void {
  if (!['CNY', 'RMB', '人民币', '人民币元', '156'].includes(text.trim().toUpperCase())) {
    throw statementRefusals.refuse('STATEMENT_CURRENCY', { params: { ...spot, value: text.slice(0, 20) } });
  }
}

/**
 * Reads an account number as banks write it: grouped by blanks, kept from being a number by a tab or an apostrophe.
 *
 * @throws Refusal STATEMENT_FIELD_INVALID
 */
export function readAccountNumber(text: string, spot: Spot): string {
  const number = text.replace(/[\s'-]/g, '').toUpperCase();
  if (!/^[0-9A-Z]{6,34}$/.test(number)) throw statementRefusals.refuse('STATEMENT_FIELD_INVALID', { params: { ...spot, value: text.slice(0, 40) } });
  return number;
}

/** A text without what surrounds it; null when nothing is left. */
export function readText(text: string | undefined, longest: number): string | null {
  const tidy = (text ?? '').replace(/\s+/g, ' ').trim().slice(0, longest);
  return tidy === '' ? null : tidy;
}

/** Fen as a message shows them. */
export function inYuan(fen: bigint): string {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0');
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
