import type { Tx } from '@haihe/platform';
import { findPublications, lockRights, publicationsOf } from '../../data/import-store/known-rights.js';
import type { KnownPublication, KnownRight } from '../../data/import-store/known-rights.js';
import type { ReadRow } from '../assemble-right.js';
import type { OwnershipRecord } from '../right-record.js';
import { SHARED_KEY } from '../normalise/read-publication.js';
import type { OwnersKnown } from './decide-owners.js';

/** A right of the register as a batch sees it, its own earlier rows included. */
export class ViewedRight implements OwnersKnown {
  readonly id: string;
  readonly kind: string;
  readonly bound: boolean;
  readonly ownersProtected: boolean;
  number: string;
  numberKnown: boolean;
  factsRank: string;
  ownersAsOf: string | null;
  owners: readonly string[];
  ownerships: number;
  contentHash: string | null;
  contentFile: string | null;
  contentRow: number | null;
  readonly sharedKeys = new Set<string>();
  private waves = 0;
  private ownerWaves = 0;

  constructor(known: KnownRight) {
    this.id = known.id;
    this.kind = known.kind;
    this.bound = known.bound;
    this.ownersProtected = known.ownersProtected;
    this.number = known.number;
    this.numberKnown = known.numberKnown;
    this.factsRank = known.factsRank;
    this.ownersAsOf = known.ownersAsOf;
    this.owners = known.owners;
    this.ownerships = known.ownerships;
    this.contentHash = known.contentHash;
    this.contentFile = known.contentFile;
    this.contentRow = known.contentRow;
  }

  nextWave(): number {
    return this.waves++;
  }

  nextOwnerWave(): number {
    // The owners of a new right are written in wave 0.
    this.ownerWaves += 1;
    return this.ownerWaves;
  }

  own(ownership: OwnershipRecord): void {
    this.owners = ownership.periods.at(-1)?.owners.map(({ name }) => name) ?? [];
    this.ownersAsOf = ownership.asOf;
    this.ownerships = ownership.periods.reduce((count, { owners }) => count + owners.length, 0);
  }

  content(hash: string, file: string, row: number): void {
    this.contentHash = hash;
    this.contentFile = file;
    this.contentRow = row;
  }
}

/** What the register knows of the numbers and publications of one batch; follows the plan as it grows. */
export class RegisterView {
  private readonly rights = new Map<string, ViewedRight>();
  private readonly numbers = new Map<string, ViewedRight>();
  private readonly keys = new Map<string, ViewedRight>();
  private readonly publications = new Map<string, KnownPublication>();

  /**
   * Reads, and locks in the order of their ids, the rights that the rows may concern. Rows whose publication was last read
   * from the same contents concern none.
   */
  static async load(tx: Tx, rows: readonly ReadRow[], hashes: readonly (string | null)[]): Promise<RegisterView> {
    const view = new RegisterView();
    const known = await findPublications(tx, [...new Set(rows.flatMap(({ record }) => record?.publications.map(({ key }) => key) ?? []))]);
    const unchanged = new Map(known.map(({ number, rowHash }) => [number, rowHash]));
    const open = rows.filter(({ record }, index) => {
      const [publication] = record?.publications ?? [];
      return record !== null && (publication === undefined || unchanged.get(publication.number) !== hashes[index]);
    });
    const numbers = open.flatMap(({ record }) => (record && record.number !== null ? [{ kind: record.kind, number: record.number }] : []));
    const wanted = new Set(open.flatMap(({ record }) => record?.publications.map(({ key }) => key) ?? []));
    const rights = await lockRights(tx, numbers, known.filter(({ key }) => wanted.has(key)).map(({ rightId }) => rightId));
    for (const right of rights) view.add(right);
    for (const publication of known) view.note(publication);
    for (const publication of await publicationsOf(tx, rights.map(({ id }) => id))) view.note(publication);
    return view;
  }

  add(known: KnownRight): ViewedRight {
    const right = new ViewedRight(known);
    this.rights.set(right.id, right);
    if (right.numberKnown) this.numbers.set(`${right.kind} ${right.number}`, right);
    return right;
  }

  note(publication: KnownPublication): void {
    this.publications.set(publication.number, publication);
    const right = this.rights.get(publication.rightId);
    if (!right) return;
    this.keys.set(publication.key, right);
    if (SHARED_KEY.test(publication.number)) right.sharedKeys.add(publication.key);
  }

  /** The right has a number now. */
  name(right: ViewedRight, kind: string, number: string): void {
    right.number = number;
    right.numberKnown = true;
    this.numbers.set(`${kind} ${number}`, right);
  }

  /** What hung on the one hangs on the other now. */
  absorb(from: ViewedRight, into: ViewedRight): void {
    for (const publication of [...this.publications.values()]) if (publication.rightId === from.id) this.note({ ...publication, rightId: into.id });
    this.rights.delete(from.id);
  }

  byNumber(kind: string, number: string): ViewedRight | undefined {
    return this.numbers.get(`${kind} ${number}`);
  }

  byKey(key: string): ViewedRight | undefined {
    return this.keys.get(key);
  }

  publication(number: string): KnownPublication | undefined {
    return this.publications.get(number);
  }

  /** A key of the right's publications that cannot stand beside the given one. */
  otherSharedKey(right: ViewedRight, key: string): string | undefined {
    return [...right.sharedKeys].find((other) => other !== key);
  }
}
