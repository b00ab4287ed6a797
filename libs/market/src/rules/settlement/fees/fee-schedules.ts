import { percent } from './fee-rate.js';
import type { FeeSchedule, FeeTable } from './fee-schedule.js';

const YUAN = 100n;
const flat = (rate: string, limits: Pick<FeeTable, 'minimum' | 'maximum'> = {}): FeeTable => ({ tiers: [{ upTo: null, rate: percent(rate) }], ...limits });

/** The part of the price that no side's fee exceeds (拍卖法 Art. 56, which the platform takes as its own limit). */
const cap = percent('5');

/** The schedules of the exchange, all versions. A version that a deal names is never changed or removed. */
export const feeSchedules: readonly FeeSchedule[] = [
  {
    version: 'SALE-LISTED-2026',
    title: { zh: '转让 · 按挂牌价成交', en: 'Sale at the listed price' },
    mode: 'SALE',
    route: 'LISTED',
    sellerKinds: 'ALL',
    validFrom: '2026-01-01',
    source: '平台服务收费标准（2026）：卖方推广期免收；买方3%，最低1000元；任何一方不超过成交价5%（参照拍卖法第五十六条）',
    charge: { kind: 'EACH', seller: flat('0'), buyer: flat('3', { minimum: 1000n * YUAN }) },
    cap,
    waivers: [],
  },
  {
    version: 'SALE-NEGOTIATED-2026',
    title: { zh: '转让 · 协议定价', en: 'Sale at a negotiated price' },
    mode: 'SALE',
    route: 'NEGOTIATED',
    sellerKinds: 'ALL',
    validFrom: '2026-01-01',
    source: '平台服务收费标准（2026）：协议定价双方各1%；任何一方不超过成交价5%（参照拍卖法第五十六条）',
    charge: { kind: 'EACH', seller: flat('1'), buyer: flat('1') },
    cap,
    waivers: [],
  },
  {
    version: 'SALE-BID-2026',
    title: { zh: '转让 · 竞价成交', en: 'Sale by bidding' },
    mode: 'SALE',
    route: 'BID',
    sellerKinds: 'ALL',
    validFrom: '2026-01-01',
    source: '平台服务收费标准（2026）：竞价成交的，卖方推广期免收；买方3%，最低1000元；任何一方不超过成交价5%（拍卖法第五十六条）',
    charge: { kind: 'EACH', seller: flat('0'), buyer: flat('3', { minimum: 1000n * YUAN }) },
    cap,
    waivers: [],
  },
];
