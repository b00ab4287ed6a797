/** What went wrong on the way, as opposed to a refusal by the exchange's rules (`userErrors`). */
export type TroubleKind = 'network' | 'unauthenticated' | 'forbidden' | 'invalid' | 'rate-limited' | 'internal';

const kinds: Record<string, TroubleKind> = {
  UNAUTHENTICATED: 'unauthenticated',
  FORBIDDEN: 'forbidden',
  BAD_USER_INPUT: 'invalid',
  GRAPHQL_VALIDATION_FAILED: 'invalid',
  RATE_LIMITED: 'rate-limited',
};

/** A failed request with the id under which the server's log knows it. */
export class Trouble extends Error {
  override readonly name = 'Trouble';

  constructor(
    readonly kind: TroubleKind,
    message: string,
    readonly requestId: string | null,
  ) {
    super(message);
  }

  /** @param code `extensions.code` of a top-level GraphQL error */
  static fromCode(code: string | undefined, message: string, requestId: string | null): Trouble {
    return new Trouble(kinds[code ?? ''] ?? 'internal', message, requestId);
  }

  /** Whatever was thrown, as trouble. */
  static of(thrown: unknown): Trouble {
    if (thrown instanceof Trouble) return thrown;
    return new Trouble('network', thrown instanceof Error ? thrown.message : String(thrown), null);
  }
}
