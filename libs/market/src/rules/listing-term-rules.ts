import type { IsoDate } from '@haihe/platform/clock';

/** Kinds of seller whose listing terms differ (domain rule 2.1). */
export type SellerKind = 'PRIVATE' | 'UNIVERSITY' | 'STATE_OWNED_ENTERPRISE' | 'STATE_OWNED_ASSET';

/** How long sellers of a kind may list, under one version of the rules. Configuration: a new version is a new row. */
export interface ListingTermRule {
  readonly sellerKind: SellerKind;
  /** Calendar days; four weeks stand for 20 working days. */
  readonly leastDays: number;
  readonly mostDays: number;
  readonly defaultDays: number;
  /** Days for which name and intended price must be posted in the seller's own house before a negotiated deal is signed. */
  readonly publicityDays?: number;
  /** First day on which the rule governs what is submitted. */
  readonly validFrom: IsoDate;
  /** Where the numbers come from. */
  readonly source: string;
  /** Why it is not applied yet; absent when it is. */
  readonly later?: string;
}

/** The rules in force and those that are known but wait for something. */
export const listingTermRules: readonly ListingTermRule[] = [
  {
    sellerKind: 'PRIVATE',
    leastDays: 5,
    mostDays: 90,
    defaultDays: 28,
    validFrom: '2016-08-01',
    source: '平台交易规则：民营企业挂牌5至90天',
  },
  {
    sellerKind: 'UNIVERSITY',
    leastDays: 15,
    mostDays: 90,
    defaultDays: 28,
    publicityDays: 15,
    validFrom: '2016-08-01',
    source: '促进科技成果转化法（2015）第十八条；国发〔2016〕16号：公示不少于15日',
  },
  {
    sellerKind: 'STATE_OWNED_ENTERPRISE',
    leastDays: 28,
    mostDays: 365,
    defaultDays: 28,
    validFrom: '2016-06-24',
    source: '企业国有资产交易监督管理办法（32号令）：产权转让公告不少于20个工作日',
    later: 'appraisal floor, extensions and result notice come with bidding',
  },
  {
    sellerKind: 'STATE_OWNED_ASSET',
    leastDays: 14,
    mostDays: 365,
    defaultDays: 28,
    validFrom: '2025-02-18',
    source: '企业国有资产交易操作规则（国资发产权规〔2025〕17号）：资产转让底价100万至1000万元公告不少于10个工作日，1000万元以上不少于20个工作日',
    later: 'the term depends on the appraisal floor, which comes with bidding',
  },
];
