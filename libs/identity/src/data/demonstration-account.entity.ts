import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An account of the demonstration market with its password, for the sign-in page. Real accounts are never in here. */
@Entity({ schema: 'identity', name: 'demonstration_account' })
export class DemonstrationAccountEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'demonstration_account_pkey' })
  email!: string;

  @Column('text')
  password!: string;

  @Column('text')
  person!: string;

  @Column('text')
  organisation!: string;

  @Column('text')
  role!: string;

  /** Place in the list. */
  @Column('int')
  position!: number;
}
