import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DateColumn } from './column-types.js';
import { IpRightEntity } from './ip-right.entity.js';

/** A published document of a right: the application, the grant, the patent after partial invalidation. */
@Entity({ schema: 'registry', name: 'publication' })
@Index('publication_key', ['key'])
@Index('publication_right_id', ['rightId'])
export class PublicationEntity {
  /** With kind code: CN109034985A. */
  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'publication_pkey' })
  number!: string;

  /** What all publications of the right share, where the office keeps the number: CN109034985. */
  @Column({ type: 'text', collation: 'C' })
  key!: string;

  @Column('text', { name: 'kind_code' })
  kindCode!: string;

  @Column('date', { nullable: true })
  date!: DateColumn;

  @Column('uuid', { name: 'right_id' })
  @ForeignKey(() => IpRightEntity, { name: 'publication_right', onDelete: 'CASCADE' })
  rightId!: string;

  /** Digest of the last imported row about this document; null when it was only mentioned. */
  @Column('uuid', { name: 'row_hash', nullable: true })
  rowHash!: string | null;

  /** Digest of the file that it came from. */
  @Column('uuid', { name: 'file_hash', nullable: true })
  fileHash!: string | null;

  @Column('integer', { name: 'file_row', nullable: true })
  fileRow!: number | null;
}
