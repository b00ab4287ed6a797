import { TypedFastBitSet } from 'typedfastbitset';
import { isIdeograph } from '@haihe/platform/text';
import type { TermSet } from './term-sets.js';

/** A run of characters in more than this share of the texts is common. */
const COMMON_SHARE = 0.02;
/** Texts that are looked at to learn which runs are common. */
const SAMPLE = 2000;

/**
 * The sets of the common runs of two to four characters, built in one pass over all texts at start: what would cost PostgreSQL the
 * most to find (half of the table for 装置) is then there before anyone asks.
 */
export class CommonTerms {
  private sample: string[] | undefined = [];
  private readonly sets = new Map<string, { anywhere: TypedFastBitSet; title: TypedFastBitSet }>();
  private readonly waiting: { readonly no: number; readonly title: string; readonly body: string }[] = [];

  /** Takes one listing's normalised texts. */
  add(no: number, title: string, body: string): void {
    if (!this.sample) {
      this.mark(no, title, body);
      return;
    }
    this.waiting.push({ no, title, body });
    this.sample.push(`${title} ${body}`);
    if (this.sample.length === SAMPLE) this.learn();
  }

  /** The sets, after the last listing. */
  finish(): ReadonlyMap<string, TermSet> {
    if (this.sample) this.learn();
    return this.sets;
  }

  private learn(): void {
    const counts = new Map<string, number>();
    for (const text of this.sample ?? []) for (const run of new Set(runsOf(text))) counts.set(run, (counts.get(run) ?? 0) + 1);
    const least = Math.max(2, (this.sample?.length ?? 0) * COMMON_SHARE);
    for (const [run, count] of counts) {
      if (count >= least) this.sets.set(run, { anywhere: new TypedFastBitSet(), title: new TypedFastBitSet() });
    }
    this.sample = undefined;
    for (const { no, title, body } of this.waiting.splice(0)) this.mark(no, title, body);
  }

  private mark(no: number, title: string, body: string): void {
    for (const run of runsOf(title)) {
      const set = this.sets.get(run);
      set?.title.add(no);
      set?.anywhere.add(no);
    }
    for (const run of runsOf(body)) this.sets.get(run)?.anywhere.add(no);
  }
}

/** Every two, three and four neighbouring ideographs. */
function* runsOf(text: string): Generator<string> {
  let length = 0;
  for (let end = 0; end < text.length; end += 1) {
    length = isIdeograph(text.charAt(end)) ? length + 1 : 0;
    for (let size = 2; size <= 4 && size <= length; size += 1) yield text.slice(end + 1 - size, end + 1);
  }
}
