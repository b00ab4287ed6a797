import { Args, Query, Resolver } from '@nestjs/graphql';
import { CurrentCaller, Public } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { render } from '@haihe/platform/errors';
import { checkUscc, usccMessages } from '../rules/index.js';
import { UsccCheckObject } from './uscc-check.object.js';

const LONGEST = 100;

/** Checks codes while they are typed. */
@Resolver()
export class UsccResolver {
  @Public()
  @Query(() => UsccCheckObject, { description: 'What the check digits say of a unified social credit code.' })
  usccCheck(@Args('code', { description: 'As it was typed.' }) code: string, @CurrentCaller() { locale }: Caller): UsccCheckObject {
    const { normalized, verdict, finding } = checkUscc(code.slice(0, LONGEST));
    return { normalized, verdict, message: render(usccMessages[finding], locale) };
  }
}
