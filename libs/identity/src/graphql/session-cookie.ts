import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION, cookies, forgetLoaded } from '@haihe/platform';
import type { Configuration, RequestContext } from '@haihe/platform';
import { FindCaller } from '../actions/find-caller.js';
import { sessionTerm } from '../rules/index.js';

/** The session cookie of a request's browser, and the caller that follows from it. */
@Injectable()
export class SessionCookie {
  constructor(
    private readonly callers: FindCaller,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** Gives the browser a new token. The rest of the request is already its caller's. */
  async set(context: RequestContext, token: string): Promise<void> {
    context.reply?.setCookie(cookies.session, token, { ...this.attributes(), maxAge: sessionTerm.absolute / 1000 });
    await this.continueAs(context, token);
  }

  /** Takes the token away. The rest of the request is nobody's. */
  async clear(context: RequestContext): Promise<void> {
    context.reply?.clearCookie(cookies.session, this.attributes());
    await this.continueAs(context, undefined);
  }

  /** Reads the caller anew after a change of what he is: what the mutation answers must show it. */
  async renew(context: RequestContext): Promise<void> {
    await this.continueAs(context, context.request?.cookies[cookies.session]);
  }

  private async continueAs(context: RequestContext, sessionToken: string | undefined): Promise<void> {
    const { locale, requestId, address } = context.caller;
    const caller = await this.callers.callerOf({ sessionToken, locale, requestId, address });
    if (context.request) context.request.cookies[cookies.session] = sessionToken;
    // The one place where a request changes its caller: every later field must see the new one.
    Object.assign(context, { caller });
    forgetLoaded(context);
  }

  private attributes() {
    const secure = this.configuration.HAIHE_PUBLIC_URL?.startsWith('https:') ?? false;
    return { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  }
}
