import type { Tx } from '@haihe/platform';
import type { PaymentChannel } from '../rules/index.js';

/**
 * Sends all that waits of a receipt back the way it came.
 *
 * @returns the id of the payout
 */
export type WayBack = (tx: Tx, receipt: { readonly id: string; readonly waiting: bigint }, reason: string) => Promise<string>;

const ways = new Map<PaymentChannel, WayBack>();

/** Declares how money of a channel goes back; each channel but bank transfer says so for itself. */
export function defineWayBack(channel: PaymentChannel, way: WayBack): void {
  ways.set(channel, way);
}

/** How money of a channel goes back; undefined for bank transfer. */
export function wayBackOf(channel: PaymentChannel): WayBack | undefined {
  return ways.get(channel);
}
