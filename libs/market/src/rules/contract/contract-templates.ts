import type { BilingualText } from '@haihe/platform/errors';
import type { Paper } from '@haihe/platform/document';
import { writeAssignment } from './assignment/assignment-2026-1.js';
import type { AssignmentFacts } from './assignment-facts.js';

/** A version of a text of contract. Published ones are never changed: contracts name the one that they were made of. */
export interface ContractTemplate {
  readonly title: BilingualText;
  readonly write: (facts: AssignmentFacts) => Paper;
}

/** Every version that a contract may have been made of. */
export const contractTemplates = {
  'assignment-2026-1': { title: { zh: '知识产权转让合同（2026年第1版）', en: 'Assignment of intellectual property (2026, version 1)' }, write: writeAssignment },
} as const satisfies Readonly<Record<string, ContractTemplate>>;

/** Version of a template. */
export type TemplateVersion = keyof typeof contractTemplates;

/** The version that assignments are made of now. */
export const currentAssignment: TemplateVersion = 'assignment-2026-1';
