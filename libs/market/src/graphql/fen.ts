import { MoneyObject } from '@haihe/platform';
import { Money } from '@haihe/platform/money';

/** An amount of fen, as the database gives it, on the wire. */
export function fen(minor: string | bigint): MoneyObject {
  return MoneyObject.of(Money.ofMinor(BigInt(minor)));
}
