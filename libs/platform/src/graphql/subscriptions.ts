import type { IncomingMessage } from 'node:http';
import { GraphQLError, Kind, OperationTypeNode, parse, specifiedRules, validate } from 'graphql';
import type { DefinitionNode, DocumentNode, ExecutionArgs, GraphQLSchema } from 'graphql';
import type { ServerOptions } from 'graphql-ws';
import type { Logger } from 'pino';
import type { WebSocket } from 'ws';
import type { Caller, CallerSource } from '../access/caller.js';
import { cookiesOf } from '../http/cookie-header.js';
import { gatherWrites } from './gather-writes.js';
import { cookies, localeOf, requestIdOf } from '../http/request-hooks.js';
import { newId } from '../database/ids.js';
import { CompiledExecutor } from './compiled-executor.js';
import { maskErrors } from './errors-plugin.js';
import type { RequestContext } from './context.js';
import { limitRule } from './limits.js';
import { sharedSubscription } from './shared-subscription.js';

/** What graphql-ws knows of a connection. */
interface Extra {
  readonly request: IncomingMessage;
  readonly socket: WebSocket;
  /** Who it was, a moment ago. */
  known?: { readonly caller: Caller; readonly until: number };
}

/**
 * Marks a mutation that is served over WebSocket too (`@Extensions(OVER_WEBSOCKET)`): one whose answer must come fast. Only our own pages
 * open the connection, which is the proof that CSRF protection asks of HTTP.
 */
export const OVER_WEBSOCKET = { overWebSocket: true } as const;

/** How long it is not asked again who is on a connection, milliseconds. Whoever was shut out is out after that. */
const KNOWN = 5000;
/** Operations whose text was checked. */
const MOST_DOCUMENTS = 500;

type Options = ServerOptions<Record<string, unknown>, Extra>;

/**
 * How subscriptions are served over WebSocket (graphql-ws).
 *
 * A browser sends cookies with a WebSocket whatever page opened it, so only our own pages may (the origin's host must be
 * ours), and nothing is served but subscriptions and the mutations that say so ({@link OVER_WEBSOCKET}).
 */
export function subscriptionOptions(schema: GraphQLSchema, callers: () => CallerSource, logger: Logger): Partial<Options> {
  const callerOf = async (extra: Extra): Promise<Caller> => {
    const { request, known } = extra;
    if (known && known.until > performance.now()) return { ...known.caller, requestId: newId() };
    const caller = await callers().callerOf({
      sessionToken: cookiesOf(request.headers.cookie)[cookies.session],
      locale: localeOf(request.headers['accept-language']),
      requestId: requestIdOf(request.headers),
      address: request.socket.remoteAddress ?? '',
    });
    extra.known = { caller, until: performance.now() + KNOWN };
    return caller;
  };
  const executor = new CompiledExecutor(schema);
  const documents = new Map<string, DocumentNode>();
  const documentOf = (query: string): DocumentNode | GraphQLError[] => {
    const known = documents.get(query);
    if (known) return known;
    const document = readDocument(schema, query);
    if (!Array.isArray(document)) {
      if (documents.size >= MOST_DOCUMENTS) documents.clear();
      documents.set(query, document);
    }
    return document;
  };
  return {
    onConnect: ({ extra }) => {
      if (!isOwnPage(extra.request)) return false;
      gatherWrites(extra.socket, extra.request.socket);
      return true;
    },
    onSubscribe: async ({ extra }, _id, { query, operationName, variables }) => {
      const document = documentOf(query);
      if (Array.isArray(document)) return document;
      const context: RequestContext = { caller: await callerOf(extra), request: undefined, reply: undefined };
      return { schema, document, operationName, variableValues: variables, contextValue: context, rootValue: undefined } as ExecutionArgs;
    },
    // Mutations; a subscription's events are executed by `subscribe` itself.
    execute: ({ document, operationName, variableValues, contextValue }: ExecutionArgs) =>
      executor.execute({ document, queryHash: keyOf(document), operationName: operationName ?? null, context: contextValue, request: { variables: variableValues ?? {} } }) as never,
    subscribe: (args: ExecutionArgs) => sharedSubscription(args, keyOf(args.document)) as never,
    onNext: (_context, _id, _payload, args, result) =>
      result.errors ? ({ ...result, errors: maskErrors(result.errors, (args.contextValue as RequestContext).caller, logger) } as never) : undefined,
    onError: ({ extra }, _id, _payload, errors) => {
      const caller = { requestId: requestIdOf(extra.request.headers), locale: localeOf(extra.request.headers['accept-language']) };
      return maskErrors(errors as readonly GraphQLError[], caller, logger);
    },
  };
}

/** The document, or why it is not served. */
function readDocument(schema: GraphQLSchema, query: string): DocumentNode | GraphQLError[] {
  const refusal = (error: GraphQLError): GraphQLError => new GraphQLError(error.message, { nodes: error.nodes ?? null, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
  try {
    const document = parse(query, { maxTokens: 5000 });
    const errors = [...validate(schema, document, [...specifiedRules, limitRule])];
    if (errors.length === 0 && !document.definitions.every((definition) => isServed(schema, definition))) {
      errors.push(new GraphQLError('Only subscriptions, and mutations that say so, are served over WebSocket.'));
    }
    return errors.length > 0 ? errors.map(refusal) : document;
  } catch (error) {
    return [refusal(error instanceof GraphQLError ? error : new GraphQLError('The operation cannot be read.'))];
  }
}

function isServed(schema: GraphQLSchema, definition: DefinitionNode): boolean {
  if (definition.kind !== Kind.OPERATION_DEFINITION || definition.operation === OperationTypeNode.SUBSCRIPTION) return true;
  if (definition.operation !== OperationTypeNode.MUTATION) return false;
  const fields = schema.getMutationType()?.getFields() ?? {};
  return definition.selectionSet.selections.every((one) => one.kind === Kind.FIELD && fields[one.name.value]?.extensions['overWebSocket'] === true);
}

const keys = new WeakMap<DocumentNode, string>();
let made = 0;

/** A short name for a document that was read once. */
function keyOf(document: DocumentNode): string {
  let key = keys.get(document);
  if (key === undefined) {
    made += 1;
    key = `ws-${made}`;
    keys.set(document, key);
  }
  return key;
}

function isOwnPage(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true; // Not a browser: there are no cookies of somebody else to misuse.
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}
