/** Where a refusal points to and what its message names. */
export interface RefusalContext {
  /** Path of the input field that is at fault, e.g. ['input', 'price', 'amount']. */
  readonly path?: readonly string[];
  /** Values for the placeholders of the message. Never a secret (reserve price, sealed bid, identity). */
  readonly params?: Readonly<Record<string, string | number>>;
}

/**
 * A business refusal: the request was understood and is not allowed. Thrown inside a transaction, so that nothing is
 * written, and mapped to `userErrors` outside of it. Everything else that is thrown is a fault.
 */
export class Refusal extends Error {
  readonly path: readonly string[];
  readonly params: Readonly<Record<string, string | number>>;

  constructor(
    readonly code: string,
    context: RefusalContext = {},
  ) {
    super(code);
    this.name = 'Refusal';
    this.path = context.path ?? [];
    this.params = context.params ?? {};
  }
}
