import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonEntity } from './person.entity.js';

/** How a person proves to be himself. Apart from the person, so that no reading of people ever touches it. */
@Entity({ schema: 'identity', name: 'credential' })
export class CredentialEntity {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'credential_pkey' })
  @ForeignKey(() => PersonEntity, { name: 'credential_person', onDelete: 'CASCADE' })
  personId!: string;

  /** Argon2id in PHC form. */
  @Column('text', { name: 'password_hash' })
  passwordHash!: string;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
}
