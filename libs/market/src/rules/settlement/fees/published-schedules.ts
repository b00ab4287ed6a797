import { percent } from './fee-rate.js';
import type { FeeTable } from './fee-schedule.js';

const MILLION = 100_000_000n;
const table = (minimum: bigint, ...steps: readonly (readonly [upToMillions: bigint | null, rate: string])[]): FeeTable => ({
  tiers: steps.map(([upTo, rate]) => ({ upTo: upTo === null ? null : upTo * MILLION, rate: percent(rate) })),
  minimum: minimum * 100n,
});

/**
 * Schedules of other exchanges as they published them, for comparison and as a proof that the engine can express them.
 * None of them governs anything here.
 */
export const publishedSchedules = {
  /** 长沙联合产权交易所（2022），竞价 */
  changshaBidding: {
    seller: table(3600n, [30n, '0.24'], [60n, '0.2'], [100n, '0.15'], [500n, '0.07'], [null, '0.03']),
    buyer: table(3600n, [30n, '3.2'], [60n, '2.4'], [100n, '1.4'], [500n, '0.6'], [null, '0.3']),
  },
  /** 泰州 */
  taizhou: {
    seller: table(2000n, [5n, '0.5'], [10n, '0.4'], [50n, '0.3'], [null, '0.2']),
    buyer: table(2000n, [5n, '1.5'], [10n, '1'], [50n, '0.8'], [null, '0.5']),
  },
} as const;
