import { factorsOf, MatchIndex, obstacle } from '@haihe/matching';
import type { DemandWishes, MatchDocument, MatchQuery, SupplyFacts, SupplyMode } from '@haihe/matching';
import { ChineseText } from './chinese-text.js';
import { figure } from './figure.js';
import type { Figure } from './figure.js';
import { seeded, weighted } from './random.js';

const SIZES = [100_000, 1_000_000] as const;
const DEMANDS = 50_000;
const QUERIES = 300;
const CHANGES = 100;
/** Demands whose best rights are also found by scoring every right. */
const COMPARED = 5;
const TOP = 20;

const modes: readonly SupplyMode[] = ['SALE', 'EXCLUSIVE_LICENCE', 'ORDINARY_LICENCE', 'OPEN_LICENCE', 'JOINT_DEVELOPMENT'];

/** `npm run bench matching`: building, finding and re-matching over generated rights and demands, in one process. */
export function benchMatching(sizes: readonly number[] = SIZES): Promise<Figure[]> {
  const figures = sizes.flatMap((size) => rights(size));
  return Promise.resolve([...figures, ...demands()]);
}

/** Rights or demands whose words are as frequent as in real texts. */
class Texts {
  private readonly random;
  private readonly text: ChineseText;
  private readonly section: () => string;

  constructor(seed: number) {
    this.random = seeded(seed);
    this.text = new ChineseText(this.random);
    this.section = weighted(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'], [14, 24, 12, 2, 5, 10, 19, 14], this.random);
  }

  private below(count: number): number {
    return Math.floor(this.random() * count);
  }

  private classes(): string[] {
    return [`${this.section()}${String(1 + Math.floor(this.random() ** 2 * 20)).padStart(2, '0')}B${1 + this.below(60)}/${String(this.below(90)).padStart(2, '0')}`];
  }

  right(id: number): MatchDocument<SupplyFacts> {
    return {
      id: `00000000-0000-7000-8000-${String(id).padStart(12, '0')}`,
      title: this.text.title(),
      body: this.text.abstract(),
      classes: this.classes(),
      facts: { inForce: this.random() < 0.7, modes: [modes[this.below(modes.length)] ?? 'SALE'], price: Math.round(10 ** (6 + this.random() * 3)) },
    };
  }

  demand(id: number): MatchDocument<DemandWishes> {
    return { ...this.right(id), body: `${this.text.abstract()}${this.text.abstract()}`, facts: { budget: Math.round(10 ** (6 + this.random() * 3)) } };
  }
}

function* generated<Item>(count: number, one: (id: number) => Item): Generator<Item> {
  for (let id = 0; id < count; id += 1) yield one(id);
}

function queryOf(demand: MatchDocument<DemandWishes>, withClasses: boolean): MatchQuery<SupplyFacts> {
  const now = Date.now();
  return {
    ...demand,
    classes: withClasses ? demand.classes : [],
    limit: TOP,
    admits: (facts) => obstacle(demand.facts, facts) === undefined,
    factors: (facts) => factorsOf(demand.facts, facts, now),
  };
}

function rights(size: number): Figure[] {
  const name = `matching, ${size.toLocaleString('en')} rights`;
  const source = new Texts(size);
  const making = time(() => {
    for (const _ of generated(Math.min(size, 20_000), (id) => source.right(id))) continue;
  });
  const index = new MatchIndex<SupplyFacts>();
  const loaded = process.cpuUsage();
  const building = time(() => index.load(generated(size, (id) => source.right(id)))) - (making * size) / Math.min(size, 20_000);
  const built = process.cpuUsage(loaded);
  process.stderr.write(`  ${name}: built in ${(building / 1000).toFixed(1)} s\n`);
  const asking = new Texts(3);
  const queries = Array.from({ length: QUERIES }, (_, id) => queryOf(asking.demand(id), id % 2 === 0));
  queries.slice(0, 20).forEach((query) => index.match(query));
  const asked = process.cpuUsage();
  const times = queries.map((query) => time(() => index.match(query)));
  const cpu = process.cpuUsage(asked);
  const scan = queries.slice(0, COMPARED).map((query) => compare(index, query, size));
  const changes = Array.from({ length: CHANGES }, (_, id) => time(() => index.put(source.right(id))));
  return [
    figure(`${name}: build`, building / 1000, 's'),
    figure(`${name}: build, the processor's time with making them`, (built.user + built.system) / 1e6, 's'),
    figure(`${name}: typed arrays of the index`, index.bytes / 1e6, 'MB'),
    figure(`${name}: memory of the process`, process.memoryUsage().rss / 1e6, 'MB'),
    figure(`${name}: top ${TOP} of a demand, p50`, quantile(times, 0.5), 'ms', { with: 'scoring every right', value: quantile(scan.map(({ milliseconds }) => milliseconds), 0.5) }),
    figure(`${name}: top ${TOP} of a demand, p95`, quantile(times, 0.95), 'ms'),
    figure(`${name}: top ${TOP} of a demand, mean of the processor's time`, (cpu.user + cpu.system) / 1000 / QUERIES, 'ms'),
    figure(`${name}: share of the best ${TOP} texts that are found`, mean(scan.map(({ recall }) => recall)), ''),
    figure(`${name}: a right changes, p95`, quantile(changes, 0.95), 'ms'),
  ];
}

/** The same by scoring every right: how long it takes, and how many of its best are found by the index. */
function compare(index: MatchIndex<SupplyFacts>, query: MatchQuery<SupplyFacts>, size: number): { readonly milliseconds: number; readonly recall: number } {
  const ids = [...generated(size, (id) => `00000000-0000-7000-8000-${String(id).padStart(12, '0')}`)];
  let scores: readonly number[] = [];
  const milliseconds = time(() => {
    scores = index.scoresOf(query, ids);
  });
  const least = Float64Array.from(scores).sort()[size - TOP] ?? 0;
  // Filters and classes are left out on both sides: only the texts are compared.
  const found = index.match({ title: query.title, body: query.body, limit: 400 }).filter(({ reasons }) => reasons.textScore >= least);
  return { milliseconds, recall: Math.min(1, found.length / TOP) };
}

function demands(): Figure[] {
  const name = `matching, ${DEMANDS.toLocaleString('en')} demands`;
  const source = new Texts(5);
  const index = new MatchIndex<DemandWishes>();
  const building = time(() => index.load(generated(DEMANDS, (id) => source.demand(id))));
  const now = Date.now();
  const listings = Array.from({ length: CHANGES }, (_, id) => source.right(id));
  const query = ({ title, body, classes, facts }: MatchDocument<SupplyFacts>): MatchQuery<DemandWishes> => ({
    title, body, classes, limit: 100, admits: (wishes) => obstacle(wishes, facts) === undefined, factors: (wishes) => factorsOf(wishes, facts, now),
  });
  listings.slice(0, 10).forEach((listing) => index.match(query(listing)));
  const times = listings.map((listing) => time(() => index.match(query(listing))));
  const ids = [...generated(DEMANDS, (id) => `00000000-0000-7000-8000-${String(id).padStart(12, '0')}`)];
  const every = listings.slice(0, COMPARED).map(({ title, body }) => time(() => index.scoresOf({ title, body }, ids)));
  return [
    figure(`${name}: build, with making them`, building / 1000, 's'),
    figure(`${name}: a changed listing finds its best 100, p95`, quantile(times, 0.95), 'ms', { with: 'scoring every demand', value: quantile(every, 0.95) }),
  ];
}

function time(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function quantile(values: readonly number[], share: number): number {
  return [...values].sort((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
