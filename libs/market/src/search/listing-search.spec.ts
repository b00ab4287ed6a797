import fc from 'fast-check';
import { facetNames } from './facets.js';
import type { FacetSelection } from './listing-sets.js';
import { ListingSearch } from './listing-search.js';
import type { SearchPlace } from './listing-search.js';
import { containsTerm, termsOf } from '@haihe/platform/text';
import { sortKeys, sortNames } from './search-row.js';
import type { SearchRow } from './search-row.js';

interface Sample {
  readonly row: SearchRow;
  readonly title: string;
  readonly body: string;
}

const facet = (...values: string[]) => fc.subarray(values, { maxLength: Math.min(2, values.length) });
const samples = (searchNo: number): fc.Arbitrary<Sample> =>
  fc.record({
    title: fc.constantFrom('锂电池隔膜', '控制装置', '阀门装置', '隔膜阀', 'led灯具'),
    body: fc.constantFrom('一种装置', '锂电池', '', '隔膜 涂覆', 'led'),
    row: fc.record({
      searchNo: fc.constant(searchNo),
      listingId: fc.constant(`listing-${searchNo}`),
      visible: fc.boolean(),
      quality: fc.integer({ min: 0, max: 3 }),
      publishedAt: fc.integer({ min: 0, max: 5 }),
      expiresAt: fc.integer({ min: 0, max: 5 }),
      price: fc.option(fc.integer({ min: 1, max: 4 })),
      facets: fc.record({
        KIND: facet('INVENTION', 'DESIGN'), IPC_SECTION: facet('A', 'H'), IPC_CLASS: facet('A01', 'H01'), INDUSTRY: facet('C'), DISTRICT: facet('和平区', '南开区'),
        PRICE_BAND: facet('ON_REQUEST'), OWNER_KIND: facet('UNIVERSITY'), MODE: facet('SALE'), READINESS: facet('PILOT', 'CONCEPT'),
      }),
    }),
  });

/** The plain way: every listing looked at. */
function naive(all: readonly Sample[], text: string, selection: FacetSelection, sort: (typeof sortNames)[number]) {
  const terms = termsOf(text);
  const has = (value: string, each: string) => containsTerm(value, each);
  const hits = all
    .filter(({ row }) => row.visible)
    .filter(({ title, body }) => terms.every((term) => has(title, term) || has(body, term)))
    .filter(({ row }) => facetNames.every((name) => !selection[name]?.length || row.facets[name].some((value) => selection[name]?.includes(value))));
  const tier = (sample: Sample) => (sort === 'RELEVANCE' && terms.length > 0 && !terms.every((term) => has(sample.title, term)) ? 1 : 0);
  return hits.sort((a, b) => tier(a) - tier(b) || sortKeys[sort](a.row) - sortKeys[sort](b.row) || b.row.searchNo - a.row.searchNo).map(({ row }) => row);
}

describe('ListingSearch', () => {
  it('answers what looking at every listing answers, page by page, while listings change', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 40 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => fc.tuple(samples(index + 1), samples(index + 1))))),
        fc.constantFrom('', '装置', '锂电池', '隔膜', 'led', '隔膜 装置', '阀'),
        fc.record({ KIND: facet('INVENTION', 'DESIGN'), DISTRICT: facet('和平区') }),
        fc.constantFrom(...sortNames),
        async (pairs, text, selection, sort) => {
          const before = pairs.map(([sample]) => sample);
          const search = new ListingSearch((term) =>
            Promise.resolve({
              anywhere: before.filter(({ row, title, body }) => row.visible && (containsTerm(title, term) || containsTerm(body, term))).map(({ row }) => row.searchNo),
              title: before.filter(({ row, title }) => row.visible && containsTerm(title, term)).map(({ row }) => row.searchNo),
            }),
          );
          for (const { row } of before) if (row.visible) search.sets.load(row);
          search.sets.finishLoading();
          const check = async (all: readonly Sample[]): Promise<void> => {
            const expected = naive(all, text, selection, sort);
            const listed: string[] = [];
            let after: SearchPlace | undefined;
            for (;;) {
              const page = await search.search({ text, selection, sort, first: 7, after });
              expect(page.total).toBe(expected.length);
              listed.push(...page.hits.map((hit) => hit.listingId));
              after = page.hits.at(-1)?.place;
              if (!page.hasMore) break;
            }
            expect(listed).toEqual(expected.map((row) => row.listingId));
            const counts = (await search.search({ text, selection, sort, first: 1 })).facets();
            for (const name of facetNames) {
              const rows = naive(all, text, { ...selection, [name]: [] }, sort);
              for (const { value, count } of counts[name]) expect(count).toBe(rows.filter((row) => row.facets[name].includes(value)).length);
              expect(counts[name].length).toBe(new Set(rows.flatMap((row) => row.facets[name])).size);
            }
          };
          await check(before);
          const after = pairs.map(([, sample]) => sample);
          for (const { row, title, body } of after) search.apply(row, { title, body });
          await check(after);
        },
      ),
      { numRuns: 150 },
    );
  });
});
