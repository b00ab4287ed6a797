import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Locale } from '@haihe/platform/errors';

/** A human being with an account. */
@Entity({ schema: 'identity', name: 'person' })
@Unique('person_email', ['email'])
@Check('person_name_length', 'length(name) BETWEEN 1 AND 60')
@Check('person_email_normal', 'email = lower(email) AND length(email) <= 254')
@Check('person_locale', `locale IN ('zh-CN', 'en')`)
export class PersonEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'person_pkey' })
  id!: string;

  @Column('text')
  name!: string;

  /** Normalised: unique whatever capitals were typed. */
  @Column('text')
  email!: string;

  /** Preferred language, for what is sent rather than shown. */
  @Column('text')
  locale!: Locale;

  @Column('boolean')
  demonstration!: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
