import { Field, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganisationLoader, OrganisationObject } from '@haihe/identity';
import { AsParent, DateTimeScalar, load, MoneyObject } from '@haihe/platform';
import type { RequestContext } from '@haihe/platform';
import type { AllocationRow } from '../data/queries/receipts.js';
import { BankDebitObject, ReceiptObject } from './desk.objects.js';
import { PaymentDueObject, yuan } from './payment-due.object.js';
import { PaymentLoaders } from './payment-loaders.js';
import { PayoutObject } from './payout.object.js';

/** Where a part of a receipt went. */
@ObjectType('ReceiptAllocation', { description: 'Where a part of a receipt went: to a payment, to a deposit, back, or taken back by the bank.' })
export class ReceiptAllocationObject {
  @Field(() => MoneyObject, { description: 'How much.' })
  readonly amount!: MoneyObject;

  @Field(() => DateTimeScalar, { description: 'When.' })
  readonly madeAt!: Date;

  @Field({ description: 'Whether it was the exchange’s own money, on its way from Stripe.' })
  readonly ownTransfer!: boolean;

  /** The row, for the other fields; not on the wire. */
  readonly row!: AllocationRow;
}

/** What belongs to a receipt; whoever sees it sees all of it. */
@Resolver(() => ReceiptObject)
export class ReceiptResolver {
  constructor(private readonly loaders: PaymentLoaders) {}

  @AsParent()
  @ResolveField(() => PaymentDueObject, { nullable: true, description: 'The payment that its reference names.' })
  async namedDue({ row }: ReceiptObject, _: unknown, context: RequestContext): Promise<PaymentDueObject | null> {
    const due = row.dueId === null ? undefined : await load(context, this.loaders.dues, row.dueId);
    return due ? PaymentDueObject.of(due) : null;
  }

  @AsParent()
  @ResolveField(() => [ReceiptAllocationObject], { description: 'Where it went, in order.' })
  async allocations({ row }: ReceiptObject, _: unknown, context: RequestContext): Promise<ReceiptAllocationObject[]> {
    const rows = (await load(context, this.loaders.allocations, row.id)) ?? [];
    return rows.map((allocation) => ({ amount: yuan(allocation.amount), madeAt: allocation.madeAt, ownTransfer: allocation.ownTransfer, row: allocation }));
  }
}

/** Targets of allocations. */
@Resolver(() => ReceiptAllocationObject)
export class ReceiptAllocationResolver {
  constructor(
    private readonly loaders: PaymentLoaders,
    private readonly organisations: OrganisationLoader,
  ) {}

  @AsParent()
  @ResolveField(() => PaymentDueObject, { nullable: true, description: 'The payment that it went to.' })
  async due({ row }: ReceiptAllocationObject, _: unknown, context: RequestContext): Promise<PaymentDueObject | null> {
    const due = row.dueId === null ? undefined : await load(context, this.loaders.dues, row.dueId);
    return due ? PaymentDueObject.of(due) : null;
  }

  @AsParent()
  @ResolveField(() => OrganisationObject, { nullable: true, description: 'The organisation whose deposit was credited.' })
  async organisation({ row }: ReceiptAllocationObject, _: unknown, context: RequestContext): Promise<OrganisationObject | null> {
    return row.organisationId === null ? null : this.organisations.existing(context, row.organisationId);
  }

  @AsParent()
  @ResolveField(() => PayoutObject, { nullable: true, description: 'The payout with which it went back.' })
  async payout({ row }: ReceiptAllocationObject, _: unknown, context: RequestContext): Promise<PayoutObject | null> {
    const payout = row.payoutId === null ? undefined : await load(context, this.loaders.payouts, row.payoutId);
    return payout ? PayoutObject.of(payout) : null;
  }

  @AsParent()
  @ResolveField(() => BankDebitObject, { nullable: true, description: 'The debit with which the bank took it back, or that it took back.' })
  async debit({ row }: ReceiptAllocationObject, _: unknown, context: RequestContext): Promise<BankDebitObject | null> {
    const debit = row.debitId === null ? undefined : await load(context, this.loaders.debits, row.debitId);
    return debit ? BankDebitObject.of(debit) : null;
  }
}
