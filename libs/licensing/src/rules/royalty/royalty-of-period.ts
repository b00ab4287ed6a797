import { partOf, proportion } from '../terms/index.js';
import type { Cap, LicenceTerms, Minimum } from '../terms/index.js';
import { matchLines, runningOf } from './match-lines.js';
import type { PlacedRunning } from './match-lines.js';
import type { ReportingPeriod } from './reporting-periods.js';
import { sumOf } from './royalty-line.js';
import type { RoyaltyLine, RunningLine } from './royalty-line.js';
import type { ReportLine } from './royalty-report.js';

/** What of terms makes the royalty of a period, found once per licence. */
export interface RoyaltyRules {
  readonly runnings: readonly PlacedRunning[];
  readonly minimum: { readonly component: number; readonly terms: Minimum } | undefined;
  readonly cap: { readonly component: number; readonly terms: Cap } | undefined;
}

/** What earlier periods leave to later ones. Amounts in fen, by the place of the component. */
export interface RoyaltyState {
  readonly contractYear: number;
  /** Sold in the contract year so far. */
  readonly sold: ReadonlyMap<number, bigint>;
  /** Royalty of the contract year and of all years, after caps and with minimums. */
  readonly ofYear: bigint;
  readonly ofAll: bigint;
  /** Of the entry fees still to be credited. */
  readonly credits: ReadonlyMap<number, bigint>;
}

/** The royalty of one period as it follows from its report and those before it. */
export interface PeriodRoyalty {
  readonly lines: readonly RoyaltyLine[];
  /** What the lines sum to, in fen; never below 0. */
  readonly amount: bigint;
  /** What was reported and no running royalty is owed for. */
  readonly uncharged: readonly ReportLine[];
  readonly after: RoyaltyState;
}

/** What of terms makes the royalty of a period. */
export function royaltyRules(terms: LicenceTerms): RoyaltyRules {
  const rules: { runnings: readonly PlacedRunning[]; minimum: RoyaltyRules['minimum']; cap: RoyaltyRules['cap'] } = { runnings: runningOf(terms), minimum: undefined, cap: undefined };
  terms.components.forEach((each, component) => {
    if (each.kind === 'MINIMUM') rules.minimum = { component, terms: each };
    if (each.kind === 'CAP') rules.cap = { component, terms: each };
  });
  return rules;
}

/** Before the first period. */
export function firstState({ components }: LicenceTerms): RoyaltyState {
  const credits = new Map<number, bigint>();
  components.forEach((each, component) => {
    if (each.kind === 'ENTRY_FEE' && each.creditable) credits.set(component, each.amount);
  });
  return { contractYear: 1, sold: new Map(), ofYear: 0n, ofAll: 0n, credits };
}

/**
 * The royalty of one period, in this order: running royalties by steps of the contract year, cap, entry fees set off against
 * them, and at the end of a contract year what it lacks to its minimum. Entry fees count towards the minimum as royalty, but
 * are never set off against what is added to reach it.
 */
export function royaltyOfPeriod(rules: RoyaltyRules, state: RoyaltyState, period: ReportingPeriod, reported: readonly ReportLine[]): PeriodRoyalty {
  const sameYear = state.contractYear === period.contractYear;
  const sold = new Map(sameYear ? state.sold : []);
  const ofYear = sameYear ? state.ofYear : 0n;
  const lines: RoyaltyLine[] = [];
  const uncharged: ReportLine[] = [];
  for (const { line, under } of matchLines(rules.runnings, reported)) {
    if (under) lines.push(...byTiers(under, line, sold));
    else uncharged.push(line);
  }
  let charged = sumOf(lines);
  const room = roomUnder(rules.cap, ofYear, state.ofAll);
  if (room && charged > room.fen) {
    lines.push({ kind: 'CAP', component: room.component, limit: room.limit, amount: room.fen - charged });
    charged = room.fen;
  }
  const credits = new Map(state.credits);
  let open = charged;
  for (const [component, credit] of state.credits) {
    const taken = open < credit ? open : credit;
    if (taken === 0n) continue;
    lines.push({ kind: 'CREDIT', component, left: credit - taken, amount: -taken });
    credits.set(component, credit - taken);
    open -= taken;
  }
  if (rules.minimum && period.closesYear) {
    const { full, inTerm } = period.yearDays;
    const required = proportion(rules.minimum.terms.amount, BigInt(inTerm), BigInt(full));
    const lacking = required - ofYear - charged;
    const added = room && lacking > room.fen - charged ? room.fen - charged : lacking;
    if (added > 0n) {
      lines.push({ kind: 'MINIMUM', component: rules.minimum.component, required, days: inTerm, ofDays: full, amount: added });
      charged += added;
    }
  }
  const after = { contractYear: period.contractYear, sold, ofYear: ofYear + charged, ofAll: state.ofAll + charged, credits };
  return { lines, amount: sumOf(lines), uncharged, after };
}

/** Divides what was sold among the steps of its component, from where the contract year stands, and adds it to that. */
function byTiers({ component, running }: PlacedRunning, { base, product, territory, amount }: ReportLine, sold: Map<number, bigint>): RunningLine[] {
  const lines: RunningLine[] = [];
  let from = sold.get(component) ?? 0n;
  const to = from + amount;
  sold.set(component, to);
  running.tiers.forEach(({ upTo, rate }, tier) => {
    const end = upTo === null || upTo > to ? to : upTo;
    if (end <= from) return;
    const quantity = end - from;
    lines.push({ kind: 'RUNNING', component, base, product, territory, quantity, tier, rate, amount: base === 'UNITS' ? quantity * rate : partOf(quantity, rate) });
    from = end;
  });
  return lines;
}

function roomUnder(cap: RoyaltyRules['cap'], ofYear: bigint, ofAll: bigint): { readonly component: number; readonly limit: 'YEAR' | 'TOTAL'; readonly fen: bigint } | undefined {
  if (!cap) return undefined;
  const { component, terms } = cap;
  const year = terms.perYear === null ? undefined : terms.perYear - ofYear;
  const total = terms.inTotal === null ? undefined : terms.inTotal - ofAll;
  if (year !== undefined && (total === undefined || year <= total)) return { component, limit: 'YEAR', fen: year };
  return total === undefined ? undefined : { component, limit: 'TOTAL', fen: total };
}
