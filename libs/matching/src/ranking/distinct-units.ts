/** Units of a text that have more are passed over; texts that are kept have 1,200 codes at most. */
const MOST = 4096;
const SLOTS = MOST * 2;

/** The different units of one text, each with a place from 0 on. It is used again for the next text and stays in the processor's cache. */
export class DistinctUnits {
  readonly units = new Uint32Array(MOST);
  count = 0;
  private readonly keys = new Uint32Array(SLOTS);
  private readonly places = new Uint32Array(SLOTS);
  /** In which turn a slot was last written: older ones are empty. */
  private readonly turns = new Uint32Array(SLOTS);
  private turn = 0;

  clear(): void {
    this.count = 0;
    this.turn += 1;
  }

  /** @returns the unit's place, a new one when it is met for the first time; -1 when the text has too many */
  place(unit: number): number {
    for (let slot = (Math.imul(unit, 0x9e3779b1) >>> 19) & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
      if (this.turns[slot] !== this.turn) {
        if (this.count === MOST) return -1;
        this.turns[slot] = this.turn;
        this.keys[slot] = unit;
        this.places[slot] = this.count;
        this.units[this.count] = unit;
        this.count += 1;
        return this.count - 1;
      }
      if (this.keys[slot] === unit) return this.places[slot] ?? -1;
    }
  }
}
