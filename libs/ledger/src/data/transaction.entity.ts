import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Money that moved: why, for what, by whom, when. Never changed. */
@Entity({ schema: 'ledger', name: 'transaction' })
@Index('transaction_reversed_once', ['reverses'], { unique: true, where: 'reverses IS NOT NULL' })
@Index('transaction_of_source', ['sourceType', 'sourceId', 'id'])
@Check('transaction_reason', `reason ~ '^[a-z]+\\.[a-z-]+$'`)
@Check('transaction_note', 'length(note) BETWEEN 1 AND 500')
@Check('transaction_source_type', `source_type ~ '^[A-Z][A-Za-z]{0,59}$'`)
@Check('transaction_source_id', 'length(source_id) BETWEEN 1 AND 100')
@Check('transaction_not_itself', 'reverses <> id')
export class TransactionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'transaction_pkey' })
  id!: string;

  /** Declared with `defineReasons`. */
  @Column('text')
  reason!: string;

  @Column('text', { nullable: true })
  note!: string | null;

  /** What it follows from: type and id of a deal, a payment, a correction. */
  @Column('text', { name: 'source_type' })
  sourceType!: string;

  @Column('text', { name: 'source_id' })
  sourceId!: string;

  /** The transaction that this one undoes. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => TransactionEntity, { name: 'transaction_reverses' })
  reverses!: string | null;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @Column('text', { name: 'request_id' })
  requestId!: string;

  @Column('timestamptz', { name: 'booked_at' })
  bookedAt!: Date;
}
