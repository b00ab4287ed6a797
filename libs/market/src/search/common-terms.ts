import { TypedFastBitSet } from 'typedfastbitset';
import { isIdeograph } from '@haihe/platform/text';
import type { TermSet } from './term-sets.js';

/** A pair of characters in more than this share of the texts is common. */
const COMMON_SHARE = 0.02;
/** Texts that are looked at to learn which pairs are common. */
const SAMPLE = 2000;

/**
 * The sets of the common two-character words, built in one pass over all texts at start: what would cost PostgreSQL the
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
    for (const text of this.sample ?? []) for (const pair of new Set(pairsOf(text))) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    const least = Math.max(2, (this.sample?.length ?? 0) * COMMON_SHARE);
    for (const [pair, count] of counts) {
      if (count >= least) this.sets.set(pair, { anywhere: new TypedFastBitSet(), title: new TypedFastBitSet() });
    }
    this.sample = undefined;
    for (const { no, title, body } of this.waiting.splice(0)) this.mark(no, title, body);
  }

  private mark(no: number, title: string, body: string): void {
    for (const pair of pairsOf(title)) {
      const set = this.sets.get(pair);
      set?.title.add(no);
      set?.anywhere.add(no);
    }
    for (const pair of pairsOf(body)) this.sets.get(pair)?.anywhere.add(no);
  }
}

function* pairsOf(text: string): Generator<string> {
  for (let index = 0; index + 1 < text.length; index += 1) {
    const pair = text.slice(index, index + 2);
    if (isIdeograph(pair[0] ?? '') && isIdeograph(pair[1] ?? '')) yield pair;
  }
}
