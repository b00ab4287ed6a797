import { newId } from '@haihe/platform';
import type { Absorption } from '../../data/import-store/absorb-rights.js';
import type { EncumbranceChange } from '../../data/import-store/write-encumbrances.js';
import type { EventChange } from '../../data/import-store/write-events.js';
import type { NewRight } from '../../data/import-store/add-rights.js';
import type { OwnerChange } from '../../data/import-store/write-owners.js';
import type { PublicationChange } from '../../data/import-store/write-publications.js';
import type { RightChange } from '../../data/import-store/change-rights.js';
import type { ReadRow } from '../assemble-right.js';
import type { PublicationRecord, RightRecord } from '../right-record.js';
import { importReason } from '../row-issue.js';
import type { IssueSeverity, RowIssue } from '../row-issue.js';
import type { Reason } from '../../rules/index.js';
import { decideOwners } from './decide-owners.js';
import type { RegisterView, ViewedRight } from './register-view.js';

/** What became of a row; an UPDATED one may turn out to change nothing when it is written. */
export type RowOutcome = 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'REJECTED';

/** Everything that a batch of rows will write, decided before anything is written. */
export interface BatchPlan {
  readonly outcomes: RowOutcome[];
  readonly issues: RowIssue[];
  /** Ordinals of rows that change something for certain: a publication or owners are added. */
  readonly certain: Set<number>;
  readonly newRights: NewRight[];
  readonly changes: RightChange[];
  readonly absorptions: Absorption[];
  readonly publications: PublicationChange[];
  readonly events: EventChange[];
  readonly owners: OwnerChange[];
  readonly encumbrances: EncumbranceChange[];
}

/**
 * Decides row by row, in the order of the file, what becomes of it.
 *
 * A right is known by kind and number; where a row's number cannot be trusted, by its publication. A row that contradicts
 * the register or an earlier row of the same file is refused. See docs/decisions/0004-import.md.
 *
 * @param view what the register knows of the numbers and publications of the batch; follows the plan as it grows
 * @param fileHash digest of the file: rows of one file that contradict each other are told by it
 */
export function planBatch(rows: readonly ReadRow[], hashes: readonly (string | null)[], view: RegisterView, fileHash: string): BatchPlan {
  const planner = new Planner(view, fileHash);
  rows.forEach((row, ordinal) => planner.row(row, hashes[ordinal] ?? null, ordinal));
  return planner.plan;
}

class Planner {
  readonly plan: BatchPlan = {
    outcomes: [],
    issues: [],
    certain: new Set(),
    newRights: [],
    changes: [],
    absorptions: [],
    publications: [],
    events: [],
    owners: [],
    encumbrances: [],
  };

  constructor(
    private readonly view: RegisterView,
    private readonly fileHash: string,
  ) {}

  row(row: ReadRow, digest: string | null, ordinal: number): void {
    this.plan.issues.push(...row.issues);
    const refusal = row.record === null || digest === null ? 'REJECTED' : this.place(row.row, row.record, digest, ordinal);
    if (typeof refusal === 'string') {
      this.plan.outcomes[ordinal] = refusal;
      return;
    }
    this.report(row.row, refusal.value, 'REJECTED', refusal);
    this.plan.outcomes[ordinal] = 'REJECTED';
  }

  private report(row: number, value: string | null, severity: IssueSeverity, { reason }: { reason: Reason }): void {
    this.plan.issues.push({ row, field: null, value, severity, reason });
  }

  private place(row: number, record: RightRecord, digest: string, ordinal: number): RowOutcome | Refused {
    const [publication] = record.publications;
    const seen = publication ? this.view.publication(publication.number) : undefined;
    if (seen?.rowHash === digest) return 'UNCHANGED';
    if (publication && seen && seen.fileHash === this.fileHash && seen.fileRow !== null && seen.fileRow < row) {
      return refused(publication.number, importReason('IMPORT_PUBLICATION_REPEATED', { publication: publication.number, first: seen.fileRow }));
    }
    const byNumber = record.number === null ? undefined : this.view.byNumber(record.kind, record.number);
    const byPublication = record.publications.map(({ key }) => this.view.byKey(key)).find((right) => right !== undefined);
    const contradiction = this.contradiction(row, record, publication, byNumber, byPublication, digest);
    if (contradiction) return contradiction;
    if (byNumber && byPublication && byNumber !== byPublication) {
      this.plan.absorptions.push({ from: byPublication.id, into: byNumber.id });
      this.view.absorb(byPublication, byNumber);
      this.plan.certain.add(ordinal);
    }
    const known = byNumber ?? byPublication;
    if (known) return this.change(row, record, publication, known, digest, ordinal);
    if (record.title === null) return refused(record.displayNumber ?? publication?.number ?? null, importReason('IMPORT_ROW_WITHOUT_TITLE'));
    this.create(row, record, record.title, publication, digest, ordinal);
    return 'CREATED';
  }

