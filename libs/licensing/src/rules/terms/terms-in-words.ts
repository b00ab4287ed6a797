import type { BilingualText, Locale } from '@haihe/platform/errors';
import { componentInWords } from './component-words.js';
import type { LicenceTerms, ReportCycle } from './licence-terms.js';
import { percentText } from './rate.js';

const cycles: Readonly<Record<ReportCycle, BilingualText>> = {
  MONTH: { zh: '月', en: 'month' },
  QUARTER: { zh: '季度', en: 'quarter' },
  HALF_YEAR: { zh: '半年', en: 'half-year' },
  YEAR: { zh: '年', en: 'year' },
};

/** The parts of terms that are not components. */
export const clauses = ['reporting', 'lateInterest', 'audit', 'mostFavoured', 'vat', 'withholding'] as const;

/** A part of terms that is not a component. */
export type Clause = (typeof clauses)[number];

/** One clause as a sentence without its full stop; null when the terms don't have it. */
export function clauseInWords(terms: LicenceTerms, clause: Clause): BilingualText | null {
  const { reporting, lateInterest, audit, vat, withholding } = terms;
  switch (clause) {
    case 'reporting': {
      if (reporting === null) return null;
      const { daysToReport, daysToPay } = reporting;
      const cycle = cycles[reporting.cycle];
      const counted = reporting.counted === 'FROM_START' ? { zh: '自许可起始日起', en: ' counted from the first day of the licence' } : { zh: '', en: '' };
      return {
        zh: `${counted.zh}每${cycle.zh}结束后${daysToReport}天内报告销售情况，其后${daysToPay}天内支付提成`,
        en: `Sales are reported within ${daysToReport} days after each ${cycle.en}${counted.en}, and royalties paid within ${daysToPay} days after that`,
      };
    }
    case 'lateInterest':
      if (lateInterest === null) return null;
      return { zh: `逾期付款的，按日加付未付金额${percentText(lateInterest)}的违约金`, en: `Late payments bear simple interest of ${percentText(lateInterest)} a day` };
    case 'audit': {
      if (audit === null) return null;
      const { noticeDays, timesPerYear, costsFrom } = audit;
      return {
        zh: `许可方可提前${noticeDays}天通知查阅有关账目，每年不超过${timesPerYear}次${costsFrom === null ? '' : `；少报超过${percentText(costsFrom)}的，审计费用由被许可方承担`}`,
        en: `The licensor may have the books audited with ${noticeDays} days of notice, at most ${timesPerYear} a year${costsFrom === null ? '' : `; the licensee bears the costs when more than ${percentText(costsFrom)} was not reported`}`,
      };
    }
    case 'mostFavoured':
      if (!terms.mostFavoured) return null;
      return { zh: '许可方此后以更优惠的条件许可他人的，被许可方有权适用该条件', en: 'Better terms given to a later licensee are open to this licensee too' };
    case 'vat':
      if (vat === null) return null;
      return vat.how === 'ON_TOP'
        ? { zh: `以上金额不含增值税，另加${percentText(vat.rate)}`, en: `Amounts are without value-added tax, which is added at ${percentText(vat.rate)}` }
        : { zh: `以上金额含${percentText(vat.rate)}的增值税`, en: `Amounts include value-added tax of ${percentText(vat.rate)}` };
    case 'withholding':
      if (withholding === null) return null;
      return { zh: `被许可方按不含增值税金额的${percentText(withholding)}代扣代缴所得税`, en: `The licensee withholds income tax of ${percentText(withholding)} of the amount without value-added tax` };
  }
}

/**
 * Terms in short plain sentences, a component or clause each, for screen and contract.
 *
 * @param territoryName names the territories of running royalties; without it they stand as codes
 */
export function termsInWords(terms: LicenceTerms, locale: Locale, territoryName?: (code: string) => BilingualText): readonly string[] {
  const texts = [...terms.components.map((component) => componentInWords(component, territoryName)), ...clauses.map((clause) => clauseInWords(terms, clause))];
  return texts.flatMap((text) => (text === null ? [] : [locale === 'en' ? `${text.en}.` : `${text.zh}。`]));
}
