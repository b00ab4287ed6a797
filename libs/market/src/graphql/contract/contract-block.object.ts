import { Field, ObjectType } from '@nestjs/graphql';
import type { PaperBlock } from '@haihe/platform/document';
import { PaperBlockKindEnum } from './paper-block-kind.js';

/** A block of the text, for showing it as the document does. */
@ObjectType('ContractBlock', { description: 'A block of the text of a contract, in the order of the document.' })
export class ContractBlockObject {
  @Field(() => PaperBlockKindEnum, { description: 'How it is set.' })
  readonly kind!: string;

  @Field(() => String, { nullable: true, description: 'Number of a clause.' })
  readonly number!: string | null;

  @Field(() => String, { nullable: true, description: 'Its text; null for tables.' })
  readonly text!: string | null;

  @Field(() => [String], { description: 'Heads of the columns of a table; empty for everything else.' })
  readonly columns!: readonly string[];

  @Field(() => [[String]], { description: 'Rows of a table, or pairs of name and value; empty for everything else.' })
  readonly rows!: readonly (readonly string[])[];

  static of(block: PaperBlock): ContractBlockObject {
    return {
      kind: block.kind.toUpperCase().replace('-', '_'),
      number: block.kind === 'clause' ? block.number : null,
      text: 'text' in block ? block.text : null,
      columns: block.kind === 'table' ? block.columns.map(({ title }) => title) : [],
      rows: block.kind === 'table' || block.kind === 'facts' ? block.rows : [],
    };
  }
}
