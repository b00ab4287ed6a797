import { checkTerms, compareTerms, percent, readTerms, termsInWords, writeTerms, yuanText } from './index.js';
import type { Component, LicenceTerms, Running } from './index.js';

const YUAN = 100n;
const running = (change: Partial<Running> = {}): Running => ({ kind: 'RUNNING', base: 'NET_SALES', tiers: [{ upTo: null, rate: percent('3') }], product: null, territory: null, ...change });
const terms = (components: readonly Component[], change: Partial<LicenceTerms> = {}): LicenceTerms => ({
  components,
  reporting: { cycle: 'QUARTER', daysToReport: 30, daysToPay: 15 },
  ...{ lateInterest: null, audit: null, mostFavoured: false, vat: null, withholding: null },
  ...change,
});
const found = (each: LicenceTerms): string[] => checkTerms(each).map(({ code, path }) => `${code} ${path.join('.')}`);

const whole: LicenceTerms = terms(
  [
    { kind: 'LUMP_SUM', amount: 1_000_000n * YUAN, due: { afterStart: 0 } },
    { kind: 'INSTALMENTS', parts: [{ amount: 60_000n * YUAN, due: { afterStart: 30 } }, { amount: 40_000n * YUAN, due: { on: '2027-06-30' } }] },
    { kind: 'ENTRY_FEE', amount: 200_000n * YUAN, due: { afterStart: 10 }, creditable: true },
    running({ tiers: [{ upTo: 10_000_000n * YUAN, rate: percent('5') }, { upTo: null, rate: percent('3.5') }], product: '泵', territory: 'CN-12' }),
    running({ base: 'UNITS', tiers: [{ upTo: null, rate: 250n }] }),
    { kind: 'MINIMUM', amount: 100_000n * YUAN },
    { kind: 'CAP', perYear: 900_000n * YUAN, inTotal: 5_000_000n * YUAN },
    { kind: 'MILESTONE', event: '首台套验收', amount: 50_000n * YUAN, withinDays: 30 },
    { kind: 'EQUITY', share: percent('2.5'), note: '随首轮融资稀释' },
  ],
  { lateInterest: percent('0.05'), audit: { noticeDays: 15, timesPerYear: 1, costsFrom: percent('5') }, mostFavoured: true, vat: { rate: percent('6'), how: 'ON_TOP' }, withholding: percent('10') },
);

describe('checkTerms', () => {
  it('finds nothing wrong with terms of every component', () => {
    expect(found(whole)).toEqual([]);
    expect(found(terms([{ kind: 'FREE' }], { reporting: null }))).toEqual([]);
  });

  it.each<[string, readonly Component[], readonly string[]]>([
    ['nothing', [], ['COMPONENTS_NONE components']],
    ['free beside paid', [{ kind: 'FREE' }, { kind: 'LUMP_SUM', amount: 1n, due: { afterStart: 0 } }], ['FREE_WITH_PAID components.0']],
    ['no amount', [{ kind: 'LUMP_SUM', amount: 0n, due: { on: '2026-02-30' } }], ['AMOUNT_RANGE components.0.amount', 'DUE_INVALID components.0.due']],
    ['beyond the whole', [running({ tiers: [{ upTo: null, rate: 1_000_001n }] })], ['RATE_RANGE components.0.tiers.0.rate']],
    ['no rate', [running({ tiers: [] })], ['RATE_MISSING components.0.tiers']],
    ['rate nought', [running({ tiers: [{ upTo: null, rate: 0n }] })], ['RATE_RANGE components.0.tiers.0.rate']],
    ['falling steps', [running({ tiers: [{ upTo: 9n, rate: 1n }, { upTo: 9n, rate: 2n }, { upTo: null, rate: 3n }] })], ['TIERS_NOT_RISING components.0.tiers.1.upTo']],
    ['closed end', [running({ tiers: [{ upTo: 9n, rate: 1n }] })], ['TIERS_OPEN_END components.0.tiers.0.upTo']],
    ['twice the same', [running(), running()], ['RUNNING_TWICE components.1']],
    ['minimum over cap', [running(), { kind: 'MINIMUM', amount: 11n }, { kind: 'CAP', perYear: 10n, inTotal: null }], ['MINIMUM_OVER_CAP components.2.perYear']],
    ['minimum over total', [running(), { kind: 'CAP', perYear: null, inTotal: 10n }, { kind: 'MINIMUM', amount: 11n }], ['MINIMUM_OVER_CAP components.1.inTotal']],
    ['year over total', [running(), { kind: 'CAP', perYear: 12n, inTotal: 10n }], ['CAP_YEAR_OVER_TOTAL components.1.perYear']],
    ['empty cap', [running(), { kind: 'CAP', perYear: null, inTotal: null }], ['CAP_EMPTY components.1']],
    ['two of each', [running(), { kind: 'MINIMUM', amount: 1n }, { kind: 'MINIMUM', amount: 1n }, { kind: 'CAP', perYear: 5n, inTotal: null }, { kind: 'CAP', perYear: 5n, inTotal: null }], ['MINIMUM_TWICE components.2', 'CAP_TWICE components.4']],
    [
      'without running',
      [{ kind: 'MINIMUM', amount: 1n }, { kind: 'CAP', perYear: 2n, inTotal: null }, { kind: 'ENTRY_FEE', amount: 1n, due: { afterStart: 0 }, creditable: true }],
      ['MINIMUM_WITHOUT_RUNNING components.0', 'CAP_WITHOUT_RUNNING components.1', 'CREDIT_WITHOUT_RUNNING components.2.creditable'],
    ],
    ['one instalment', [{ kind: 'INSTALMENTS', parts: [{ amount: 1n, due: { afterStart: 0 } }] }], ['INSTALMENTS_FEW components.0.parts']],
    ['instalments back in time', [{ kind: 'INSTALMENTS', parts: [{ amount: 1n, due: { afterStart: 9 } }, { amount: 1n, due: { afterStart: 9 } }] }], ['INSTALMENTS_ORDER components.0.parts.1.due']],
    ['nameless', [{ kind: 'MILESTONE', event: ' ', amount: 1n, withinDays: 1.5 }], ['NAME_MISSING components.0.event', 'DAYS_RANGE components.0.withinDays']],
  ])('%s', (_, components, expected) => expect(found(terms(components))).toEqual(expected));

  it('needs a base even from a form that left it open, and reporting with a running royalty', () => {
    const open = { ...running(), base: undefined } as unknown as Running;
    expect(found(terms([open], { reporting: null }))).toEqual(['BASE_MISSING components.0.base', 'REPORTING_MISSING reporting']);
  });

  it('looks at what goes with the components', () => {
    const around = terms([running()], {
      reporting: { cycle: 'YEAR', daysToReport: -1, daysToPay: 367 },
      ...{ lateInterest: -1n, audit: { noticeDays: 1, timesPerYear: 0, costsFrom: null }, vat: { rate: 1_000_001n, how: 'INCLUDED' }, withholding: 1_000_001n },
    });
    expect(found(around)).toEqual(['DAYS_RANGE reporting.daysToReport', 'DAYS_RANGE reporting.daysToPay', 'TAX_RANGE lateInterest', 'TIMES_RANGE audit.timesPerYear', 'TAX_RANGE vat.rate', 'TAX_RANGE withholding']);
  });
});

