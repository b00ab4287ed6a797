/** What is looked at before a sale. */
export type CheckCode = 'TITLE' | 'STATUS' | 'ANNUITY' | 'PLEDGE' | 'PRESERVATION' | 'LICENCE';

const checks: Readonly<Record<string, CheckCode>> = {
  OWNERS_UNKNOWN: 'TITLE',
  OWNERS_UNCLEAR: 'TITLE',
  OWNERSHIP_DISPUTED: 'TITLE',
  CO_OWNED: 'TITLE',
  TRANSFEREE_RESTRICTED: 'TITLE',
  FEE_OVERDUE: 'ANNUITY',
  FEE_DUE: 'ANNUITY',
  FEE_UNKNOWN: 'ANNUITY',
  PLEDGED: 'PLEDGE',
  PLEDGED_WITH_CONSENT: 'PLEDGE',
  ENCUMBRANCE_UNCLEAR: 'PLEDGE',
  END_OF_ENCUMBRANCE_UNCLEAR: 'PLEDGE',
  PRESERVED: 'PRESERVATION',
  EXCLUSIVE_LICENCE_IN_FORCE: 'LICENCE',
  SOLE_LICENCE_IN_FORCE: 'LICENCE',
  LICENCE_IN_FORCE: 'LICENCE',
  OPEN_LICENCE_IN_FORCE: 'LICENCE',
};

/** The check that a reason of the register belongs to. One that is not known here speaks of the status: none is lost. */
export function checkOfReason(code: string): CheckCode {
  return checks[code] ?? 'STATUS';
}
