import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { fenColumn } from '../column-types.js';
import { DealEntity } from '../deal.entity.js';

/** A part of the price with its day. */
@Entity({ schema: 'market', name: 'deal_instalment' })
@Unique('deal_instalment_due_once', ['paymentDueId'])
@Check('deal_instalment_place', 'place >= 1')
@Check('deal_instalment_amount', 'amount_fen > 0')
export class DealInstalmentEntity {
  @PrimaryColumn('uuid', { name: 'deal_id', primaryKeyConstraintName: 'deal_instalment_pkey' })
  @ForeignKey(() => DealEntity, { name: 'deal_instalment_deal', onDelete: 'CASCADE' })
  dealId!: string;

  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'deal_instalment_pkey' })
  place!: number;

  @Column('bigint', { name: 'amount_fen', transformer: fenColumn })
  amountFen!: bigint;

  /** Null for the first, which is due with the signature. */
  @Column('date', { name: 'due_on', nullable: true })
  dueOn!: string | null;

  /** The payment that was asked for when the contract was signed. */
  @Column('uuid', { name: 'payment_due_id', nullable: true })
  @ForeignKey('PaymentDueEntity', { name: 'deal_instalment_due' })
  paymentDueId!: string | null;
}