  private contradiction(
    row: number,
    record: RightRecord,
    publication: PublicationRecord | undefined,
    byNumber: ViewedRight | undefined,
    byPublication: ViewedRight | undefined,
    digest: string,
  ): Refused | 'UNCHANGED' | null {
    const number = record.displayNumber ?? '—';
    if (byPublication && publication && byPublication !== byNumber) {
      const contradicts = byPublication.kind !== record.kind || (record.number !== null && byPublication.numberKnown);
      if (contradicts) return refused(publication.number, importReason('IMPORT_PUBLICATION_OF_OTHER', { publication: publication.number, known: byPublication.number, number }));
      if (byNumber && byPublication.bound) return refused(publication.number, importReason('IMPORT_RIGHT_TWICE', { publication: publication.number, number }));
    }
    if (byNumber && publication?.keyIsShared === true) {
      const other = this.view.otherSharedKey(byNumber, publication.key);
      if (other !== undefined) return refused(record.number, importReason('IMPORT_NUMBER_OF_OTHER', { number, known: other, publication: publication.number }));
    }
    if (byNumber && !publication) {
      if (byNumber.contentHash === digest) return 'UNCHANGED';
      if (byNumber.contentFile === this.fileHash && byNumber.contentRow !== null && byNumber.contentRow < row) {
        return refused(record.number, importReason('IMPORT_NUMBER_REPEATED', { number, first: byNumber.contentRow }));
      }
    }
    return null;
  }

  private create(row: number, record: RightRecord, title: string, publication: PublicationRecord | undefined, digest: string, ordinal: number): void {
    const id = newId();
    const number = record.number ?? publication?.key ?? '';
    const right: NewRight = {
      id,
      kind: record.kind,
      number,
      numberKnown: record.number !== null,
      displayNumber: record.displayNumber ?? publication?.number ?? number,
      office: record.office,
      factsRank: rankOf(publication),
      ownersAsOf: record.owners.asOf,
      content: publication ? null : { hash: digest, row },
      facts: { ...record, title },
    };
    this.plan.newRights.push(right);
    const viewed = this.view.add({
      id,
      kind: right.kind,
      number,
      numberKnown: right.numberKnown,
      factsRank: right.factsRank,
      ownersAsOf: right.ownersAsOf,
      contentHash: right.content?.hash ?? null,
      contentFile: right.content ? this.fileHash : null,
      contentRow: right.content?.row ?? null,
      owners: record.owners.periods.at(-1)?.owners.map(({ name }) => name) ?? [],
      ownersProtected: false,
      ownerships: record.owners.periods.reduce((count, { owners }) => count + owners.length, 0),
      bound: false,
    });
    this.attach(row, record, viewed, digest, ordinal, true);
    if (record.owners.periods.length > 0) this.plan.owners.push({ rightId: id, wave: 0, mode: 'ADD', asOf: record.owners.asOf, periods: record.owners.periods });
  }

  private change(row: number, record: RightRecord, publication: PublicationRecord | undefined, right: ViewedRight, digest: string, ordinal: number): RowOutcome {
    const rank = rankOf(publication);
    const named = right.numberKnown || record.number === null ? null : { canonical: record.number, display: record.displayNumber ?? record.number, office: record.office };
    this.plan.changes.push({
      ordinal,
      wave: right.nextWave(),
      rightId: right.id,
      newer: rank >= right.factsRank,
      factsRank: rank,
      number: named,
      content: publication ? null : { hash: digest, row },
      facts: record,
    });
    if (named) this.view.name(right, record.kind, named.canonical);
    if (rank > right.factsRank) right.factsRank = rank;
    if (!publication) right.content(digest, this.fileHash, row);
    this.attach(row, record, right, digest, ordinal, false);
    const owners = decideOwners(record.owners, right);
    if (owners.action === 'DIFFERS') {
      const value = owners.names.join('; ');
      this.report(row, value, 'FLAGGED', { reason: importReason('IMPORT_OWNER_DIFFERS', { value, known: right.owners.join('; ') }) });
    } else if (owners.action !== 'KEEP') {
      this.plan.owners.push({ rightId: right.id, wave: right.nextOwnerWave(), mode: owners.action, asOf: record.owners.asOf, periods: record.owners.periods });
      right.own(record.owners);
      this.plan.certain.add(ordinal);
    }
    return 'UPDATED';
  }

  private attach(row: number, record: RightRecord, right: ViewedRight, digest: string, ordinal: number, rightIsNew: boolean): void {
    record.publications.forEach((publication, index) => {
      const known = this.view.publication(publication.number);
      if (known && known.rightId !== right.id) return;
      if (known && index > 0) return;
      const origin = index === 0 ? { hash: digest, row } : null;
      this.plan.publications.push({ ...publication, rightId: right.id, origin, known: known !== undefined });
      if (!known) this.plan.certain.add(ordinal);
      this.view.note({
        number: publication.number,
        key: publication.key,
        rightId: right.id,
        rowHash: origin?.hash ?? null,
        fileHash: origin ? this.fileHash : null,
        fileRow: origin?.row ?? null,
      });
    });
    for (const event of record.events) this.plan.events.push({ ordinal, rightId: right.id, rightIsNew, event });
    for (const encumbrance of record.encumbrances) this.plan.encumbrances.push({ rightId: right.id, ...encumbrance });
  }
}

/** Facts of a later publication win over those of an earlier; of one without a date they only fill blanks. */
function rankOf(publication: PublicationRecord | undefined): string {
  return publication?.date ?? '';
}

interface Refused {
  readonly value: string | null;
  readonly reason: Reason;
}

function refused(value: string | null, reason: Reason): Refused {
  return { value, reason };
}
