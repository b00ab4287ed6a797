import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { TypedDocumentString } from './generated/graphql.js';
import { request } from './request.js';
import { Trouble } from './trouble.js';
import type { UserError } from './user-errors.js';

interface Payload {
  userErrors?: UserError[];
}

interface ActionOptions<TPayload> {
  /** Called when the exchange has done it; whatever is shown is read again by then. */
  onDone?: (payload: TPayload) => void | Promise<void>;
}

/**
 * One business action of the exchange.
 *
 * `run` resolves to the payload, or to null when it was refused (`userErrors`) or failed on the way (`trouble`).
 */
export function useAction<TResult, TVariables, TPayload extends Payload>(
  document: TypedDocumentString<TResult, TVariables>,
  pick: (result: TResult) => TPayload,
  { onDone }: ActionOptions<TPayload> = {},
) {
  const queries = useQueryClient();
  const mutation = useMutation<TPayload, unknown, TVariables>({
    // Without a connection it fails at once and says so, instead of waiting unseen and being sent when the connection is back.
    networkMode: 'always',
    mutationFn: async (variables) => pick(await request(document, variables)),
    // Busy until what is shown has been read again: until then the form stands there as before and could be sent a second time.
    onSuccess: async (payload) => {
      if (payload.userErrors?.length) return;
      await queries.invalidateQueries();
      await onDone?.(payload);
    },
  });

  const run = async (variables: TVariables): Promise<TPayload | null> => {
    try {
      const payload = await mutation.mutateAsync(variables);
      return payload.userErrors?.length ? null : payload;
    } catch {
      return null;
    }
  };

  return {
    run,
    busy: mutation.isPending,
    userErrors: mutation.data?.userErrors ?? [],
    trouble: mutation.error === null ? null : Trouble.of(mutation.error),
    reset: mutation.reset,
  };
}
