/** A number for each of many units, in two typed arrays (open addressing): a Map would take five times the memory. */
export class UnitTable {
  private keys: Uint32Array;
  private values: Int32Array;
  private mask: number;
  size = 0;

  /** @param expected units that fit without growing */
  constructor(expected = 16) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(16, expected * 2)));
    this.keys = new Uint32Array(slots);
    this.values = new Int32Array(slots);
    this.mask = slots - 1;
  }

  /** @returns the number; `missing` when there is none */
  get(unit: number, missing = 0): number {
    const { keys, mask } = this;
    for (let slot = mix(unit) & mask; ; slot = (slot + 1) & mask) {
      const key = keys[slot];
      if (key === unit) return this.values[slot] ?? missing;
      if (key === 0) return missing;
    }
  }

  set(unit: number, value: number): void {
    const slot = this.slotFor(unit);
    this.values[slot] = value;
  }

  add(unit: number, change: number): void {
    const slot = this.slotFor(unit);
    this.values[slot] = (this.values[slot] ?? 0) + change;
  }

  get bytes(): number {
    return this.keys.byteLength + this.values.byteLength;
  }

  private slotFor(unit: number): number {
    if ((this.size + 1) * 2 > this.keys.length) this.grow();
    const { keys, mask } = this;
    for (let slot = mix(unit) & mask; ; slot = (slot + 1) & mask) {
      const key = keys[slot];
      if (key === unit) return slot;
      if (key !== 0) continue;
      keys[slot] = unit;
      this.size += 1;
      return slot;
    }
  }

  private grow(): void {
    const bigger = new UnitTable(this.keys.length);
    this.keys.forEach((key, slot) => {
      if (key !== 0) bigger.set(key, this.values[slot] ?? 0);
    });
    this.keys = bigger.keys;
    this.values = bigger.values;
    this.mask = bigger.mask;
  }
}

/** Spreads neighbouring units over the table. */
function mix(unit: number): number {
  const mixed = Math.imul(unit ^ (unit >>> 15), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}
