/** Numbers of listings in the order of their keys, kept sorted while listings come, change and go. */
export class SortedOrder {
  private order: Uint32Array = new Uint32Array(1024);
  private keys: Float64Array = new Float64Array(1024);
  private length = 0;

  /** Adds an entry without putting it in its place: `sort` does that for all, once. */
  append(no: number, key: number): void {
    this.setKey(no, key);
    if (this.length === this.order.length) this.order = grown(this.order, Uint32Array, this.length * 2);
    this.order[this.length] = no;
    this.length += 1;
  }

  /** Puts all entries in their places. */
  sort(): void {
    this.order.subarray(0, this.length).sort((a, b) => this.compare(this.keyOf(a), a, this.keyOf(b), b));
  }

  insert(no: number, key: number): void {
    this.setKey(no, key);
    if (this.length === this.order.length) this.order = grown(this.order, Uint32Array, this.length * 2);
    const at = this.firstAfter(key, no);
    this.order.copyWithin(at + 1, at, this.length);
    this.order[at] = no;
    this.length += 1;
  }

  remove(no: number): void {
    const at = this.firstAfter(this.keyOf(no), no) - 1;
    if (this.order[at] !== no) return;
    this.order.copyWithin(at, at + 1, this.length);
    this.length -= 1;
  }

  keyOf(no: number): number {
    return this.keys[no] ?? 0;
  }

  /** The order itself, from a place on. */
  at(index: number): number | undefined {
    return index < this.length ? this.order[index] : undefined;
  }

  get size(): number {
    return this.length;
  }

  /** The place of the first entry that comes after (key, no). */
  firstAfter(key: number, no: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = this.order[middle] ?? 0;
      if (this.compare(this.keyOf(other), other, key, no) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Ascending by key, then the higher number first. */
  compare(key: number, no: number, otherKey: number, otherNo: number): number {
    return key === otherKey ? otherNo - no : key < otherKey ? -1 : 1;
  }

  private setKey(no: number, key: number): void {
    if (no >= this.keys.length) this.keys = grown(this.keys, Float64Array, Math.max(no + 1, this.keys.length * 2));
    this.keys[no] = key;
  }
}

function grown<Numbers extends Uint32Array | Float64Array>(old: Numbers, kind: new (length: number) => Numbers, length: number): Numbers {
  const larger = new kind(length);
  larger.set(old);
  return larger;
}
