import { Inject, Injectable } from '@nestjs/common';
import { EveryMinute, LOGGER, OnJob, Reader, systemActor, Transactor } from '@haihe/platform';
import { closeEvent, forgottenEvents, waitingEvent } from '../data/queries/stripe-events.js';
import { isSilence } from './classify-failure.js';
import { EVENT_TASK } from './receive-event.js';
import { StripeGateway } from './stripe-gateway.js';
import { StripeObjects } from './stripe-objects.js';

/** How a failure is written down. */
interface Log {
  error(fields: object, message: string): void;
}

/** How many events one sweep follows. */
const MOST = 50;

/**
 * Follows events. An event only says that something happened to an object: what is true now is read from Stripe, so that
 * late, repeated and disordered events are harmless.
 */
@Injectable()
export class StripeEvents {
  constructor(
    private readonly reader: Reader,
    private readonly transactor: Transactor,
    private readonly gateway: StripeGateway,
    private readonly objects: StripeObjects,
    @Inject(LOGGER) private readonly logger: Log,
  ) {}

  /** Follows an event that is kept; one that was followed already is left alone. */
  async follow(eventId: string): Promise<void> {
    const event = await waitingEvent(this.reader, eventId);
    if (!event) return;
    const applied = event.objectId !== null && (await this.objects.look({ type: event.objectType, id: event.objectId }));
    await this.transactor.run(systemActor(`stripe-${eventId}`), (tx) => closeEvent(tx, eventId, applied ? 'APPLIED' : 'IGNORED'));
  }

  @OnJob(EVENT_TASK)
  async onJob(payload: Readonly<Record<string, unknown>>): Promise<void> {
    if (this.gateway.isOn) await this.follow(String(payload['eventId']));
  }

  /** Follows events that no job came for. */
  @EveryMinute()
  async sweep(): Promise<void> {
    if (!this.gateway.isOn) return;
    for (const id of await forgottenEvents(this.reader, MOST)) {
      try {
        await this.follow(id);
      } catch (error) {
        this.logger.error({ err: error, eventId: id }, 'an event of Stripe could not be followed');
        if (isSilence(error)) return;
      }
    }
  }
}
