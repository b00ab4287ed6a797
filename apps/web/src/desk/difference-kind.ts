/** Kinds of difference that have words of their own. */
const kinds = ['STATEMENT_MISSING', 'BALANCE', 'POSTING_WITHOUT_LINE', 'BALANCE_NOT_READ', 'MOVEMENT_UNKNOWN', 'MOVEMENT_WITHOUT_POSTING', 'POSTING_WITHOUT_MOVEMENT', 'OTHER_CURRENCY'] as const;

/** The kind when there are words for it: channels may find others. */
export function differenceKind(kind: string): (typeof kinds)[number] | null {
  return kinds.find((known) => known === kind) ?? null;
}
