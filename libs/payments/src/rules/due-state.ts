/** Where a payment due stands. */
export const dueStates = ['OPEN', 'PARTLY_PAID', 'PAID', 'CANCELLED'] as const;

/** Where a payment due stands. */
export type DueState = (typeof dueStates)[number];

/** Whether money can still be allocated to it. */
export function isOpen(state: DueState): boolean {
  return state === 'OPEN' || state === 'PARTLY_PAID';
}

/** The state that follows from what was paid of an amount, in fen, of a due that is not cancelled. */
export function stateWhenPaid(amount: bigint, paid: bigint): DueState {
  if (paid < 0n || paid > amount) throw new RangeError('more than the whole cannot be paid');
  return paid === 0n ? 'OPEN' : paid < amount ? 'PARTLY_PAID' : 'PAID';
}
