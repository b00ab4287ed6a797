import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../access/caller.js';

/** What a resolver has at hand for one request. */
export interface RequestContext {
  readonly caller: Caller;
  readonly request: FastifyRequest | undefined;
  /** To set cookies; absent over WebSocket. */
  readonly reply: FastifyReply | undefined;
}

/** The request's context as a resolver parameter. */
export const Context = createParamDecorator((_: unknown, context: ExecutionContext): RequestContext =>
  GqlExecutionContext.create(context).getContext<RequestContext>(),
);

/** The caller as a resolver parameter. */
export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller =>
  GqlExecutionContext.create(context).getContext<RequestContext>().caller,
);
