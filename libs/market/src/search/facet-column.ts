/** Marks a listing with several values; they stand apart. */
const SEVERAL = 0xffff;

/**
 * The values of one facet by listing, as small numbers: counting a set of listings costs one step per member, whatever
 * the number of values.
 */
export class FacetColumn {
  private ids = new Uint16Array(1024);
  private readonly several = new Map<number, readonly number[]>();
  private readonly values: string[] = [''];
  private readonly idOf = new Map<string, number>();

  set(no: number, values: readonly string[]): void {
    if (no >= this.ids.length) {
      const larger = new Uint16Array(Math.max(no + 1, this.ids.length * 2));
      larger.set(this.ids);
      this.ids = larger;
    }
    this.several.delete(no);
    const ids = values.map((value) => this.numberOf(value));
    if (ids.length > 1) this.several.set(no, ids);
    this.ids[no] = ids.length > 1 ? SEVERAL : (ids[0] ?? 0);
  }

  /** @param members numbers of listings */
  count(members: Uint32Array): { value: string; count: number }[] {
    const counts = new Uint32Array(this.values.length);
    const add = (id: number): void => {
      counts[id] = (counts[id] ?? 0) + 1;
    };
    for (const no of members) {
      const id = this.ids[no] ?? 0;
      if (id === SEVERAL) this.several.get(no)?.forEach(add);
      else add(id);
    }
    const found: { value: string; count: number }[] = [];
    for (let id = 1; id < counts.length; id += 1) {
      const count = counts[id] ?? 0;
      if (count > 0) found.push({ value: this.values[id] ?? '', count });
    }
    return found;
  }

  private numberOf(value: string): number {
    let id = this.idOf.get(value);
    if (id === undefined) {
      id = this.values.length;
      this.values.push(value);
      this.idOf.set(value, id);
    }
    return id;
  }
}
