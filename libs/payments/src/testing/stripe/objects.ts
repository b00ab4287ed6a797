/** Objects of Stripe with the fields that the stand-in knows; names are Stripe's own. Moments are seconds since 1970. */
interface StripeObject {
  readonly id: string;
  readonly object: string;
  readonly created: number;
  readonly livemode: boolean;
}

export type Metadata = Readonly<Record<string, string>>;
export type MethodType = 'card' | 'alipay' | 'wechat_pay';
export type IntentStatus = 'requires_payment_method' | 'requires_confirmation' | 'requires_action' | 'processing' | 'requires_capture' | 'succeeded' | 'canceled';

export interface PaymentIntent extends StripeObject {
  readonly object: 'payment_intent';
  readonly amount: number;
  amount_capturable: number;
  amount_received: number;
  canceled_at: number | null;
  cancellation_reason: string | null;
  readonly capture_method: 'automatic' | 'automatic_async' | 'manual';
  readonly client_secret: string;
  readonly currency: string;
  readonly customer: null;
  readonly description: string | null;
  last_payment_error: unknown;
  latest_charge: string | null;
  metadata: Metadata;
  next_action: unknown;
  payment_method: string | null;
  readonly payment_method_options: unknown;
  readonly payment_method_types: readonly MethodType[];
  status: IntentStatus;
  readonly transfer_group: string | null;
}

export interface Charge extends StripeObject {
  readonly object: 'charge';
  readonly amount: number;
  amount_captured: number;
  amount_refunded: number;
  balance_transaction: string | null;
  captured: boolean;
  readonly currency: string;
  disputed: boolean;
  failure_code: string | null;
  failure_message: string | null;
  readonly metadata: Metadata;
  paid: boolean;
  readonly payment_intent: string;
  readonly payment_method_details: unknown;
  refunded: boolean;
  status: 'succeeded' | 'pending' | 'failed';
  readonly transfer_group: string | null;
}

export interface CheckoutSession extends StripeObject {
  readonly object: 'checkout.session';
  readonly amount_subtotal: number;
  readonly amount_total: number;
  readonly cancel_url: string | null;
  readonly client_reference_id: string | null;
  readonly currency: string;
  expires_at: number;
  readonly locale: string | null;
  readonly metadata: Metadata;
  readonly mode: 'payment';
  payment_intent: string | null;
  readonly payment_method_options: unknown;
  readonly payment_method_types: readonly MethodType[];
  payment_status: 'paid' | 'unpaid';
  status: 'open' | 'complete' | 'expired';
  readonly success_url: string;
  readonly ui_mode: 'hosted_page';
  url: string | null;
}

export interface Refund extends StripeObject {
  readonly object: 'refund';
  readonly amount: number;
  balance_transaction: string | null;
  readonly charge: string;
  readonly currency: string;
  failure_balance_transaction?: string;
  failure_reason?: string;
  readonly metadata: Metadata;
  readonly payment_intent: string;
  readonly reason: string | null;
  status: 'pending' | 'succeeded' | 'failed' | 'canceled';
}

export interface Dispute extends StripeObject {
  readonly object: 'dispute';
  readonly amount: number;
  readonly balance_transactions: string[];
  readonly charge: string;
  readonly currency: string;
  readonly metadata: Metadata;
  readonly payment_intent: string;
  readonly reason: string;
  status: 'needs_response' | 'under_review' | 'won' | 'lost';
}

export interface Account extends StripeObject {
  readonly object: 'account';
  readonly capabilities: { transfers: 'active' | 'inactive' | 'pending' };
  readonly country: string;
  readonly default_currency: string;
  details_submitted: boolean;
  readonly metadata: Metadata;
  payouts_enabled: boolean;
  readonly type: 'express';
}

export interface Transfer extends StripeObject {
  readonly object: 'transfer';
  readonly amount: number;
  amount_reversed: number;
  readonly balance_transaction: string;
  readonly currency: string;
  readonly description: string | null;
  readonly destination: string;
  readonly metadata: Metadata;
  reversed: boolean;
  readonly transfer_group: string | null;
}

export interface BalanceTransaction extends Omit<StripeObject, 'livemode'> {
  readonly object: 'balance_transaction';
  /** Before fees; negative for what leaves. */
  readonly amount: number;
  available_on: number;
  readonly currency: string;
  readonly description: string | null;
  readonly exchange_rate: number | null;
  readonly fee: number;
  readonly fee_details: readonly unknown[];
  readonly net: number;
  readonly reporting_category: string;
  readonly source: string | null;
  status: 'available' | 'pending';
  readonly type: string;
}

export interface StripeEvent extends StripeObject {
  readonly object: 'event';
  readonly api_version: string;
  readonly data: { readonly object: unknown };
  readonly pending_webhooks: number;
  readonly request: { readonly id: string | null; readonly idempotency_key: string | null };
  readonly type: string;
}
