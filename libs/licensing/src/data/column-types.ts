import type { ValueTransformer } from 'typeorm';

/** Whole numbers of eight bytes. */
export const slotColumn: ValueTransformer = {
  to: (value: unknown) => (typeof value === 'bigint' ? value.toString() : value),
  from: (value: string | null) => (value === null ? null : BigInt(value)),
};
