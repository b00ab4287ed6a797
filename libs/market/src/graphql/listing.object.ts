import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, MoneyObject, Node, toGlobalId } from '@haihe/platform';
import { ClassificationObject, industryView } from '@haihe/registry';
import type { ListingRow } from '../data/queries/listing-rows.js';
import { shownState } from '../rules/index.js';
import type { ListingMode, ListingState, PriceKind, Readiness } from '../rules/index.js';
import { ListingModeEnum, ListingStateEnum, PriceKindEnum, ReadinessEnum } from './enums.js';

/** What a seller asks for, as he shows it. */
@ObjectType('ListingPrice', { description: 'What a seller asks for, as he shows it.' })
export class ListingPriceObject {
  @Field(() => PriceKindEnum, { description: 'How the price is asked.' })
  readonly kind!: PriceKind;

  @Field(() => MoneyObject, { nullable: true, description: 'The price, or the lower end of the shown range.' })
  readonly amount!: MoneyObject | null;

  @Field(() => MoneyObject, { nullable: true, description: 'The upper end of the shown range.' })
  readonly amountMax!: MoneyObject | null;
}

/** What comes with the rights. */
@ObjectType('Delivery', { description: 'What comes with the rights.' })
export class DeliveryObject {
  @Field({ description: 'Documents.' })
  readonly documents!: boolean;

  @Field({ description: 'Know-how.' })
  readonly knowHow!: boolean;

  @Field({ description: 'Training.' })
  readonly training!: boolean;

  @Field(() => String, { nullable: true, description: 'What else the seller says of it.' })
  readonly note!: string | null;
}

/** The public offer of one right or several. */
@ObjectType('Listing', {
  implements: () => [Node],
  description: 'The public offer of one right or several. The seller and the centre read the version that is worked on, everybody else the one that was published.',
})
export class ListingObject extends Node {
  @Field(() => ID, { description: 'Opaque id.' })
  declare readonly id: string;

  @Field({ description: 'Number for people, such as LS-2026-000123.' })
  readonly reference!: string;

  @Field({ description: 'Title in Chinese.' })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'Title in English.' })
  readonly titleEn!: string | null;

  @Field({ description: 'What is offered, in Chinese.' })
  readonly summary!: string;

  @Field(() => String, { nullable: true, description: 'What is offered, in English.' })
  readonly summaryEn!: string | null;

  @Field(() => ListingModeEnum, { description: 'How it trades.' })
  readonly mode!: ListingMode;

  @Field(() => ListingStateEnum, { description: 'Where it stands now.' })
  readonly state!: ListingState;

  @Field(() => String, { nullable: true, description: 'Why it was returned, suspended or withdrawn; for the seller and the centre.' })
  readonly stateReason!: string | null;

  @Field(() => Int, { description: 'How many rights it offers.' })
  readonly rightCount!: number;

  @Field(() => ListingPriceObject, { description: 'The price as it is shown.' })
  readonly price!: ListingPriceObject;

  @Field(() => Int, { description: 'Calendar days for which it is published.' })
  readonly termDays!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last handed in for review; for the seller and the centre.' })
  readonly submittedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last published; its term counts from here.' })
  readonly publishedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'End of its term.' })
  readonly expiresAt!: Date | null;

  @Field(() => DeliveryObject, { description: 'What comes with the rights.' })
  readonly delivery!: DeliveryObject;

  @Field(() => String, { nullable: true, description: 'Where the technology is in use, and how that is shown.' })
  readonly evidenceOfUse!: string | null;

  @Field(() => ReadinessEnum, { description: 'How ripe the technology is.' })
  readonly readiness!: Readiness;

  @Field(() => String, { nullable: true, description: 'Where it can be applied.' })
  readonly applicationField!: string | null;

  @Field(() => String, { nullable: true, description: 'Products made with it.' })
  readonly products!: string | null;

  @Field(() => ClassificationObject, { nullable: true, description: 'Industry by GB/T 4754.' })
  readonly industry!: ClassificationObject | null;

  @Field(() => Int, { description: 'Version of what is shown, counted from 1.' })
  readonly version!: number;

  @Field({ description: 'Whether it is invented, for demonstration.' })
  readonly demonstration!: boolean;

  /** As read, for the resolvers of the other fields. */
  readonly row!: ListingRow;

  static of(row: ListingRow): ListingObject {
    const ofWork = row.face === 'WORKING';
    return {
      id: toGlobalId('Listing', row.id),
      reference: row.reference,
      title: row.title,
      titleEn: row.titleEn,
      summary: row.summary,
      summaryEn: row.summaryEn,
      mode: row.mode,
      state: shownState(row.state, row.face),
      stateReason: ofWork ? row.stateReason : null,
      rightCount: row.rightIds.length,
      price: { kind: row.priceKind, amount: MoneyObject.ofMinor(row.priceFen), amountMax: MoneyObject.ofMinor(row.priceMaxFen) },
      termDays: row.termDays,
      submittedAt: ofWork ? row.submittedAt : null,
      publishedAt: row.publishedAt,
      expiresAt: row.expiresAt,
      delivery: { documents: row.documents, knowHow: row.knowHow, training: row.training, note: row.deliveryNote },
      evidenceOfUse: row.evidenceOfUse,
      readiness: row.readiness,
      applicationField: row.applicationField,
      products: row.products,
      industry: row.industryCode === null ? null : industryView(row.industryCode),
      version: row.version,
      demonstration: row.demonstration,
      row,
    };
  }
}
