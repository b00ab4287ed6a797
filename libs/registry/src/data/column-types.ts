import type { IsoDate } from '@haihe/platform/clock';
import type { ValueTransformer } from 'typeorm';

/** A day without time or zone, as the database writes it. */
export type DateColumn = IsoDate | null;

/** Whole numbers beyond 2^31 that fit a JavaScript number (file sizes). */
export const bigintAsNumber: ValueTransformer = {
  to: (value: number | null | undefined) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};

/** Whole numbers of any size. */
export const bigintAsBigint: ValueTransformer = {
  to: (value: bigint | null | undefined) => (value === null || value === undefined ? value : value.toString()),
  from: (value: string | null) => (value === null ? null : BigInt(value)),
};
