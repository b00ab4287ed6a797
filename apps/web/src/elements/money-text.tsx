import { moneyText, type WireMoney } from '../formats/money-text.js';

/** ¥ 1,234,567.00 with figures that align. */
export function MoneyText({ money, strong = false }: { money: WireMoney; strong?: boolean }) {
  const text = moneyText(money);
  return <span style={{ whiteSpace: 'nowrap', fontWeight: strong ? 600 : undefined }}>{text}</span>;
}
