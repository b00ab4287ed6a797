import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, DateTimeScalar, MoneyObject, Node, toGlobalId } from '@haihe/platform';
import { Money } from '@haihe/platform/money';
import type { InvoiceRow } from '../../data/invoice/invoice-rows.js';
import type { DealSide } from '../../rules/settlement/index.js';
import { DealSideEnum } from '../settlement/settlement-enums.js';

/** A bill of the exchange for its service. */
@ObjectType('Invoice', {
  implements: () => [Node],
  description: 'A bill of the exchange for its service in a deal (服务费账单), for its payer and the centre. The tax invoice comes from the tax authority’s system.',
})
export class InvoiceObject extends Node {
  @Field(() => ID, { description: 'Opaque id.' })
  declare readonly id: string;

  @Field({ description: 'Number for people, such as SF-2026-000123; without gaps within a year.' })
  readonly reference!: string;

  @Field(() => DealSideEnum, { description: 'Which side pays.' })
  readonly payer!: DealSide;

  @Field(() => MoneyObject, { description: 'What was collected.' })
  readonly amount!: MoneyObject;

  @Field({ description: 'Version of the schedule of fees.' })
  readonly scheduleVersion!: string;

  @Field({ description: 'Number of the deal.' })
  readonly dealReference!: string;

  @Field(() => ID, { description: 'Opaque id of the deal.' })
  readonly dealId!: string;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  readonly issuedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Where to fetch it as PDF; null while it is being written.' })
  readonly pdfUrl!: string | null;

  static of(row: InvoiceRow): InvoiceObject {
    const { reference, payer, schedule, dealReference, issuedAt, fileId } = row;
    return {
      ...{ id: toGlobalId('Invoice', row.id), reference, payer, scheduleVersion: schedule, dealReference, dealId: toGlobalId('Deal', row.dealId), issuedAt },
      ...{ amount: MoneyObject.of(Money.ofMinor(BigInt(row.amountFen))), pdfUrl: fileId === null ? null : `/files/${fileId}` },
    };
  }
}

/** A page of bills. */
export const { Connection: InvoiceConnection } = connectionOf('Invoice', () => InvoiceObject);
