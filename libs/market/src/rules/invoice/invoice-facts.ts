import type { IsoDate } from '@haihe/platform/clock';

/** One step of the fee's table that was applied. */
export interface InvoiceStep {
  /** End of the step in fen, in digits; null for the last. */
  readonly upToFen: string | null;
  /** In words of the schedule: 1%. */
  readonly rate: string;
  readonly fen: string;
}

/** Everything that the text of a bill depends on. Kept with it and never changed. */
export interface InvoiceFacts {
  readonly reference: string;
  readonly issuedOn: IsoDate;
  readonly issuer: string;
  readonly payer: { readonly name: string; readonly uscc: string; readonly side: 'SELLER' | 'BUYER' };
  readonly dealReference: string;
  readonly contractReference: string | null;
  readonly project: string;
  readonly rights: readonly { readonly title: string; readonly number: string }[];
  readonly priceFen: string;
  /** The fee of the whole deal. */
  readonly dueFen: string;
  /** What was collected and is billed here. */
  readonly feeFen: string;
  /** The schedule that was shown before the deal. */
  readonly schedule: { readonly version: string; readonly title: string; readonly source: string };
  readonly steps: readonly InvoiceStep[];
  /** What changed the fee after its table, in words. */
  readonly adjustments: readonly string[];
  /** How it was paid, in words. */
  readonly paid: string;
}
