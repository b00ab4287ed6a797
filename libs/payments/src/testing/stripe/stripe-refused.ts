/** What Stripe says besides the message of an error. */
export interface RefusedDetail {
  readonly code?: string;
  readonly param?: string;
  readonly declineCode?: string;
  /** The object that stands in the way, as Stripe adds it to errors of payments. */
  readonly paymentIntent?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether the endpoint had begun: only then is the answer kept under the idempotency key. */
  readonly begun?: boolean;
}

/** Stripe refuses a request, in the shape of its error object. */
export class StripeRefused extends Error {
  constructor(
    readonly status: number,
    readonly type: 'invalid_request_error' | 'card_error' | 'idempotency_error' | 'api_error',
    message: string,
    readonly detail: RefusedDetail = {},
  ) {
    super(message);
  }

  /** The body of the answer. */
  body(requestId: string): unknown {
    const { code, param, declineCode, paymentIntent } = this.detail;
    return {
      error: {
        ...(code === undefined ? {} : { code, doc_url: `https://stripe.com/docs/error-codes/${code.replaceAll('_', '-')}` }),
        ...(declineCode === undefined ? {} : { decline_code: declineCode }),
        message: this.message,
        ...(param === undefined ? {} : { param }),
        ...(paymentIntent === undefined ? {} : { payment_intent: paymentIntent }),
        request_log_url: `https://dashboard.stripe.com/test/logs/${requestId}`,
        type: this.type,
      },
    };
  }
}

/** A parameter is wrong; nothing was begun, so nothing is kept under the idempotency key. */
export function wrongParameter(message: string, param: string, code?: string): StripeRefused {
  return new StripeRefused(400, 'invalid_request_error', message, { param, ...(code === undefined ? {} : { code }), begun: false });
}

/** The request is well formed, but what it asks for cannot be done. */
export function cannotBeDone(message: string, detail: Omit<RefusedDetail, 'begun'> = {}): StripeRefused {
  return new StripeRefused(400, 'invalid_request_error', message, { ...detail, begun: true });
}

/** There is no such object. */
export function noSuch(kind: string, id: string, param = 'id'): StripeRefused {
  return new StripeRefused(404, 'invalid_request_error', `No such ${kind}: '${id}'`, { code: 'resource_missing', param, begun: false });
}
