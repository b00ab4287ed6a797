import { Inject, Injectable } from '@nestjs/common';
import { EveryMinute, LOGGER, OnJob, Reader, systemActor, Transactor } from '@haihe/platform';
import { dueCallIds, lockStripeCall, stripeCallById } from '../data/queries/stripe-calls.js';
import type { StripeCallRow } from '../data/queries/stripe-calls.js';
import { makesObject } from '../rules/call-kinds.js';
import { classifyFailure } from './classify-failure.js';
import type { Failure } from './classify-failure.js';
import { CALL_TASK } from './plan-call.js';
import { recordDone, recordFailure } from './record-outcome.js';
import { StripeGateway } from './stripe-gateway.js';
import type { StripeObject } from './stripe-gateway.js';
import { StripePayments } from './stripe-payments.js';

/** How a failure is written down. */
interface Log {
  error(fields: object, message: string): void;
}

/** Stripe forgets keys once they are a day old; an hour earlier they are no longer relied on. */
const KEY_LIFETIME = 23 * 3_600_000;
/** Seconds after which a call that somebody began and did not finish is begun anew: longer than the client waits for Stripe. */
const LEASE = 120;
/** How many calls one sweep does. */
const MOST = 50;

/** Does calls that are written down: outside any transaction, each under its own key, until Stripe has decided. */
@Injectable()
export class StripeCalls {
  constructor(
    private readonly reader: Reader,
    private readonly transactor: Transactor,
    private readonly gateway: StripeGateway,
    private readonly payments: StripePayments,
    @Inject(LOGGER) private readonly logger: Log,
  ) {}

  /**
   * Does a call, if it is still to be done, and records what came of it. A crash at any point leaves the call pending: done
   * again with the same key, it is done once.
   *
   * @returns the call as it is afterwards
   */
  async perform(callId: string): Promise<StripeCallRow | undefined> {
    const call = await this.begin(callId);
    if (call) {
      const outcome = await this.ask(call);
      await this.transactor.run(systemActor(`stripe-call-${callId}`), (tx) => ('kind' in outcome ? recordFailure(tx, callId, outcome) : recordDone(tx, callId, outcome.object)));
    }
    const after = await stripeCallById(this.reader, callId);
    // What the call did to a payment is for Stripe to say, also when it was refused: it may have been done by somebody else.
    if (after?.paymentId && after.state !== 'PENDING' && (after.kind !== 'CHECKOUT' || call?.unsure)) await this.payments.refresh(after.paymentId);
    return after;
  }

  @OnJob(CALL_TASK)
  async onJob(payload: Readonly<Record<string, unknown>>): Promise<void> {
    if (this.gateway.isOn) await this.perform(String(payload['callId']));
  }

  /** Does calls that no job came for. */
  @EveryMinute()
  async sweep(): Promise<void> {
    if (!this.gateway.isOn) return;
    for (const id of await dueCallIds(this.reader, MOST)) {
      try {
        const call = await this.perform(id);
        // Stripe gives no answer: the rest waits, as other sweeps wait for this one.
        if (call?.state === 'PENDING') return;
      } catch (error) {
        this.logger.error({ err: error, callId: id }, 'a call of Stripe could not be finished');
      }
    }
  }

  /** Notes that the call is about to be sent, so that the age of its key is known whatever happens next. */
  private begin(callId: string): Promise<StripeCallRow | undefined> {
    return this.transactor.run(systemActor(`stripe-call-${callId}`), async (tx) => {
      const call = await lockStripeCall(tx, callId);
      if (call?.state !== 'PENDING') return undefined;
      await tx.query(`UPDATE payments.stripe_call SET attempts = attempts + 1, keyed_at = coalesce(keyed_at, $2), due_at = $3 WHERE id = $1`, [
        callId,
        tx.now,
        new Date(tx.now.getTime() + LEASE * 1000),
      ]);
      const spent = call.keyedAt !== null && tx.now.getTime() - call.keyedAt.getTime() > KEY_LIFETIME;
      return { ...call, unsure: call.unsure || spent };
    });
  }

  private async ask(call: StripeCallRow): Promise<{ readonly object: StripeObject } | Failure> {
    try {
      const found = call.unsure && makesObject(call.kind) ? await this.gateway.find(call, call.madeAt) : undefined;
      if (found) return { object: found };
      const generation = call.unsure ? await this.renewKey(call) : call.generation;
      return { object: await this.gateway.perform(call, generation === 0 ? call.id : `${call.id}:${generation}`) };
    } catch (error) {
      return classifyFailure(error);
    }
  }

  /** Nothing was made under the old key, as far as Stripe shows: the next one is written down before it is used. */
  private renewKey({ id, generation }: StripeCallRow): Promise<number> {
    return this.transactor.run(systemActor(`stripe-call-${id}`), async (tx) => {
      const rows = await tx.query<{ generation: number }>(
        `UPDATE payments.stripe_call SET generation = generation + 1, keyed_at = $3, unsure = false WHERE id = $1 AND generation = $2 RETURNING generation`,
        [id, generation, tx.now],
      );
      const [renewed] = rows;
      if (!renewed) throw new Error(`call ${id} is done by somebody else`);
      return renewed.generation;
    });
  }
}
