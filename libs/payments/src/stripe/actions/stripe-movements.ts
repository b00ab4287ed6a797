import { Inject, Injectable } from '@nestjs/common';
import { openAccounts, transfer } from '@haihe/ledger';
import type { AccountRow } from '@haihe/ledger';
import { EveryMinute, LOGGER, Reader, systemActor, Transactor } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import { Money } from '@haihe/platform/money';
import type { Stripe } from 'stripe';
import { takeSteps } from '../../actions/steps.js';
import type { Step } from '../../actions/steps.js';
import { insertMovement, movementsReadUntil, noteReading } from '../data/queries/stripe-movements.js';
import type { StripeMovement } from '../data/queries/stripe-movements.js';
import { ownPurpose } from '../rules/movement-types.js';
import { StripeGateway } from './stripe-gateway.js';
import { stripeFeesKey, stripeKey, stripeTransitKey } from './stripe-keys.js';
import { StripeObjects } from './stripe-objects.js';
import { stripeReasons } from './stripe-reasons.js';

/** How a failure is written down. */
interface Log {
  error(fields: object, message: string): void;
}

const HOUR = 3_600_000;
/** Stripe makes movements with some delay: each time the last hours are read again. */
const OVERLAP = 6 * HOUR;
/** How far back the first reading goes. */
const FIRST = 31 * 24 * HOUR;

/**
 * Reads what moved the balance at Stripe. Fees, and money that goes between Stripe and the bank, are known from here alone and
 * booked; payments, refunds, disputes and transfers are looked at, in case no event told of them.
 */
@Injectable()
export class StripeMovements {
  private readAt = 0;

  constructor(
    private readonly reader: Reader,
    private readonly transactor: Transactor,
    private readonly gateway: StripeGateway,
    private readonly objects: StripeObjects,
    @Inject(LOGGER) private readonly logger: Log,
  ) {}

  /**
   * Reads the movements between two moments. Read again, nothing changes.
   *
   * @param until noted as how far everything is known: what lies before `from` must be
   * @returns how many were new
   */
  async read(from: Date, until: Date): Promise<number> {
    const seen: { readonly movement: StripeMovement; readonly source: { readonly type: string; readonly id: string } | undefined }[] = [];
    for await (const told of this.gateway.movements(from, until)) seen.unshift({ movement: movementOf(told), source: sourceOf(told) });
    const fresh = await this.transactor.run(systemActor('stripe-movements'), (tx) => book(tx, seen.map(({ movement }) => movement)));
    for (const { movement, source } of seen) if (fresh.has(movement.id) && source) await this.objects.look(source);
    await this.transactor.run(systemActor('stripe-movements'), (tx) => noteReading(tx, until));
    return fresh.size;
  }

  /** Once an hour, what is new. */
  @EveryMinute()
  async sweep(): Promise<void> {
    if (!this.gateway.isOn || Date.now() - this.readAt < HOUR) return;
    this.readAt = Date.now();
    const now = new Date();
    const last = await movementsReadUntil(this.reader);
    try {
      await this.read(new Date(last ? last.getTime() - OVERLAP : now.getTime() - FIRST), now);
    } catch (error) {
      this.logger.error({ err: error }, 'the movements of Stripe could not be read');
    }
  }
}

function movementOf(told: Stripe.BalanceTransaction): StripeMovement {
  const { id, type, currency, amount, fee, net, source, created } = told;
  const sourceId = typeof source === 'string' ? source : (source?.id ?? null);
  return { id, type, currency, amount: BigInt(amount), fee: BigInt(fee), net: BigInt(net), source: sourceId, intentId: intentOf(source), createdAt: new Date(created * 1000) };
}

/** Charges name the payment that they are of. */
function intentOf(source: Stripe.BalanceTransaction['source']): string | null {
  if (typeof source !== 'object' || source === null || !('object' in source) || source.object !== 'charge') return null;
  const { payment_intent: intent } = source;
  return typeof intent === 'string' ? intent : (intent?.id ?? null);
}

function sourceOf({ source }: Stripe.BalanceTransaction): { readonly type: string; readonly id: string } | undefined {
  return typeof source === 'object' && source !== null && 'object' in source ? { type: source.object, id: source.id } : undefined;
}

/** @returns the ids of those that were not known */
async function book(tx: Tx, movements: readonly StripeMovement[]): Promise<Set<string>> {
  const fresh = new Set<string>();
  const steps: Step[] = [];
  const [clearing, fees, transit] = await openAccounts(tx, [stripeKey, stripeFeesKey, stripeTransitKey]);
  if (!clearing || !fees || !transit) throw new Error('the accounts of the channel were not opened');
  const move = (other: AccountRow, left: bigint, reason: string, id: string): void => {
    if (left === 0n) return;
    const amount = Money.ofMinor(left > 0n ? left : -left);
    steps.push({ entry: { postings: left > 0n ? transfer(other, clearing, amount) : transfer(clearing, other, amount), reason, source: { type: 'StripeMovement', id } } });
  };
  for (const movement of movements) {
    if (!(await insertMovement(tx, movement))) continue;
    fresh.add(movement.id);
    // Other currencies have no account; the reconciliation shows them.
    if (movement.currency !== 'cny') continue;
    const { id, amount, fee } = movement;
    move(fees, fee, stripeReasons[fee > 0n ? 'payments.stripe-fee' : 'payments.stripe-fee-returned'], id);
    const purpose = ownPurpose(movement.type);
    if (purpose === 'FEE') move(fees, -amount, stripeReasons[amount < 0n ? 'payments.stripe-fee' : 'payments.stripe-fee-returned'], id);
    if (purpose === 'TRANSIT') move(transit, -amount, stripeReasons[amount < 0n ? 'payments.stripe-payout' : 'payments.stripe-topup'], id);
  }
  await takeSteps(tx, steps);
  return fresh;
}
