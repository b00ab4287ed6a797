import type { IncomingMessage } from 'node:http';
import { GraphQLError, Kind, OperationTypeNode, parse, specifiedRules, validate } from 'graphql';
import type { DocumentNode, ExecutionArgs, GraphQLSchema } from 'graphql';
import type { ServerOptions } from 'graphql-ws';
import type { Logger } from 'pino';
import type { Caller, CallerSource } from '../access/caller.js';
import { cookiesOf } from '../http/cookie-header.js';
import { cookies, localeOf, requestIdOf } from '../http/request-hooks.js';
import { maskErrors } from './errors-plugin.js';
import type { RequestContext } from './context.js';
import { limitRule } from './limits.js';

/** What graphql-ws knows of a connection. */
interface Extra {
  readonly request: IncomingMessage;
}

type Options = ServerOptions<Record<string, unknown>, Extra>;

/**
 * How subscriptions are served over WebSocket (graphql-ws).
 *
 * A browser sends cookies with a WebSocket whatever page opened it, so only our own pages may (the origin's host must be
 * ours), and nothing but subscriptions is served: what changes something goes over HTTP with its CSRF proof.
 */
export function subscriptionOptions(schema: GraphQLSchema, callers: () => CallerSource, logger: Logger): Partial<Options> {
  const callerOf = ({ request }: Extra): Promise<Caller> =>
    callers().callerOf({
      sessionToken: cookiesOf(request.headers.cookie)[cookies.session],
      locale: localeOf(request.headers['accept-language']),
      requestId: requestIdOf(request.headers),
      address: request.socket.remoteAddress ?? '',
    });
  return {
    onConnect: ({ extra }) => isOwnPage(extra.request),
    onSubscribe: async ({ extra }, _id, { query, operationName, variables }) => {
      const refusals = refuse(schema, query);
      if (Array.isArray(refusals)) return refusals;
      const context: RequestContext = { caller: await callerOf(extra), request: undefined, reply: undefined };
      return { schema, document: refusals, operationName, variableValues: variables, contextValue: context } as ExecutionArgs;
    },
    onNext: (_context, _id, _payload, args, result) =>
      result.errors ? ({ ...result, errors: maskErrors(result.errors, (args.contextValue as RequestContext).caller, logger) } as never) : undefined,
    onError: ({ extra }, _id, _payload, errors) => {
      const caller = { requestId: requestIdOf(extra.request.headers), locale: localeOf(extra.request.headers['accept-language']) };
      return maskErrors(errors as readonly GraphQLError[], caller, logger);
    },
  };
}

/** The document, or why it is not served. */
function refuse(schema: GraphQLSchema, query: string): DocumentNode | GraphQLError[] {
  const refusal = (error: GraphQLError): GraphQLError => new GraphQLError(error.message, { nodes: error.nodes ?? null, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
  try {
    const document = parse(query, { maxTokens: 5000 });
    const errors = [...validate(schema, document, [...specifiedRules, limitRule])];
    if (document.definitions.some((definition) => definition.kind === Kind.OPERATION_DEFINITION && definition.operation !== OperationTypeNode.SUBSCRIPTION)) {
      errors.push(new GraphQLError('Only subscriptions are served over WebSocket.'));
    }
    return errors.length > 0 ? errors.map(refusal) : document;
  } catch (error) {
    return [refusal(error instanceof GraphQLError ? error : new GraphQLError('The operation cannot be read.'))];
  }
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
