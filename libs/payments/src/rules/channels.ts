/** Ways in which money comes and goes. */
export const paymentChannels = ['BANK_TRANSFER', 'STRIPE'] as const;

/** A way in which money comes and goes. */
export type PaymentChannel = (typeof paymentChannels)[number];

/** The largest amount of one payment, in fen: ten trillion yuan. More is a slip of whoever wrote it. */
export const LARGEST_AMOUNT = 1_000_000_000_000_000n;
