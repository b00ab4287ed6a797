import { LogVerification, type Entry, type LogReport, type SessionState } from '@haihe/bidding/rules';

/** A moment of a session, for the replay. */
export interface ReplayStep {
  seq: number;
  at: number;
  kind: Entry['kind'];
  bidder: string | null;
  /** Fen; null while there is none. */
  price: number | null;
}

export interface Verified {
  report: LogReport;
  steps: readonly ReplayStep[];
}

/** Bytes that are verified between two looks at the clock. */
const PIECE = 16_384;
/** Milliseconds after which the page gets its turn. */
const TURN = 12;

/**
 * Verifies a log here in the browser, a slice at a time: the page stays alive however long the log is.
 *
 * @param trusted ids of the platform's keys; undefined when they could not be asked for
 */
export async function verifyInSlices(file: Blob, trusted: readonly string[] | undefined, onProgress: (done: number) => void, signal: AbortSignal): Promise<Verified> {
  const steps: ReplayStep[] = [];
  const verification = new LogVerification({ ...(trusted ? { trusted } : {}), onEntry: (seq, entry, state) => steps.push(stepOf(seq, entry, state)) });
  let turn = performance.now();
  for (let from = 0; from < file.size && !verification.found; from += PIECE) {
    verification.add(new Uint8Array(await file.slice(from, from + PIECE).arrayBuffer()));
    if (performance.now() - turn < TURN) continue;
    onProgress((from + PIECE) / file.size);
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    turn = performance.now();
  }
  return { report: verification.end(), steps };
}

function stepOf(seq: number, entry: Entry, { price }: SessionState): ReplayStep {
  return { seq, at: entry.at, kind: entry.kind, bidder: 'bidder' in entry ? entry.bidder : null, price };
}
