import { checkShares, parseShare } from '../../rules/index.js';
import type { OwnerRecord } from '../right-record.js';

/** Shares of owners in their order, `60%；40%` or `1/3; 2/3`. Null unless there is one for each owner and they sum to exactly 1. */
export function readShares(names: readonly string[], text: string): OwnerRecord[] | null {
  const parts = text.split(/[;；|\n]/).filter((part) => part.trim() !== '');
  const shares = parts.flatMap((part) => {
    const share = parseShare(part);
    return share.ok ? [share.value] : [];
  });
  if (parts.length !== names.length || shares.length !== names.length || !checkShares(shares).ok) return null;
  return names.map((name, index) => ({ name, numerator: Number(shares[index]?.numerator), denominator: Number(shares[index]?.denominator), stated: true }));
}
