import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import type { RequestContext } from '../graphql/context.js';
import { ACCESS } from './declare.js';
import type { Access } from './declare.js';
import type { Caller } from './caller.js';

/** Refuses every call whose resolver or route did not let the caller in. Nothing declared means nobody. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [context.getHandler(), context.getClass()]);
    if (access?.to === 'everyone') return true;
    const caller = callerOf(context);
    if (!caller?.person) throw new GraphQLError('Sign in to continue.', { extensions: { code: 'UNAUTHENTICATED' } });
    if (access?.to === 'signed-in') return true;
    if (access?.to === 'permission' && caller.permissions.has(access.permission)) return true;
    throw new GraphQLError('Your role does not allow this.', {
      extensions: { code: 'FORBIDDEN', ...(access?.to === 'permission' ? { permission: access.permission } : {}) },
    });
  }
}

function callerOf(context: ExecutionContext): Caller | undefined {
  if (context.getType<'http' | 'graphql'>() === 'graphql') return GqlExecutionContext.create(context).getContext<RequestContext>().caller;
  return context.switchToHttp().getRequest<{ caller?: Caller }>().caller;
}
