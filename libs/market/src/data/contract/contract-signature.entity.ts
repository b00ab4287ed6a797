import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { SignerRecord } from '../../rules/contract/index.js';
import type { DealSide } from '../../rules/settlement/deal-titles.js';
import { ContractEntity } from './contract.entity.js';
import { SigningKeyEntity } from './signing-key.entity.js';

/** A party's signature under a contract. Append-only. */
@Entity({ schema: 'market', name: 'contract_signature' })
@Unique('contract_signature_once', ['contractId', 'side'])
@Check('contract_signature_side', `side IN ('SELLER', 'BUYER')`)
@Check('contract_signature_hash', 'length(document_hash) = 32')
@Check('contract_signature_provider', 'length(provider) BETWEEN 1 AND 60')
@Check('contract_signature_length', 'length(signature) BETWEEN 32 AND 8192')
export class ContractSignatureEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'contract_signature_pkey' })
  id!: string;

  @Column('uuid', { name: 'contract_id' })
  @ForeignKey(() => ContractEntity, { name: 'contract_signature_contract' })
  contractId!: string;

  @Column('text')
  side!: DealSide;

  @Column('uuid', { name: 'organisation_id' })
  @ForeignKey('OrganisationEntity', { name: 'contract_signature_organisation' })
  organisationId!: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey('PersonEntity', { name: 'contract_signature_person' })
  personId!: string;

  @Column('jsonb')
  signer!: SignerRecord;

  @Column('bytea', { name: 'document_hash' })
  documentHash!: Buffer;

  /** `platform` or the name of an external provider. */
  @Column('text')
  provider!: string;

  /** What the key signed, as it was signed. */
  @Column('text')
  statement!: string;

  @Column('bytea')
  signature!: Buffer;

  @Column('text', { name: 'key_id' })
  @ForeignKey(() => SigningKeyEntity, { name: 'contract_signature_key' })
  keyId!: string;

  @Column('timestamptz', { name: 'signed_at' })
  signedAt!: Date;
}
