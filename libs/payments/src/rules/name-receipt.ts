import { findReferences } from './payment-reference.js';
import type { ReceiptReason } from './decide-receipt.js';

/** What the remark of a credit names: one payment, or why it cannot be said. */
export type Named = { readonly reference: string } | { readonly reason: Extract<ReceiptReason, 'NO_REFERENCE' | 'SEVERAL_REFERENCES' | 'RETURNED_PAYOUT' | 'REVERSAL'>; readonly reference: string | null };

/**
 * Finds which payment the remark of a credit names. Money that comes back is nobody's payment: a reversal of the bank, or a
 * transfer that quotes a payout.
 */
export function nameReceipt(remark: string | null, reversal: boolean): Named {
  const found = findReferences(remark ?? '');
  const dues = found.filter(({ kind }) => kind === 'DUE').map(({ reference }) => reference);
  const payout = found.find(({ kind }) => kind === 'PAYOUT')?.reference;
  if (reversal) return { reason: 'REVERSAL', reference: payout ?? dues[0] ?? null };
  if (payout !== undefined) return { reason: 'RETURNED_PAYOUT', reference: payout };
  const [reference, ...others] = dues;
  if (reference === undefined) return { reason: 'NO_REFERENCE', reference: null };
  return others.length > 0 ? { reason: 'SEVERAL_REFERENCES', reference: null } : { reference };
}
