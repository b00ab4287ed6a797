// A long file that begins last leaves a core idle. Jest knows from its cache how long each took; a fresh clone has no cache.
import sequencer from '@jest/test-sequencer';

/** The files that take longest, the longest first, as measured on two cores. */
export const longest = [
  'test/src/faults/bidding-faults.spec.ts',
  'test/src/browser/pages.spec.ts',
  'test/src/browser/bidding-modes.spec.ts',
  'test/src/browser/bidding-sale.spec.ts',
  'test/src/browser/bidding-acts.spec.ts',
  'test/src/browser/bidding.spec.ts',
  'libs/payments/src/stripe/stripe-laws.spec.ts',
  'test/src/browser/journey.spec.ts',
  'test/src/browser/visit.spec.ts',
  'libs/payments/src/stripe/stripe-crashes.spec.ts',
  'test/src/browser/settlement.spec.ts',
  'libs/market/src/actions/settlement/settlement-laws.spec.ts',
  'test/src/browser/desk.spec.ts',
  'test/src/browser/lists.spec.ts',
  'libs/market/src/graphql/settlement/settlement.spec.ts',
  'libs/market/src/graphql/contract/contract.spec.ts',
  'libs/registry/src/importing/pipeline/import-file.spec.ts',
  'test/src/scenarios/sale-by-card.spec.ts',
  'libs/market/src/graphql/contract/contract-on-the-way.spec.ts',
  'libs/payments/src/stripe/stripe-money-out.spec.ts',
];

const place = ({ path }) => {
  const at = longest.findIndex((name) => path.endsWith(`/${name}`));
  return at < 0 ? longest.length : at;
};

/** Jest's own order where it has durations, the list above where it has none. */
export class LongFirst extends (sequencer.default ?? sequencer) {
  sort(tests) {
    const sorted = [...super.sort(tests)];
    if (sorted.some(({ duration }) => duration !== undefined)) return sorted;
    return sorted.sort((one, other) => place(one) - place(other));
  }
}

// Jest finds it by the default export.
export { LongFirst as default };
