import { chinaDate } from '@haihe/platform/clock';
import type { BilingualText } from '@haihe/platform/errors';
import { Refusal } from '@haihe/platform/errors';
import { sqlState } from '@haihe/platform';
import type { Actor, Transactor } from '@haihe/platform';
import { beginRun, endRun, startRun } from '../../data/import-store/import-runs.js';
import type { OpenRun, RunCounts, RunEnd } from '../../data/import-store/import-runs.js';
import type { ReadRow } from '../assemble-right.js';
import { recogniseFormat } from '../formats/recognise-format.js';
import { openSource } from '../source/open-source.js';
import type { Source } from '../source/open-source.js';
import { unreadable } from '../unreadable.js';
import { asUuid, rowHash } from './row-hash.js';
import { writeBatch } from './write-batch.js';
import type { Batch } from './write-batch.js';

/** What to import, and for whom. */
export interface ImportRequest {
  /** Where the file lies on this machine. */
  readonly path: string;
  /** The name that its owner gave it; the path's own when left out. */
  readonly fileName?: string;
  /** The run that was made when the file was uploaded; a command has none, and a run is found or made. */
  readonly runId?: string;
  readonly actor: Actor;
  /** Marks rights that are created as demonstration. */
  readonly demonstration?: boolean;
  /** Told after every batch. */
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Ends the import after the batch at hand; the run can be gone on with. */
  readonly signal?: AbortSignal;
}

/** How far an import is. */
export interface ImportProgress extends RunCounts {
  readonly runId: string;
  readonly format: string;
  /** Rows that are dealt with. */
  readonly read: number;
  /** Share of the file, 0 to 1. */
  readonly done: number;
}

/** How an import ended. */
export interface ImportResult extends RunCounts {
  readonly runId: string;
  readonly format: string;
  readonly formatTitle: BilingualText;
  readonly read: number;
  readonly cancelled: boolean;
}

/** Rows and characters of one batch: enough for set-based writing, little enough for memory. */
const BATCH_ROWS = 1_000;
const BATCH_CHARACTERS = 3_000_000;
/** Another writer made the same right meanwhile: the batch is planned again. */
const ATTEMPTS = 3;

/**
 * Imports a file into the register.
 *
 * The file is checked as a whole first; then its rows are written in batches, each with its progress in one transaction.
 * An import that was cut off goes on where it stopped when the same file is imported again; a file that was imported
 * changes nothing.
 *
 * @throws Refusal one of `unreadable`, with nothing written
 */
export async function importFile(transactor: Transactor, request: ImportRequest): Promise<ImportResult> {
  try {
    const source = await openSource(request.path, request.fileName);
    try {
      return await importSource(transactor, request, source);
    } finally {
      source.close();
    }
  } catch (error) {
    const { runId } = request;
    const taken = error instanceof Refusal && error.code === 'IMPORT_CHANGED_MEANWHILE';
    if (error instanceof Refusal && runId !== undefined && !taken) await end(transactor, request, runId, { state: 'FAILED', code: error.code, params: error.params });
    throw error;
  }
}

async function importSource(transactor: Transactor, request: ImportRequest, source: Source): Promise<ImportResult> {
  const { format, recognition } = recogniseFormat(source);
  const file = { fileName: source.fileName, fileHash: asUuid(source.sha256.toString('hex')), format: format.id, size: source.size };
  const reading = recognition.read({ onDay: chinaDate(await now(transactor, request)) })[Symbol.asyncIterator]();
  const pieces = await nonEmpty(reading);
  const run = await transactor.run(request.actor, (tx) => (request.runId === undefined ? beginRun(tx, file) : startRun(tx, request.runId, file)));
  const origin = { source: format.id, fileHash: file.fileHash, demonstration: request.demonstration ?? false };

  let counts = run.counts;
  let cancelled = false;
  let writing: Promise<void> = Promise.resolve();
  const write = async (batch: Batch): Promise<void> => {
    const result = await again(() => transactor.run(request.actor, (tx) => writeBatch(tx, run, origin, counts, batch)));
    counts = result.counts;
    cancelled = result.cancelled;
    request.onProgress?.({ ...counts, runId: run.id, format: format.id, read: readOf(counts), done: source.size === 0 ? 1 : batch.bytesRead / source.size });
  };
  for await (const batch of batches(pieces, run, source.size)) {
    // One batch is written while the next is read; a failure is thrown at the next turn.
    await writing;
    if (cancelled || request.signal?.aborted === true) break;
    writing = write(batch);
    writing.catch(() => undefined);
  }
  await writing;
  const interrupted = request.signal?.aborted === true;
  if (!interrupted || cancelled) await end(transactor, request, run.id, { state: cancelled ? 'CANCELLED' : 'DONE' });
  return { ...counts, runId: run.id, format: format.id, formatTitle: format.title, read: readOf(counts), cancelled: cancelled || interrupted };
}

type Pieces = AsyncIterator<{ readonly rows: readonly ReadRow[]; readonly done: number }>;

/** @throws Refusal IMPORT_FILE_WITHOUT_ROWS before a run is begun */
async function nonEmpty(reading: Pieces): Promise<Pieces> {
  for (;;) {
    const first = await reading.next();
    if (first.done === true) throw unreadable.refuse('IMPORT_FILE_WITHOUT_ROWS');
    if (first.value.rows.length === 0) continue;
    let taken = false;
    return {
      next: () => {
        if (taken) return reading.next();
        taken = true;
        return Promise.resolve(first);
      },
      return: () => reading.return?.() ?? Promise.resolve({ done: true, value: undefined }),
    };
  }
}

/** Gathers rows to batches, leaving out those that an earlier attempt dealt with. */
async function* batches(pieces: Pieces, run: OpenRun, size: number): AsyncIterable<Batch> {
  let skip = run.rowsDone;
  let rows: ReadRow[] = [];
  let hashes: (string | null)[] = [];
  let characters = 0;
  let bytesRead = 0;
  for await (const piece of { [Symbol.asyncIterator]: () => pieces }) {
    bytesRead = Math.round(piece.done * size);
    for (const row of piece.rows) {
      if (skip > 0) {
        skip -= 1;
        continue;
      }
      rows.push(row);
      hashes.push(row.record === null ? null : rowHash(row.record));
      characters += 500 + (row.record?.abstract?.length ?? 0) + (row.record?.abstractEn?.length ?? 0);
      if (rows.length < BATCH_ROWS && characters < BATCH_CHARACTERS) continue;
      yield { rows, hashes, bytesRead };
      [rows, hashes, characters] = [[], [], 0];
    }
  }
  if (rows.length > 0) yield { rows, hashes, bytesRead: size };
}

async function again<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS || sqlState(error) !== '23505') throw error;
    }
  }
}

async function end(transactor: Transactor, request: ImportRequest, runId: string, how: RunEnd): Promise<void> {
  await transactor.run(request.actor, (tx) => endRun(tx, runId, how));
}

function now(transactor: Transactor, request: ImportRequest): Promise<Date> {
  return transactor.run(request.actor, (tx) => Promise.resolve(tx.now));
}

function readOf(counts: RunCounts): number {
  return counts.created + counts.updated + counts.unchanged + counts.rejected;
}
