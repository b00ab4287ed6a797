import { createSourceEventStream, execute, getOperationAST } from 'graphql';
import type { ExecutionArgs, ExecutionResult, GraphQLObjectType } from 'graphql';

/** Marks a subscription whose events look the same to everybody (`@Extensions(SAME_FOR_ALL)`): an event is executed once, however many watch. */
export const SAME_FOR_ALL = { sameForAll: true } as const;

type Results = Map<string, ExecutionResult | Promise<ExecutionResult>>;

/** By event: what it came to, by operation, variables and language. */
const results = new WeakMap<object, Results>();

/**
 * A subscription whose events are executed as they come. Where the field is marked {@link SAME_FOR_ALL}, watchers with the same operation
 * share the execution of an event that is the same object for them.
 *
 * @param key names the document
 */
export async function sharedSubscription(args: ExecutionArgs, key: string): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const source = await createSourceEventStream(args);
  if (!isStream(source)) return source;
  const operation = isSameForAll(args) ? `${key} ${args.operationName ?? ''} ${localeOf(args.contextValue)} ${JSON.stringify(args.variableValues ?? {}, undisclosed)}` : null;
  const events = source[Symbol.asyncIterator]();
  const results: AsyncIterableIterator<ExecutionResult> = {
    async next() {
      const event = await events.next();
      if (event.done === true) return { done: true, value: undefined };
      return { done: false, value: await resultOf(args, event.value, operation) };
    },
    async return() {
      await events.return?.();
      return { done: true, value: undefined };
    },
    async throw(error: unknown) {
      await events.throw?.(error);
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
  return results;
}

/** Where a watcher begins makes no difference to an event. */
function undisclosed(name: string, value: unknown): unknown {
  return name === 'afterSeq' ? undefined : value;
}

function resultOf(args: ExecutionArgs, event: unknown, operation: string | null): ExecutionResult | Promise<ExecutionResult> {
  const once = (): ExecutionResult | Promise<ExecutionResult> => execute({ ...args, rootValue: event });
  if (operation === null || typeof event !== 'object' || event === null) return once();
  const known = results.get(event) ?? new Map<string, ExecutionResult | Promise<ExecutionResult>>();
  results.set(event, known);
  const result = known.get(operation) ?? once();
  known.set(operation, result);
  return result;
}

function isSameForAll({ schema, document, operationName }: ExecutionArgs): boolean {
  const operation = getOperationAST(document, operationName);
  const fields = (schema.getSubscriptionType() as GraphQLObjectType | null | undefined)?.getFields() ?? {};
  return operation?.selectionSet.selections.every((one) => one.kind === 'Field' && fields[one.name.value]?.extensions['sameForAll'] === true) ?? false;
}

function localeOf(context: unknown): string {
  return (context as { readonly caller?: { readonly locale?: string } } | undefined)?.caller?.locale ?? '';
}

function isStream(value: AsyncIterable<unknown> | ExecutionResult): value is AsyncIterable<unknown> {
  return Symbol.asyncIterator in value;
}
