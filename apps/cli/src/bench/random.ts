/** Repeatable random numbers (mulberry32), so that two runs of a bench measure the same data. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Draws entries by their weights in constant time (alias method). */
export function weighted<Item>(items: readonly Item[], weights: readonly number[], random: () => number): () => Item {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const scaled = weights.map((weight) => (weight * items.length) / total);
  const alias = new Uint32Array(items.length);
  const small = scaled.flatMap((value, index) => (value < 1 ? [index] : []));
  const large = scaled.flatMap((value, index) => (value >= 1 ? [index] : []));
  for (let less = small.pop(), more = large.pop(); less !== undefined && more !== undefined; less = small.pop()) {
    alias[less] = more;
    const rest = (scaled[more] ?? 0) + (scaled[less] ?? 0) - 1;
    scaled[more] = rest;
    if (rest < 1) {
      small.push(more);
      more = large.pop();
    }
  }
  return () => {
    const index = Math.floor(random() * items.length);
    return items[random() < (scaled[index] ?? 1) ? index : (alias[index] ?? index)] as Item;
  };
}
