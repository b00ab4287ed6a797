import type { PaperBlock } from '@haihe/platform/document';
import type { AssignmentFacts } from './assignment-facts.js';

/** A part of an article: text that is numbered, or a table that stands between. */
export type ClausePart = string | Extract<PaperBlock, { readonly kind: 'facts' | 'table' | 'note' }>;

/** An article of a contract template. */
export interface ContractClause {
  readonly id: string;
  readonly title: string;
  /** Articles of law that it fulfils or repeats. */
  readonly articles: readonly string[];
  /** Its paragraphs, in order; what does not apply is left out. */
  readonly body: (facts: AssignmentFacts) => readonly ClausePart[];
}
