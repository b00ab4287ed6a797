import type { ValueTransformer } from 'typeorm';

/** Whole numbers of eight bytes, such as fen. */
export const bigintColumn: ValueTransformer = {
  to: (value: unknown) => (typeof value === 'bigint' ? value.toString() : value),
  from: (value: string | null) => (value === null ? null : BigInt(value)),
};
