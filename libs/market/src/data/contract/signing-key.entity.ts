import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The public half of a key that signed. Append-only. */
@Entity({ schema: 'market', name: 'signing_key' })
@Check('signing_key_algorithm', `algorithm IN ('Ed25519')`)
@Check('signing_key_pem', `public_key LIKE '-----BEGIN PUBLIC KEY-----%'`)
export class SigningKeyEntity {
  /** The first 16 hexadecimal digits of the SHA-256 of the key in DER. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'signing_key_pkey' })
  id!: string;

  @Column('text')
  algorithm!: 'Ed25519';

  /** SPKI in PEM. */
  @Column('text', { name: 'public_key' })
  publicKey!: string;

  @Column('timestamptz', { name: 'first_used_at' })
  firstUsedAt!: Date;
}
