import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalar, Node, toGlobalId } from '@haihe/platform';
import { plainText } from '@haihe/platform/document';
import type { Paper } from '@haihe/platform/document';
import { contractPaper } from '../../actions/contract/contract-document.js';
import type { ContractRow } from '../../data/contract/contract-rows.js';
import { contractTemplates } from '../../rules/contract/index.js';

/** What a caller may do with a contract. */
export const ContractActionEnum = { SIGN: 'SIGN' } as const;
registerEnumType(ContractActionEnum, { name: 'ContractAction', description: 'What a caller may do with a contract now.', valuesMap: { SIGN: { description: 'dealContractSign.' } } });

/** The contract of a deal. */
@ObjectType('Contract', { implements: () => [Node], description: 'The contract of a deal, for its parties and the centre.' })
export class ContractObject extends Node {
  @Field(() => ID, { description: 'Opaque id.' })
  declare readonly id: string;

  @Field({ description: 'Number for people, such as CT-2026-000123.' })
  readonly reference!: string;

  @Field({ description: 'What it is called.' })
  readonly title!: string;

  @Field({ description: 'Version of the text that it was made of.' })
  readonly templateVersion!: string;

  @Field({ description: 'SHA-256 of the document that is signed, in hexadecimal.' })
  readonly documentHash!: string;

  @Field({ description: 'Stands on every page; with it anyone can check the document (contractVerification).' })
  readonly verificationCode!: string;

  @Field({ description: 'Where to fetch the document that is signed.' })
  readonly pdfUrl!: string;

  @Field(() => String, { nullable: true, description: 'Where to fetch the copy with the page of signatures; null until both have signed and it is written.' })
  readonly signedPdfUrl!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was prepared.' })
  readonly createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the second party signed; null before.' })
  readonly signedAt!: Date | null;

  /** As read, for the resolvers of the other fields. */
  readonly row!: ContractRow;

  /** The document's text. */
  readonly paper!: Paper;

  static of(row: ContractRow): ContractObject {
    const { reference, template, documentHash, verificationCode, createdAt, signedAt } = row;
    const paper = contractPaper(row);
    return {
      ...{ id: toGlobalId('Contract', row.id), reference, title: paper.title, templateVersion: template, documentHash, verificationCode, createdAt, signedAt },
      ...{ pdfUrl: `/files/${row.fileId}`, signedPdfUrl: row.signedFileId === null ? null : `/files/${row.signedFileId}`, row, paper },
    };
  }

  /** The text of the document, plain. */
  static textOf({ paper }: ContractObject): string {
    return plainText(paper);
  }

  /** Title of the version of the text. */
  static templateTitleOf({ row }: ContractObject, locale: 'zh-CN' | 'en'): string {
    const { title } = contractTemplates[row.template];
    return locale === 'en' ? title.en : title.zh;
  }
}
