import type { FormFields } from './read-form.js';
import type { World } from './world.js';

/** One call of an endpoint. */
export interface Call {
  readonly world: World;
  readonly parameters: FormFields;
  /** What stands in the address for `:id`. */
  readonly id: string;
}

/**
 * An endpoint first reads its parameters, then acts: what it throws before it acts is not kept under the idempotency key.
 *
 * @returns the object that Stripe answers
 */
export type Endpoint = (call: Call) => object;

/** Endpoints by method and address, such as `POST /v1/refunds` or `GET /v1/refunds/:id`. */
export type Endpoints = Readonly<Record<string, Endpoint>>;
