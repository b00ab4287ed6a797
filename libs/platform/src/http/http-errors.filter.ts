import { Catch, HttpException, Inject } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { messageOf, Refusal } from '../errors/index.js';
import type { Locale } from '../errors/index.js';
import { LOGGER } from '../logging/logger.js';
import { localeOf } from './request-hooks.js';

/** Refusals whose status is not 400. */
const statusOfRefusal: Readonly<Record<string, number>> = { NOT_FOUND: 404, FILE_TOO_LARGE: 413 };
const statusOfCode: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403 };
const internal: Readonly<Record<Locale, string>> = {
  'zh-CN': '系统出现故障，我们已经记录。请稍后重试；如需联系我们，请告知请求编号',
  en: 'Something went wrong on our side and was recorded. Please try again later; quote the request id if you contact us',
};

interface Answer {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** Answers errors of plain HTTP routes: `{ message, code, requestId }`, refusals in the caller's language, faults masked. */
@Catch()
export class HttpErrorsFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (request.raw.destroyed && !reply.raw.writable) return;
    const { status, code, message } = this.answerTo(error, request);
    void reply.status(status).send({ message, code, requestId: request.id });
  }

  private answerTo(error: unknown, request: FastifyRequest): Answer {
    const locale = request.caller?.locale ?? localeOf(request.headers['accept-language']);
    if (error instanceof Refusal) return { status: statusOfRefusal[error.code] ?? 400, code: error.code, message: messageOf(error, locale) };
    if (error instanceof GraphQLError) {
      const code = String(error.extensions['code']);
      const status = statusOfCode[code];
      if (status !== undefined) return { status, code, message: error.message };
    }
    const status = statusOf(error);
    if (status !== undefined && status < 500) return { status, code: 'BAD_REQUEST', message: error instanceof Error ? error.message : '' };
    this.logger.error({ err: error, requestId: request.id }, 'request failed');
    return { status: 500, code: 'INTERNAL_SERVER_ERROR', message: internal[locale] };
  }
}

/** The status that Nest or Fastify meant. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number') return error.statusCode;
  return undefined;
}
