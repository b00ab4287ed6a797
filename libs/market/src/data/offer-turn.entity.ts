import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { OfferSide } from '../rules/index.js';
import { fenColumn } from './column-types.js';
import { OfferEntity } from './offer.entity.js';

/** One turn of a negotiation. Never changed; the database sees to it, and that the sides alternate. */
@Entity({ schema: 'market', name: 'offer_turn' })
@Unique('offer_turn_place', ['offerId', 'place'])
@Check('offer_turn_place_positive', 'place >= 1')
@Check('offer_turn_side', `side IN ('BUYER', 'SELLER')`)
@Check('offer_turn_amount', 'amount_fen BETWEEN 1 AND 10000000000000')
@Check('offer_turn_alternates', `(place % 2 = 1) = (side = 'BUYER')`)
@Check('offer_turn_period', 'expires_at > made_at')
export class OfferTurnEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'offer_turn_pkey' })
  id!: string;

  @Column('uuid', { name: 'offer_id' })
  @ForeignKey(() => OfferEntity, { name: 'offer_turn_offer', onDelete: 'CASCADE' })
  offerId!: string;

  @Column('smallint')
  place!: number;

  @Column('text')
  side!: OfferSide;

  @Column('bigint', { name: 'amount_fen', transformer: fenColumn })
  amountFen!: bigint;

  @Column('text', { nullable: true })
  terms!: string | null;

  @Column('uuid', { name: 'made_by' })
  madeBy!: string;

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;

  /** Exclusive. */
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
}
