import fc from 'fast-check';
import { biddingModes } from './index.js';
import { acts, beginning, ending } from '../../testing/model/acts.js';
import { referenceOf } from '../../testing/model/reference-of.js';
import { Sitting } from '../../testing/model/sitting.js';
import { OPENS, someRules } from '../../testing/model/some-rules.js';

const RUNS = Number(process.env['HAIHE_MODEL_RUNS'] ?? 60);

describe('the engine does what a simple reading of the rules does, whatever happens', () => {
  it.each(biddingModes)('%s', (mode) => {
    const outcomes = new Map<string, number>();
    fc.assert(
      fc.property(someRules(mode), beginning(), fc.commands(acts(mode, someRules(mode)), { maxCommands: 60, size: 'max' }), (rules, first, commands) => {
        const sitting = new Sitting(rules);
        const table = { reference: referenceOf(rules), now: OPENS - 1000 };
        for (const one of first) one.run(table, sitting);
        fc.modelRun(() => ({ model: table, real: sitting }), commands);
        for (const one of ending()) one.run(table, sitting);
        expect(sitting.judgedAgain()).toEqual(sitting.entries);
        const end = sitting.entries.findIndex(({ kind }) => kind === 'CLOSED');
        if (end >= 0) expect(sitting.entries.slice(end + 1).filter(({ kind }) => kind !== 'REJECTED')).toEqual([]);
        const outcome = sitting.state.outcome ?? sitting.state.phase;
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      }),
      { numRuns: RUNS },
    );
    // The sequences get somewhere.
    expect(outcomes.get('SOLD')).toBeGreaterThan(0);
    if (process.env['HAIHE_MODEL_RUNS']) process.stderr.write(`  ${mode}: ${JSON.stringify(Object.fromEntries(outcomes))}\n`);
  });
});
