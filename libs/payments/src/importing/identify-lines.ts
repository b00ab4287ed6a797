import { createHash } from 'node:crypto';
import type { StatementLine } from './statement.js';

/**
 * By what lines are known again, in their order: the bank's serial number or, without one, the content; and the ordinal among
 * equals of the day.
 */
export function identifyLines(lines: readonly StatementLine[]): string[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const base = line.serial === null ? `=${contentHash(line)}` : `#${line.serial}`;
    const key = `${line.day} ${base}`;
    const ordinal = (seen.get(key) ?? 0) + 1;
    seen.set(key, ordinal);
    return ordinal === 1 ? base : `${base} (${ordinal})`;
  });
}

function contentHash({ direction, amount, balance, counterpartyName, counterpartyAccount, remark }: StatementLine): string {
  const content = JSON.stringify([direction, amount.toString(), balance?.toString() ?? null, counterpartyName, counterpartyAccount, remark]);
  return createHash('sha256').update(content).digest('base64url');
}
