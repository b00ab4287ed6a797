import { Field, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '@haihe/platform';
import type { Locale } from '@haihe/platform/errors';
import type { VerifiedContract, VerifiedSignature } from '../../actions/contract/verify-contract.js';
import { contractTemplates } from '../../rules/contract/index.js';
import type { DealSide } from '../../rules/settlement/index.js';
import { DealSideEnum } from '../settlement/settlement-enums.js';

/** A signature as a stranger may check it. */
@ObjectType('SignatureVerification', { description: 'A signature under a contract, as anyone may check it.' })
export class SignatureVerificationObject {
  @Field(() => DealSideEnum, { description: 'Which side.' })
  readonly side!: DealSide;

  @Field(() => DateTimeScalar, { description: 'When it signed.' })
  readonly signedAt!: Date;

  @Field({ description: 'Whether the signature holds for the document that is kept; computed for this answer.' })
  readonly valid!: boolean;

  @Field({ description: 'What the key signed. Of the signer it holds a digest alone.' })
  readonly statement!: string;

  @Field({ description: 'The signature over the statement, in Base64.' })
  readonly signature!: string;

  @Field({ description: 'Which key.' })
  readonly keyId!: string;

  @Field({ description: 'The public key, in PEM: with it anyone can check the signature himself.' })
  readonly publicKey!: string;

  static of({ side, signedAt, valid, statement, signature, keyId, publicKey }: VerifiedSignature): SignatureVerificationObject {
    return { side, signedAt, valid, statement, signature, keyId, publicKey };
  }
}

/** What anyone who holds a contract may know of it. */
@ObjectType('ContractVerification', { description: 'What anyone who holds a contract may know of it: whether it is genuine, and nothing of what it says.' })
export class ContractVerificationObject {
  @Field({ description: 'The code that stands on every page.' })
  readonly code!: string;

  @Field({ description: 'Number of the contract.' })
  readonly reference!: string;

  @Field({ description: 'What the text is called.' })
  readonly templateTitle!: string;

  @Field(() => DateTimeScalar, { description: 'When it was prepared.' })
  readonly createdAt!: Date;

  @Field({ description: 'SHA-256 of the document that is signed, in hexadecimal.' })
  readonly documentHash!: string;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the copy with the page of signatures, in hexadecimal; null while there is none.' })
  readonly signedCopyHash!: string | null;

  @Field(() => [String], { description: 'The parties, seller and buyer, with parts of their names masked.' })
  readonly parties!: readonly string[];

  @Field(() => [SignatureVerificationObject], { description: "The signatures so far, the seller's first." })
  readonly signatures!: readonly SignatureVerificationObject[];

  @Field({ description: 'Whether both parties have signed and both signatures hold.' })
  readonly complete!: boolean;

  @Field({ description: 'Whether a later version took its place; then it was never concluded.' })
  readonly superseded!: boolean;

  @Field(() => String, { nullable: true, description: 'The public key of the last signature, in PEM; null while there is none.' })
  readonly publicKey!: string | null;

  static of(contract: VerifiedContract, locale: Locale): ContractVerificationObject {
    const { template, signatures, code, reference, createdAt, documentHash, signedCopyHash, parties, signedAt, superseded } = contract;
    const { title } = contractTemplates[template];
    return {
      ...{ code, reference, createdAt, documentHash, signedCopyHash, parties, superseded, templateTitle: locale === 'en' ? title.en : title.zh },
      signatures: signatures.map((one) => SignatureVerificationObject.of(one)),
      complete: signedAt !== null && signatures.length === 2 && signatures.every(({ valid }) => valid),
      publicKey: signatures.at(-1)?.publicKey ?? null,
    };
  }
}
