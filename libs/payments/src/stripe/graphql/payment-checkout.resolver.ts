import { Args, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentCaller, idOf, mutationPayload } from '@haihe/platform';
import type { Caller } from '@haihe/platform';
import { StartCheckout, startCheckoutCodes } from '../actions/start-checkout.js';

/** Which payment, and where to come back to. */
@InputType({ description: 'Which payment to make on the payment service’s page, and where to come back to.' })
class PaymentCheckoutStartInput {
  @Field(() => ID, { description: 'Opaque id of the payment due.' })
  readonly dueId!: string;

  @Field({ description: 'Path of the app to which the payer comes back, such as /deals/…; `checkout=done` or `checkout=back` is added to it.' })
  readonly returnPath!: string;
}

const PaymentCheckoutStart = mutationPayload<{ readonly url: string }>(
  'PaymentCheckoutStart',
  { url: { type: () => String, description: 'Address of the page on which the payer pays by card, Alipay or WeChat Pay.' } },
  startCheckoutCodes,
);

/** Starting online payments. */
@Resolver()
export class PaymentCheckoutResolver {
  constructor(private readonly checkout: StartCheckout) {}

  @Allow('payments.due.pay')
  @Mutation(() => PaymentCheckoutStart.Payload, {
    description: 'Opens the page on which the organisation acted for pays what is open of a payment due. Asked again, it is the same page while it can be paid: nothing is charged twice.',
  })
  paymentCheckoutStart(@Args('input') input: PaymentCheckoutStartInput, @CurrentCaller() caller: Caller): Promise<{ readonly url: string }> {
    return PaymentCheckoutStart.answer(caller, () => this.checkout.start(caller, { dueId: idOf('PaymentDue', input.dueId, ['input', 'dueId']), returnPath: input.returnPath }));
  }
}
