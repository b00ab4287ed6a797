/** Keeps the best of many by score: a binary heap with the worst on top, in typed arrays. */
export class BestOf {
  private readonly scores: Float64Array;
  private readonly items: Float64Array;
  private count = 0;

  constructor(private readonly size: number) {
    this.scores = new Float64Array(size);
    this.items = new Float64Array(size);
  }

  /** What an item must exceed to get in. */
  get threshold(): number {
    return this.count < this.size ? 0 : (this.scores[0] ?? 0);
  }

  /** @param item a number that names it */
  offer(item: number, score: number): void {
    if (this.count < this.size) {
      this.rise(this.count, item, score);
      this.count += 1;
    } else if (score > (this.scores[0] ?? 0)) {
      this.sink(item, score);
    }
  }

  /** The items, best first; of equal ones the smaller number first. */
  ordered(): { readonly item: number; readonly score: number }[] {
    return Array.from({ length: this.count }, (_, index) => ({ item: this.items[index] ?? 0, score: this.scores[index] ?? 0 })).sort((one, other) => other.score - one.score || one.item - other.item);
  }

  private rise(from: number, item: number, score: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((this.scores[parent] ?? 0) <= score) break;
      this.put(at, this.items[parent] ?? 0, this.scores[parent] ?? 0);
      at = parent;
    }
    this.put(at, item, score);
  }

  private sink(item: number, score: number): void {
    let at = 0;
    for (;;) {
      let child = at * 2 + 1;
      if (child >= this.count) break;
      if (child + 1 < this.count && (this.scores[child + 1] ?? 0) < (this.scores[child] ?? 0)) child += 1;
      if ((this.scores[child] ?? 0) >= score) break;
      this.put(at, this.items[child] ?? 0, this.scores[child] ?? 0);
      at = child;
    }
    this.put(at, item, score);
  }

  private put(at: number, item: number, score: number): void {
    this.items[at] = item;
    this.scores[at] = score;
  }
}
