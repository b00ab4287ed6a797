import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalar, MoneyObject, toGlobalId } from '@haihe/platform';
import { Money } from '@haihe/platform/money';
import type { StripeClaimRow } from '../data/queries/stripe-claims.js';

/** What took the money away. */
const StripeClaimKind = { REFUND: 'REFUND', DISPUTE: 'DISPUTE' } as const;
registerEnumType(StripeClaimKind, {
  name: 'StripeClaimKind',
  description: 'What took money of an online payment away without the exchange having asked for it.',
  valuesMap: { REFUND: { description: 'A refund that was made in Stripe’s own pages.' }, DISPUTE: { description: 'A dispute: the payer’s bank took the money back.' } },
});

/** Money of an online payment that left without the exchange having asked for it, and that somebody has to pay for. */
@ObjectType('StripeClaim', { description: 'Money of an online payment that left without the exchange having asked for it, and that somebody has to pay for.' })
export class StripeClaimObject {
  @Field(() => ID, { description: 'Stripe’s own id of the refund or dispute.' })
  readonly id!: string;

  @Field(() => StripeClaimKind, { description: 'What took the money away.' })
  readonly kind!: 'REFUND' | 'DISPUTE';

  @Field({ description: 'Where it stands, in Stripe’s own word.' })
  readonly state!: string;

  @Field(() => MoneyObject, { description: 'What is gone now; nothing when it came back.' })
  readonly gone!: MoneyObject;

  @Field(() => MoneyObject, { description: 'What somebody has paid for.' })
  readonly settled!: MoneyObject;

  @Field(() => ID, { nullable: true, description: 'Opaque id of the receipt of the payment; null when none was booked.' })
  readonly receiptId!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was dealt with as it was.' })
  readonly note!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it became known.' })
  readonly foundAt!: Date;

  static of({ id, kind, state, booked, settled, receiptId, note, foundAt }: StripeClaimRow): StripeClaimObject {
    const [gone, paid] = [booked, settled].map((fen) => MoneyObject.of(Money.ofMinor(fen)));
    if (!gone || !paid) throw new Error('amounts are gone');
    return { id, kind, state, gone, settled: paid, receiptId: receiptId === null ? null : toGlobalId('Receipt', receiptId), note, foundAt };
  }
}
