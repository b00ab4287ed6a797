import { Field, ObjectType } from '@nestjs/graphql';
import { DateScalar, MoneyObject } from '@haihe/platform';
import { render } from '@haihe/platform/errors';
import type { Locale } from '@haihe/platform/errors';
import { Money } from '@haihe/platform/money';
import { percentText } from '../../rules/index.js';
import type { Fee, FeeAdjustment, FeeSchedule, FeeTable, PriceRoute } from '../../rules/index.js';
import { ListingModeEnum } from '../enums.js';
import { DealSideEnum, FeeAdjustmentEnum, PriceRouteEnum, SellerKindEnum } from './settlement-enums.js';

/** One step of a fee. */
@ObjectType('DealFeeLine', { description: 'What one step of a progressive table adds to a fee.' })
export class DealFeeLineObject {
  @Field(() => MoneyObject, { nullable: true, description: 'End of the step; null for the last.' })
  readonly upTo!: MoneyObject | null;

  @Field({ description: 'Rate of the part of the price in it, such as 0.24%.' })
  readonly rate!: string;

  @Field(() => MoneyObject, { description: 'What it adds.' })
  readonly amount!: MoneyObject;
}

/** Which version of the fees governs. */
@ObjectType('FeeScheduleReference', { description: 'The version of the fees that governs, with its source.' })
export class FeeScheduleReferenceObject {
  @Field({ description: 'Version.' })
  readonly version!: string;

  @Field({ description: 'What it is for.' })
  readonly title!: string;

  @Field({ description: 'Where the numbers come from.' })
  readonly source!: string;
}

/** The fee of one side. */
@ObjectType('DealFee', { description: 'What one side owes the exchange for a deal.' })
export class DealFeeObject {
  @Field(() => DealSideEnum, { description: 'Who owes it: SELLER or BUYER.' })
  readonly payer!: 'SELLER' | 'BUYER';

  @Field(() => MoneyObject, { description: 'How much.' })
  readonly amount!: MoneyObject;

  @Field(() => FeeScheduleReferenceObject, { description: 'By which schedule: the one of the day of agreement.' })
  readonly schedule!: FeeScheduleReferenceObject;

  @Field(() => [DealFeeLineObject], { description: 'How it came about; the lines sum to the fee before what changed it.' })
  readonly lines!: readonly DealFeeLineObject[];

  @Field(() => [FeeAdjustmentEnum], { description: 'What changed it after the table, in order.' })
  readonly adjustments!: readonly FeeAdjustment[];

  @Field(() => String, { nullable: true, description: 'Why nothing is owed, when it was waived.' })
  readonly waived!: string | null;

  static of(fee: Fee, schedule: FeeSchedule, locale: Locale): DealFeeObject {
    return {
      payer: fee.payer,
      amount: MoneyObject.of(fee.amount),
      schedule: { version: schedule.version, title: render(schedule.title, locale), source: schedule.source },
      lines: fee.lines.map(({ upTo, rate, amount }) => ({ upTo: upTo && MoneyObject.of(upTo), rate: percentText(rate), amount: MoneyObject.of(amount) })),
      adjustments: fee.adjustments,
      waived: fee.waived && render(fee.waived, locale),
    };
  }
}

/** Fees before anybody commits. */
@ObjectType('FeePreview', { description: 'What both sides would owe today at a price, and what that leaves.' })
export class FeePreviewObject {
  @Field(() => MoneyObject, { description: 'The price.' })
  readonly price!: MoneyObject;

  @Field(() => [DealFeeObject], { description: "The seller's fee, then the buyer's." })
  readonly fees!: readonly DealFeeObject[];

  @Field(() => MoneyObject, { description: 'What the buyer pays in all.' })
  readonly buyerPays!: MoneyObject;

  @Field(() => MoneyObject, { description: 'What the seller receives.' })
  readonly sellerReceives!: MoneyObject;
}

