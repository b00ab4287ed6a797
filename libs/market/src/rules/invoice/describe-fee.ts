import { percentText } from '../settlement/fees/index.js';
import type { Fee, FeeAdjustment } from '../settlement/fees/index.js';
import type { InvoiceFacts } from './invoice-facts.js';

const adjustments: Readonly<Record<FeeAdjustment, string>> = {
  MINIMUM: '按费率计算的金额低于最低收费，按最低收费计收。',
  MAXIMUM: '按费率计算的金额超过最高收费，按最高收费计收。',
  CAP: '按收费标准计算的金额超过成交价款的法定参照上限，按上限计收。',
  SPLIT: '服务费总额由双方按照收费标准载明的比例分担。',
  WAIVER: '符合减免条件，予以减免。',
};

/** How a fee came about, as a bill says it. */
export function describeFee({ lines, adjustments: applied, waived }: Fee): Pick<InvoiceFacts, 'steps' | 'adjustments'> {
  return {
    steps: lines.map(({ upTo, rate, amount }) => ({ upToFen: upTo === null ? null : upTo.minor.toString(), rate: percentText(rate), fen: amount.minor.toString() })),
    adjustments: [...applied.map((each) => adjustments[each]), ...(waived === null ? [] : [`减免原因：${waived.zh}。`])],
  };
}
