import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import type { Caller } from '../access/caller.js';
import { messageOf, Refusal } from '../errors/index.js';
import type { Locale } from '../errors/index.js';
import type { RequestContext } from './context.js';

/** Codes that callers may see. Everything else is an internal error, whose cause stays in the log. */
const shown = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'RATE_LIMITED',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
]);

const internal: Readonly<Record<Locale, string>> = {
  'zh-CN': '系统出现故障，我们已经记录。请稍后重试；如需联系我们，请告知请求编号',
  en: 'Something went wrong on our side and was recorded. Please try again later; quote the request id if you contact us',
};

/** Masks faults, names refusals, and puts the request id on every error. */
export function errorsPlugin(logger: Logger): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ response, contextValue, errors }) => {
          if (response.body.kind !== 'single' || !response.body.singleResult.errors) return Promise.resolve();
          const { caller } = contextValue;
          response.body.singleResult.errors = response.body.singleResult.errors.map((formatted, index) =>
            mask(formatted, errors?.[index], caller.requestId, caller.locale, logger),
          );
          return Promise.resolve();
        },
      }),
  };
}

/** The same for errors that did not pass Apollo: those of subscriptions. */
export function maskErrors(errors: readonly GraphQLError[], caller: Pick<Caller, 'requestId' | 'locale'>, logger: Logger): GraphQLFormattedError[] {
  return errors.map((error) => mask(error.toJSON(), error, caller.requestId, caller.locale, logger));
}

function mask(formatted: GraphQLFormattedError, error: GraphQLError | undefined, requestId: string, locale: Locale, logger: Logger): GraphQLFormattedError {
  const cause = error?.originalError;
  const place = { ...(formatted.locations ? { locations: formatted.locations } : {}), ...(formatted.path ? { path: formatted.path } : {}) };
  if (cause instanceof Refusal) {
    return { message: messageOf(cause, locale), ...place, extensions: { code: 'BAD_USER_INPUT', refusal: cause.code, requestId } };
  }
  const code = formatted.extensions?.['code'];
  if (typeof code === 'string' && shown.has(code)) {
    const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
    return { message: formatted.message, ...place, extensions: { ...extensions, requestId } };
  }
  logger.error({ err: cause ?? error ?? formatted, requestId }, 'operation failed');
  return { message: internal[locale], ...place, extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } };
}
