import type { SessionFieldsFragment } from '../api/generated/graphql.js';
import type { WireMoney } from '../formats/money-text.js';
import { fenOf, yuanOf } from '../money/fen.js';

type Descending = Pick<SessionFieldsFragment, 'startPrice' | 'stageSince'> & { readonly rules: Pick<SessionFieldsFragment['rules'], 'descentFloor' | 'descentStep' | 'descentInterval'> };

/** What a descent asks for at a moment; the start price where there is no descent. */
export function descentPrice({ startPrice, stageSince, rules: { descentFloor, descentStep, descentInterval } }: Descending, now: number): WireMoney {
  if (!descentFloor || !descentStep || !descentInterval || !stageSince) return startPrice;
  const steps = Math.max(0, Math.floor((now - Date.parse(stageSince)) / (descentInterval * 1000)));
  const price = fenOf(startPrice.amount) - BigInt(steps) * fenOf(descentStep.amount);
  const floor = fenOf(descentFloor.amount);
  return yuanOf(price < floor ? floor : price);
}