/** One step of a table. */
@ObjectType('FeeTier', { description: 'One step of a progressive table.' })
export class FeeTierObject {
  @Field(() => MoneyObject, { nullable: true, description: 'End of the step; null for the last.' })
  readonly upTo!: MoneyObject | null;

  @Field({ description: 'Rate of the part of the price in it.' })
  readonly rate!: string;
}

/** A table of fees. */
@ObjectType('FeeTable', { description: 'How a fee follows from a price.' })
export class FeeTableObject {
  @Field(() => DealSideEnum, { description: 'Who owes it; BOTH when one fee is split.' })
  readonly payer!: 'SELLER' | 'BUYER' | 'BOTH';

  @Field(() => [FeeTierObject], { description: 'Rising steps.' })
  readonly tiers!: readonly FeeTierObject[];

  @Field(() => MoneyObject, { nullable: true, description: 'Not less than.' })
  readonly minimum!: MoneyObject | null;

  @Field(() => MoneyObject, { nullable: true, description: 'Not more than.' })
  readonly maximum!: MoneyObject | null;

  static of(payer: 'SELLER' | 'BUYER' | 'BOTH', { tiers, minimum, maximum }: FeeTable): FeeTableObject {
    return {
      payer,
      tiers: tiers.map(({ upTo, rate }) => ({ upTo: MoneyObject.ofMinor(upTo), rate: percentText(rate) })),
      minimum: MoneyObject.ofMinor(minimum ?? null),
      maximum: MoneyObject.ofMinor(maximum ?? null),
    };
  }
}

/** A schedule of fees. */
@ObjectType('FeeSchedule', { description: 'The fees of a kind of deal under one version of the rules.' })
export class FeeScheduleObject extends FeeScheduleReferenceObject {
  @Field(() => ListingModeEnum, { description: 'Kind of trade.' })
  readonly mode!: 'SALE';

  @Field(() => PriceRouteEnum, { description: 'How the price came about.' })
  readonly route!: PriceRoute;

  @Field(() => [SellerKindEnum], { nullable: true, description: 'Kinds of seller that it is for; null for all.' })
  readonly sellerKinds!: readonly string[] | null;

  @Field(() => DateScalar, { description: 'First day of agreement on which it governs.' })
  readonly validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it is in force.' })
  readonly validTo!: string | null;

  @Field(() => [FeeTableObject], { description: 'Its tables.' })
  readonly tables!: readonly FeeTableObject[];

  @Field(() => String, { nullable: true, description: 'Largest part of the price that a side owes, whatever the minimum.' })
  readonly cap!: string | null;

  @Field(() => [String], { description: 'When fees are not asked for.' })
  readonly waivers!: readonly string[];

  static of(schedule: FeeSchedule, locale: Locale): FeeScheduleObject {
    const { version, title, source, mode, route, sellerKinds, validFrom, validTo = null, charge, cap, waivers } = schedule;
    return {
      ...{ version, title: render(title, locale), source, mode, route, validFrom, validTo },
      sellerKinds: sellerKinds === 'ALL' ? null : sellerKinds,
      tables: charge.kind === 'EACH' ? [FeeTableObject.of('SELLER', charge.seller), FeeTableObject.of('BUYER', charge.buyer)] : [FeeTableObject.of('BOTH', charge.total)],
      cap: cap === null ? null : percentText(cap),
      waivers: waivers.map(({ reason }) => render(reason, locale)),
    };
  }
}

/** The preview of a price. */
export function previewOf(price: Money, fees: readonly [Fee, Fee], schedule: FeeSchedule, locale: Locale): FeePreviewObject {
  const [seller, buyer] = fees;
  return {
    price: MoneyObject.of(price),
    fees: fees.map((fee) => DealFeeObject.of(fee, schedule, locale)),
    buyerPays: MoneyObject.of(price.plus(buyer.amount)),
    sellerReceives: MoneyObject.of(price.minus(seller.amount)),
  };
}
