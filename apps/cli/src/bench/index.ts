import type { Figure } from './figure.js';

/** Every bench by its name. */
export const benches: Readonly<Record<string, () => Promise<Figure[]>>> = {};
