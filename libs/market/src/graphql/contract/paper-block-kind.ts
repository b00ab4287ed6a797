import { registerEnumType } from '@nestjs/graphql';

/** GraphQL enum of the kinds of blocks of a paper. */
export const PaperBlockKindEnum = {
  TITLE: 'TITLE',
  SUBTITLE: 'SUBTITLE',
  HEADING: 'HEADING',
  CLAUSE: 'CLAUSE',
  PARAGRAPH: 'PARAGRAPH',
  NOTE: 'NOTE',
  FACTS: 'FACTS',
  TABLE: 'TABLE',
  NEW_PAGE: 'NEW_PAGE',
} as const;
registerEnumType(PaperBlockKindEnum, {
  name: 'ContractBlockKind',
  description: 'How a block of a contract is set.',
  valuesMap: {
    TITLE: { description: 'The title.' },
    SUBTITLE: { description: 'A line under the title.' },
    HEADING: { description: 'Heading of an article.' },
    CLAUSE: { description: 'A numbered paragraph.' },
    PARAGRAPH: { description: 'A paragraph without a number.' },
    NOTE: { description: 'Small print.' },
    FACTS: { description: 'Names and values in two columns.' },
    TABLE: { description: 'A table with heads.' },
    NEW_PAGE: { description: 'What comes begins a new page.' },
  },
});
