import type { ValueTransformer } from 'typeorm';

/** Fen in a column of eight bytes. */
export const fenColumn: ValueTransformer = {
  to: (value: unknown) => (typeof value === 'bigint' ? value.toString() : value),
  from: (value: string | null) => (value === null ? null : BigInt(value)),
};
