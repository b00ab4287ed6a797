import { MoneyObject } from '@haihe/platform';
import type { Fen } from '../../rules/index.js';

/** An amount of the engine on the wire. */
export function moneyOf(fen: Fen): MoneyObject;
export function moneyOf(fen: Fen | null): MoneyObject | null;
export function moneyOf(fen: Fen | null): MoneyObject | null {
  return fen === null ? null : (MoneyObject.ofMinor(String(fen)) as MoneyObject);
}
