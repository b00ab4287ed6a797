import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

/** Who may open an attachment of a listing. */
export const AttachmentStageEnum = { PUBLIC: 'PUBLIC', AFTER_ENQUIRY: 'AFTER_ENQUIRY', AFTER_NDA: 'AFTER_NDA' } as const;
registerEnumType(AttachmentStageEnum, {
  name: 'AttachmentStage',
  description: 'From when on others may open an attachment of a listing.',
  valuesMap: {
    PUBLIC: { description: 'Everybody.' },
    AFTER_ENQUIRY: { description: 'Whoever has asked the seller something.' },
    AFTER_NDA: { description: 'Whoever has agreed to secrecy.' },
  },
});

/** What is told of a file. */
interface KnownFile {
  readonly id: string;
  readonly fileName: string;
  readonly contentType: string;
  readonly size: number;
}

/** A file that hangs on something. */
@ObjectType('Attachment', { description: 'A file that hangs on a listing or proves a claim.' })
export class AttachmentObject {
  @Field(() => ID, { description: "The file's id, as the upload gave it." })
  readonly id!: string;

  @Field({ description: 'Name that its owner gave it.' })
  readonly fileName!: string;

  @Field({ description: 'Media type, as found in the bytes.' })
  readonly contentType!: string;

  @Field(() => Int, { description: 'Bytes.' })
  readonly size!: number;

  @Field(() => AttachmentStageEnum, { nullable: true, description: 'Of a listing: from when on others may open it.' })
  readonly stage!: keyof typeof AttachmentStageEnum | null;

  @Field(() => String, { nullable: true, description: 'Where to fetch it; null when the caller may not open it.' })
  readonly url!: string | null;

  /** @param mayOpen whether the caller may fetch it; the file service checks again */
  static of({ id, fileName, contentType, size }: KnownFile, mayOpen: boolean, stage: keyof typeof AttachmentStageEnum | null = null): AttachmentObject {
    return { id, fileName, contentType, size, stage, url: mayOpen ? `/files/${id}` : null };
  }
}
