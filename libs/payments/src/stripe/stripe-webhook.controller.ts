import { BadRequestException, Controller, HttpCode, NotFoundException, Post, Req } from '@nestjs/common';
import type { RawBodyRequest } from '@nestjs/common';
import { Public, systemActor, Transactor } from '@haihe/platform';
import type { FastifyRequest } from 'fastify';
import { Stripe } from 'stripe';
import { receiveEvent } from './actions/receive-event.js';
import { StripeGateway } from './actions/stripe-gateway.js';

/** Where Stripe tells what happened. Who posts proves himself by a signature over the bytes of the body. */
@Controller()
export class StripeWebhookController {
  constructor(
    private readonly gateway: StripeGateway,
    private readonly transactor: Transactor,
  ) {}

  /** Keeps an event and answers at once; the worker follows it. Anything that Stripe did not sign just now is refused. */
  @Public()
  @Post('webhooks/stripe')
  @HttpCode(200)
  async receive(@Req() request: RawBodyRequest<FastifyRequest>): Promise<{ readonly received: true }> {
    if (!this.gateway.isOn) throw new NotFoundException('There is no webhook.');
    const event = this.read(request);
    // An event of the test mode says nothing of real money, and the other way round.
    if (event.livemode !== this.gateway.isLive) throw new BadRequestException('The event is of another mode than the key.');
    await this.transactor.run(systemActor(request.id), (tx) => receiveEvent(tx, event));
    return { received: true };
  }

  private read({ rawBody, headers }: RawBodyRequest<FastifyRequest>): Stripe.Event {
    const signature = headers['stripe-signature'];
    if (!rawBody || typeof signature !== 'string') throw new BadRequestException('The signature is missing.');
    try {
      return this.gateway.readEvent(rawBody, signature);
    } catch (error) {
      if (error instanceof Stripe.errors.StripeSignatureVerificationError) throw new BadRequestException('The signature does not fit or is too old.');
      throw new BadRequestException('The body is no event.');
    }
  }
}
