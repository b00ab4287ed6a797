import { Args, Field, ID, InputType, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, connectionOf, CurrentCaller, fromCursor, idOf, mutationPayload, PageArgs, pageSize, Reader, toConnection } from '@haihe/platform';
import type { Caller, ConnectionOf } from '@haihe/platform';
import { ReceiveTransit, receiveTransitCodes } from '../actions/receive-transit.js';
import { SettleClaim, settleClaimCodes } from '../actions/settle-claim.js';
import { openClaims, stripeClaimById } from '../data/queries/stripe-claims.js';
import { StripeClaimObject } from './stripe-claim.object.js';

/** Who pays for a claim. */
@InputType({ description: 'Who pays for money that left Stripe: the organisation’s deposit, the payment’s own money in the queue, or, with neither, the exchange.' })
class StripeClaimSettleInput {
  @Field(() => ID, { description: 'Stripe’s id of the refund or dispute.' })
  readonly claimId!: string;

  @Field(() => ID, { nullable: true, description: 'Opaque id of the organisation whose deposit pays.' })
  readonly organisationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Opaque id of the receipt of the same payment, whose money waits in the queue.' })
  readonly receiptId?: string | null;

  @Field({ description: 'Why; it stands on the statement.' })
  readonly reason!: string;
}

/** Which receipt is Stripe's own transfer. */
@InputType({ description: 'Which receipt is Stripe’s own transfer to the bank account of the exchange.' })
class StripeTransferReceiveInput {
  @Field(() => ID, { description: 'Opaque id of the receipt in the queue.' })
  readonly receiptId!: string;
}

const { Connection: StripeClaimConnection } = connectionOf('StripeClaim', () => StripeClaimObject);
const StripeClaimSettle = mutationPayload<{ claim: StripeClaimObject | null }>('StripeClaimSettle', { claim: { type: () => StripeClaimObject, description: 'The claim.' } }, settleClaimCodes);
const StripeTransferReceive = mutationPayload<{ receiptId: string | null }>(
  'StripeTransferReceive',
  { receiptId: { type: () => ID, description: 'Opaque id of the receipt, of which nothing waits any more.' } },
  receiveTransitCodes,
);

/** What the desk of the centre does about Stripe. */
@Resolver()
export class StripeDeskResolver {
  constructor(
    private readonly reader: Reader,
    private readonly settleClaim: SettleClaim,
    private readonly receiveTransit: ReceiveTransit,
  ) {}

  @Allow('payments.desk.work')
  @Query(() => StripeClaimConnection, { description: 'Money of online payments that left without having been asked for and that nobody has dealt with, in the order of Stripe’s ids.' })
  async stripeClaims(@Args() page: PageArgs): Promise<ConnectionOf<StripeClaimObject>> {
    const first = pageSize(page.first);
    const [place] = fromCursor(page.after, 1) ?? [];
    const { rows, totalCount } = await openClaims(this.reader, first + 1, typeof place === 'string' ? place : undefined);
    return toConnection(rows, { first, after: page.after, totalCount }, ({ id }) => [id], StripeClaimObject.of);
  }

  @Allow('payments.desk.work')
  @Mutation(() => StripeClaimSettle.Payload, { description: 'Says who pays for a refund that was made past the exchange, or for a dispute; when the money came back since, returns it to who paid.' })
  stripeClaimSettle(@Args('input') input: StripeClaimSettleInput, @CurrentCaller() caller: Caller): Promise<{ claim: StripeClaimObject | null }> {
    return StripeClaimSettle.answer(caller, async () => {
      await this.settleClaim.run(caller, {
        withdrawalId: input.claimId,
        organisationId: input.organisationId ? idOf('Organisation', input.organisationId, ['input', 'organisationId']) : undefined,
        receiptId: input.receiptId ? idOf('Receipt', input.receiptId, ['input', 'receiptId']) : undefined,
        reason: input.reason,
      });
      const row = await stripeClaimById(this.reader, input.claimId);
      return { claim: row ? StripeClaimObject.of(row) : null };
    });
  }

  @Allow('payments.desk.work')
  @Mutation(() => StripeTransferReceive.Payload, { description: 'Says that money in the queue is what Stripe sent of its balance to the bank account of the exchange.' })
  stripeTransferReceive(@Args('input') input: StripeTransferReceiveInput, @CurrentCaller() caller: Caller): Promise<{ receiptId: string | null }> {
    return StripeTransferReceive.answer(caller, async () => {
      await this.receiveTransit.run(caller, idOf('Receipt', input.receiptId, ['input', 'receiptId']));
      return { receiptId: input.receiptId };
    });
  }
}
