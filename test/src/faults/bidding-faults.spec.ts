import { biddingFaults } from './bidding-faults.js';

/** `npm run faults` does 100. */
const rounds = Number(process.env['HAIHE_FAULT_ROUNDS'] ?? 3);
const seed = Number(process.env['HAIHE_FAULT_SEED'] ?? Date.now() % 1_000_000);

describe('sessions whose api, worker or database is killed under load', () => {
  it(`lose no bid, have one end, and add up: ${rounds} rounds, seed ${seed}`, async () => {
    const tell = process.env['HAIHE_FAULT_ROUNDS'] === undefined ? undefined : (line: string) => void process.stderr.write(`  ${line}\n`);
    const report = await biddingFaults(rounds, seed, tell);
    tell?.(JSON.stringify(report));
    expect(report.faults).toEqual([]);
    expect(report.acknowledged).toBeGreaterThan(rounds * 10);
    expect(report.sold).toBeGreaterThan(0);
  }, (rounds + 5) * 90_000);
});
