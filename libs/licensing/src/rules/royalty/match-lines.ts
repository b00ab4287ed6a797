import type { LicenceTerms, Running } from '../terms/index.js';
import type { ReportLine } from './royalty-report.js';

/** A running royalty with its place in the terms. */
export interface PlacedRunning {
  readonly component: number;
  readonly running: Running;
}

/** What was sold, under the component that applies to it; under none when no royalty is owed for it. */
export interface MatchedLine {
  readonly line: ReportLine;
  readonly under: PlacedRunning | undefined;
}

/** The running royalties of terms, the most particular first: those for a product, then those for the smaller territory. */
export function runningOf({ components }: LicenceTerms): readonly PlacedRunning[] {
  return components
    .flatMap((running, component) => (running.kind === 'RUNNING' ? [{ component, running }] : []))
    .sort((a, b) => Number(b.running.product !== null) - Number(a.running.product !== null) || depth(b) - depth(a) || a.component - b.component);
}

/**
 * Puts what was reported in an order of its own and under the component of its base that fits it best, so that neither the
 * order of lines nor how they were split makes a difference.
 */
export function matchLines(runnings: readonly PlacedRunning[], lines: readonly ReportLine[]): readonly MatchedLine[] {
  const merged = lines.length < 2 ? lines : merge(lines);
  return merged.map((line) => ({ line, under: runnings.find(({ running }) => fits(running, line)) }));
}

function merge(lines: readonly ReportLine[]): ReportLine[] {
  const byKey = new Map<string, ReportLine>();
  for (const line of lines) {
    const key = JSON.stringify([line.base, line.product, line.territory]);
    const known = byKey.get(key);
    byKey.set(key, known ? { ...known, amount: known.amount + line.amount } : line);
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
}

function fits({ base, product, territory }: Running, line: ReportLine): boolean {
  if (base !== line.base || (product !== null && product !== line.product)) return false;
  return territory === null || (line.territory !== null && codeOf(line.territory).startsWith(codeOf(territory)));
}

/** Codes of territories begin with those of what they lie in; trailing pairs of zeros say nothing (GB/T 2260). */
function codeOf(territory: string): string {
  return territory.replace(/(?:00)+$/, '');
}

function depth({ running }: PlacedRunning): number {
  return running.territory === null ? 0 : codeOf(running.territory).length;
}
