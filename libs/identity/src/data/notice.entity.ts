import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { NoticeParams } from '../rules/index.js';
import { MembershipEntity } from './membership.entity.js';
import { PersonEntity } from './person.entity.js';

/** Something that one person should know. */
@Entity({ schema: 'identity', name: 'notice' })
@Index('notice_of_person', ['personId', 'createdAt', 'id'])
@Index('notice_unread', ['personId'], { where: 'read_at IS NULL' })
@Index('notice_of_membership', ['membershipId'])
@Check('notice_kind', `kind ~ '^[a-z]+\\.[a-z-]+$'`)
@Check('notice_link', `link ~ '^/[^/]'`)
export class NoticeEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'notice_pkey' })
  id!: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonEntity, { name: 'notice_person', onDelete: 'CASCADE' })
  personId!: string;

  /** As whose member the person is told. Goes with the membership: it is the organisation's business. */
  @Column('uuid', { name: 'membership_id', nullable: true })
  @ForeignKey(() => MembershipEntity, { name: 'notice_membership', onDelete: 'CASCADE' })
  membershipId!: string | null;

  @Column('text')
  kind!: string;

  @Column('jsonb')
  params!: NoticeParams;

  /** A page of the web app: '/organisation'. */
  @Column('text', { nullable: true })
  link!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt!: Date | null;
}