describe('termsInWords', () => {
  it('says everything in Chinese', () => {
    expect(termsInWords(whole, 'zh-CN', () => ({ zh: '天津市', en: 'Tianjin' }))).toEqual([
      '一次性许可费1,000,000.00元，于许可生效当日支付。',
      '许可费共100,000.00元，分2期支付：第1期60,000.00元，于许可生效后30天内；第2期40,000.00元，于2027-06-30前（含当日）。',
      '入门费200,000.00元，于许可生效后10天内支付，可抵扣此后的提成。',
      '在天津市就“泵”按净销售额分档提成（按合同年度累计）：至10,000,000.00元的部分，5%；超过10,000,000.00元的部分，3.5%。',
      '按销售数量提成，每件2.50元。',
      '每一合同年度提成不足100,000.00元的，补足至该数；不满一年的按天折算。',
      '提成封顶：每一合同年度不超过900,000.00元，许可期内合计不超过5,000,000.00元。',
      '“首台套验收”达成后30天内支付50,000.00元。',
      '以被许可方2.5%的股权作为对价：随首轮融资稀释。',
      '每季度结束后30天内报告销售情况，其后15天内支付提成。',
      '逾期付款的，按日加付未付金额0.05%的违约金。',
      '许可方可提前15天通知查阅有关账目，每年不超过1次；少报超过5%的，审计费用由被许可方承担。',
      '许可方此后以更优惠的条件许可他人的，被许可方有权适用该条件。',
      '以上金额不含增值税，另加6%。',
      '被许可方按不含增值税金额的10%代扣代缴所得税。',
    ]);
  });

  it('says the same in English', () => {
    const english = termsInWords(whole, 'en');
    expect(english).toHaveLength(15);
    expect(english[3]).toBe('A running royalty by steps of net sales of “泵” in CN-12 in the contract year: 5% up to 10,000,000.00 yuan; 3.5% above 10,000,000.00 yuan.');
    expect(english[4]).toBe('A running royalty of 2.50 yuan a unit on units sold.');
    expect(termsInWords(terms([running()], { reporting: null }), 'en')).toEqual(['A running royalty of 3% of net sales.']);
  });

  it('groups digits', () => expect(['0', '99', '100000', '123456789'].map((fen) => yuanText(BigInt(fen)))).toEqual(['0.00', '0.99', '1,000.00', '1,234,567.89']));
});

describe('compareTerms', () => {
  it('pairs what is about the same, wherever it stands', () => {
    const before = terms([running(), { kind: 'MINIMUM', amount: 100n * YUAN }], { mostFavoured: true });
    const after = terms([{ kind: 'CAP', perYear: 900n * YUAN, inTotal: null }, running({ tiers: [{ upTo: null, rate: percent('2.5') }] })]);
    expect(compareTerms(before, after).map(({ path, before: was, after: is }) => [path.join('.'), was?.en ?? null, is?.en ?? null])).toEqual([
      ['components.0', null, 'Running royalties are capped: at most 900.00 yuan in a contract year'],
      ['components.1', 'A running royalty of 3% of net sales', 'A running royalty of 2.5% of net sales'],
      ['components.1', 'At least 100.00 yuan of running royalty in each contract year; in a shorter year the part by days', null],
      ['mostFavoured', 'Better terms given to a later licensee are open to this licensee too', null],
    ]);
  });

  it('finds nothing between a term sheet and itself, read back from its JSON', () => {
    const again = readTerms(writeTerms(whole));
    expect(again).toEqual(whole);
    expect(readTerms(JSON.parse(writeTerms(whole)) as object)).toEqual(whole);
    expect(compareTerms(whole, again)).toEqual([]);
  });
});
