import { Field, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '@haihe/platform';
import type { SignatureRow } from '../../data/contract/contract-rows.js';
import type { DealSide } from '../../rules/settlement/index.js';
import { DealSideEnum } from '../settlement/settlement-enums.js';

/** A party's signature. */
@ObjectType('ContractSignature', { description: "A party's signature under a contract." })
export class ContractSignatureObject {
  @Field(() => DealSideEnum, { description: 'For which side.' })
  readonly side!: DealSide;

  @Field({ description: 'Name of the organisation at that moment.' })
  readonly organisation!: string;

  @Field({ description: 'Who signed.' })
  readonly signer!: string;

  @Field({ description: 'His role in the organisation at that moment.' })
  readonly role!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  readonly signedAt!: Date;

  @Field({ description: 'SHA-256 of the document that was signed, in hexadecimal.' })
  readonly documentHash!: string;

  @Field({ description: 'Ed25519 signature with the key of the platform, in Base64.' })
  readonly signature!: string;

  @Field({ description: 'Which key.' })
  readonly keyId!: string;

  static of(row: SignatureRow): ContractSignatureObject {
    const { side, signer, signedAt, documentHash, signature, keyId } = row;
    return { side, organisation: signer.organisation, signer: signer.person, role: signer.role, signedAt, documentHash, signature: signature.toString('base64'), keyId };
  }
}
