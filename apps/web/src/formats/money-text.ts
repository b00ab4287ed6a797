/** An amount as the exchange sends it: yuan as decimal text, never a float. */
export interface WireMoney {
  amount: string;
  currency: string;
}

const signs: Record<string, string> = { CNY: '¥', USD: 'US$', EUR: '€', HKD: 'HK$' };

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** ¥ 1,234,567.00 */
export function moneyText({ amount, currency }: WireMoney): string {
  const [whole = '0', fraction = ''] = amount.replace('-', '').split('.');
  const sign = amount.startsWith('-') ? '−' : '';
  return `${sign}${signs[currency] ?? currency} ${grouped(whole)}.${fraction.padEnd(2, '0')}`;
}

/** Ten-thousands of yuan with at most two decimals when the amount has no smaller part: 1234500.00 → 123.45. */
function inWan({ amount }: WireMoney): string | null {
  const [whole = '0', fraction = ''] = amount.split('.');
  if (/[1-9]/.test(fraction) || !whole.endsWith('00')) return null;
  const hundreds = whole.slice(0, -2).padStart(3, '0');
  const text = `${grouped(hundreds.slice(0, -2))}.${hundreds.slice(-2)}`;
  return text.replace(/\.?0+$/, '');
}

/**
 * A range, short where that loses nothing: 30–50 万元; ¥ 300,000 – 500,000 in English.
 */
export function moneyRangeText(from: WireMoney, to: WireMoney, language: string): string {
  if (language === 'en') return `${moneyText(from).replace(/\.00$/, '')} – ${moneyText(to).replace(/\.00$/, '').replace(/^\S+ /, '')}`;
  const low = inWan(from);
  const high = inWan(to);
  return low === null || high === null ? `${moneyText(from)} – ${moneyText(to)}` : `${low}–${high} 万元`;
}

/** A large figure for a headline: 3,280.5 万元; ¥32.8m in English. */
export function moneyShortText(money: WireMoney, language: string): string {
  const yuan = Number(money.amount);
  const sign = signs[money.currency] ?? money.currency;
  if (language === 'en') {
    return `${sign}${new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 }).format(yuan)}`;
  }
  const format = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: yuan >= 100_000_000 ? 2 : 1 });
  return yuan >= 100_000_000 ? `${format.format(yuan / 100_000_000)} 亿元` : `${format.format(yuan / 10_000)} 万元`;
}

/** An amount as a person would type it: 300000.00 → 300,000; 0.50 stays. Text that is no amount stays as it is. */
export function typedAmount(amount: string): string {
  const [whole = '', fraction = ''] = amount.split('.');
  if (!/^\d+$/.test(whole)) return amount;
  return /[1-9]/.test(fraction) ? `${grouped(whole)}.${fraction}` : grouped(whole);
}

/**
 * What a person typed as an amount, as the wire wants it, or null: "1,234.5" and "１２３４" are read, "1.234" is not.
 */
export function readAmount(typed: string): string | null {
  const plain = typed
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[\s,，¥￥]/g, '')
    .replace('．', '.');
  const match = /^(\d{1,15})(?:\.(\d{1,2}))?$/.exec(plain);
  if (!match) return null;
  const [, whole = '0', fraction = ''] = match;
  return `${whole.replace(/^0+(?=\d)/, '')}.${fraction.padEnd(2, '0')}`;
}
