import type { Locale } from '../errors/index.js';
import type { Actor } from '../database/index.js';

/** Who calls, for one request: decided once, from the session, before anything runs. */
export interface Caller {
  readonly person: { readonly id: string; readonly name: string; readonly email: string } | undefined;
  /** The organisation that the person acts for in this session. */
  readonly acting:
    | { readonly organisationId: string; readonly membershipId: string; readonly kind: string; readonly role: string; readonly verified: boolean }
    | undefined;
  readonly permissions: ReadonlySet<string>;
  /** Identifies the session, for signing out and for the CSRF token. */
  readonly sessionId: string | undefined;
  readonly locale: Locale;
  readonly requestId: string;
  /** Address of the caller, for rate limits. */
  readonly address: string;
}

/** The caller as the actor of a transaction. */
export function actorOf(caller: Caller): Actor {
  return { personId: caller.person?.id, organisationId: caller.acting?.organisationId, requestId: caller.requestId };
}

/** A caller without a session. */
export function anonymous(request: Pick<Caller, 'locale' | 'requestId' | 'address'>): Caller {
  return { person: undefined, acting: undefined, permissions: new Set(), sessionId: undefined, ...request };
}

/** What a request brings from which its caller is found. */
export interface CallerRequest {
  readonly sessionToken: string | undefined;
  readonly locale: Locale;
  readonly requestId: string;
  readonly address: string;
}

/** Finds the caller of a request. Identity provides it; the platform only asks. */
export interface CallerSource {
  callerOf(request: CallerRequest): Promise<Caller>;
}

/** Injection token of the {@link CallerSource}. */
export const CALLER_SOURCE = Symbol('CALLER_SOURCE');
