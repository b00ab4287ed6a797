import type { BilingualText } from '@haihe/platform/errors';
import type { Component, DueTerm, RoyaltyBase, Running } from './component.js';
import { grouped, percentText, yuanText } from './rate.js';

const bases: Readonly<Record<RoyaltyBase, BilingualText>> = {
  NET_SALES: { zh: '净销售额', en: 'net sales' },
  UNITS: { zh: '销售数量', en: 'units sold' },
  PROFIT: { zh: '利润', en: 'profit' },
};

/** One component as a sentence without its full stop, for screen and contract. Territories stand as codes unless named. */
export function componentInWords(component: Component, territoryName: (code: string) => BilingualText = asItIs): BilingualText {
  switch (component.kind) {
    case 'LUMP_SUM': {
      const due = dueInWords(component.due);
      const amount = yuanText(component.amount);
      return { zh: `一次性许可费${amount}元，${due.zh}支付`, en: `A lump sum of ${amount} yuan, due ${due.en}` };
    }
    case 'INSTALMENTS': {
      const total = yuanText(component.parts.reduce((sum, { amount }) => sum + amount, 0n));
      const parts = component.parts.map(({ amount, due }) => ({ amount: yuanText(amount), due: dueInWords(due) }));
      return {
        zh: `许可费共${total}元，分${parts.length}期支付：${parts.map(({ amount, due }, index) => `第${index + 1}期${amount}元，${due.zh}`).join('；')}`,
        en: `${total} yuan in ${parts.length} instalments: ${parts.map(({ amount, due }) => `${amount} yuan ${due.en}`).join('; ')}`,
      };
    }
    case 'ENTRY_FEE': {
      const due = dueInWords(component.due);
      const amount = yuanText(component.amount);
      return {
        zh: `入门费${amount}元，${due.zh}支付，${component.creditable ? '可抵扣此后的提成' : '不抵扣提成'}`,
        en: `An entry fee of ${amount} yuan, due ${due.en}, ${component.creditable ? 'credited against later running royalties' : 'not credited against royalties'}`,
      };
    }
    case 'RUNNING':
      return runningInWords(component, territoryName);
    case 'MINIMUM': {
      const amount = yuanText(component.amount);
      return {
        zh: `每一合同年度提成不足${amount}元的，补足至该数；不满一年的按天折算`,
        en: `At least ${amount} yuan of running royalty in each contract year; in a shorter year the part by days`,
      };
    }
    case 'CAP': {
      const { perYear, inTotal } = component;
      const limits = [
        ...(perYear === null ? [] : [{ zh: `每一合同年度不超过${yuanText(perYear)}元`, en: `at most ${yuanText(perYear)} yuan in a contract year` }]),
        ...(inTotal === null ? [] : [{ zh: `许可期内合计不超过${yuanText(inTotal)}元`, en: `at most ${yuanText(inTotal)} yuan in total` }]),
      ];
      return { zh: `提成封顶：${limits.map(({ zh }) => zh).join('，')}`, en: `Running royalties are capped: ${limits.map(({ en }) => en).join(', ')}` };
    }
    case 'MILESTONE': {
      const amount = yuanText(component.amount);
      return {
        zh: `“${component.event}”达成后${component.withinDays}天内支付${amount}元`,
        en: `${amount} yuan within ${component.withinDays} days of “${component.event}”`,
      };
    }
    case 'EQUITY':
      return {
        zh: `以被许可方${percentText(component.share)}的股权作为对价：${component.note}`,
        en: `${percentText(component.share)} of the licensee's equity as consideration: ${component.note}`,
      };
    case 'FREE':
      return { zh: '免费许可', en: 'Free of charge' };
  }
}

function asItIs(code: string): BilingualText {
  return { zh: code, en: code };
}

function dueInWords(due: DueTerm): BilingualText {
  if ('on' in due) return { zh: `于${due.on}前（含当日）`, en: `by ${due.on}` };
  if (due.afterStart === 0) return { zh: '于许可生效当日', en: 'on the day the licence begins' };
  return { zh: `于许可生效后${due.afterStart}天内`, en: `within ${due.afterStart} days after the licence begins` };
}

function runningInWords({ base, tiers, product, territory }: Running, territoryName: (code: string) => BilingualText): BilingualText {
  const where = territory === null ? null : territoryName(territory);
  const zhFor = `${where === null ? '' : `在${where.zh}`}${product === null ? '' : `就“${product}”`}`;
  const enFor = `${product === null ? '' : ` of “${product}”`}${where === null ? '' : ` in ${where.en}`}`;
  const rates = tiers.map(({ rate }) => (base === 'UNITS' ? { zh: `每件${yuanText(rate)}元`, en: `${yuanText(rate)} yuan a unit` } : { zh: percentText(rate), en: percentText(rate) }));
  const [only] = rates;
  if (tiers.length === 1 && only) {
    return base === 'UNITS'
      ? { zh: `${zhFor}按销售数量提成，${only.zh}`, en: `A running royalty of ${only.en} on units sold${enFor}` }
      : { zh: `${zhFor}按${bases[base].zh}的${only.zh}提成`, en: `A running royalty of ${only.en} of ${bases[base].en}${enFor}` };
  }
  const end = (upTo: bigint): BilingualText => (base === 'UNITS' ? { zh: `${grouped(upTo)}件`, en: `${grouped(upTo)} units` } : { zh: `${yuanText(upTo)}元`, en: `${yuanText(upTo)} yuan` });
  const steps = tiers.map(({ upTo }, index) => {
    const rate = rates[index] ?? asItIs('');
    const last = tiers[index - 1]?.upTo ?? 0n;
    return upTo === null
      ? { zh: `超过${end(last).zh}的部分，${rate.zh}`, en: `${rate.en} above ${end(last).en}` }
      : { zh: `至${end(upTo).zh}的部分，${rate.zh}`, en: `${rate.en} up to ${end(upTo).en}` };
  });
  return {
    zh: `${zhFor}按${bases[base].zh}分档提成（按合同年度累计）：${steps.map(({ zh }) => zh).join('；')}`,
    en: `A running royalty by steps of ${bases[base].en}${enFor} in the contract year: ${steps.map(({ en }) => en).join('; ')}`,
  };
}
