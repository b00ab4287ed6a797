import type { Money } from './money.js';

const digits = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const;
const places = ['', '拾', '佰', '仟'] as const;
const groups = ['', '万', '亿', '万亿', '亿亿'] as const;

/** Four digits at most, e.g. 1050 → 壹仟零伍拾. */
function groupInCapitals(group: number): string {
  let text = '';
  let zeroPending = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(group / 10 ** place) % 10;
    if (digit === 0) {
      zeroPending = text !== '';
      continue;
    }
    text += `${zeroPending ? '零' : ''}${digits[digit] ?? ''}${places[place] ?? ''}`;
    zeroPending = false;
  }
  return text;
}

/**
 * The amount in Chinese capitals as it stands on contracts and receipts: 人民币壹佰贰拾叁万元整.
 *
 * Source: 《正确填写票据和结算凭证的基本规定》(中国人民银行, annex to 支付结算办法), sections on 大写金额.
 */
export function inCapitals(money: Money): string {
  const absolute = money.minor < 0n ? -money.minor : money.minor;
  const whole = absolute / 100n;
  const jiao = Number((absolute / 10n) % 10n);
  const fen = Number(absolute % 10n);

  let yuan = '';
  let rest = whole;
  const parts: number[] = [];
  while (rest > 0n) {
    parts.push(Number(rest % 10_000n));
    rest /= 10_000n;
  }
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const part = parts[index] ?? 0;
    if (part === 0) {
      if (yuan !== '' && !yuan.endsWith('零')) yuan += '零';
      continue;
    }
    const gap = yuan !== '' && part < 1000 && !yuan.endsWith('零') ? '零' : '';
    yuan += `${gap}${groupInCapitals(part)}${groups[index] ?? ''}`;
  }
  yuan = yuan.replace(/零+$/, '');

  const currency = money.currency === 'CNY' ? '人民币' : `${money.currency} `;
  const head = `${currency}${money.minor < 0n ? '负' : ''}`;
  if (absolute === 0n) return `${head}零元整`;
  const yuanText = yuan === '' ? '' : `${yuan}元`;
  if (jiao === 0 && fen === 0) return `${head}${yuanText}整`;
  const jiaoText = jiao === 0 ? (yuanText === '' ? '' : '零') : `${digits[jiao] ?? ''}角`;
  const fenText = fen === 0 ? '整' : `${digits[fen] ?? ''}分`;
  return `${head}${yuanText}${jiaoText}${fenText}`;
}
