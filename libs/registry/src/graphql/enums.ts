import { registerEnumType } from '@nestjs/graphql';
import { rightKinds, rightKindTitles, rightStatusTitles } from '../rules/index.js';

/** Makes what `registerEnumType` takes of a list of names. */
function enumOf<const Name extends string>(names: readonly Name[]): { readonly [Key in Name]: Key } {
  return Object.fromEntries(names.map((name) => [name, name])) as { readonly [Key in Name]: Key };
}

/** Describes values by their English titles. */
function described(titles: Readonly<Record<string, { readonly en: string }>>): Record<string, { description: string }> {
  return Object.fromEntries(Object.entries(titles).map(([name, { en }]) => [name, { description: `${en}.` }]));
}

export const RightKindEnum = enumOf(rightKinds);
registerEnumType(RightKindEnum, { name: 'RightKind', description: 'Kinds of right that the exchange registers.', valuesMap: described(rightKindTitles) });

export const RightStatusEnum = enumOf(['PENDING', 'IN_FORCE', 'LAPSED', 'EXPIRED', 'INVALIDATED', 'REJECTED', 'WITHDRAWN', 'UNKNOWN']);
registerEnumType(RightStatusEnum, { name: 'RightStatus', description: 'Where a right stands today.', valuesMap: described(rightStatusTitles) });

export const AnnuityStateEnum = enumOf(['PAID', 'DUE', 'LATE', 'UPCOMING', 'UNKNOWN']);
registerEnumType(AnnuityStateEnum, {
  name: 'AnnuityState',
  description: 'Whether the fee for a year of a patent is paid.',
  valuesMap: {
    PAID: { description: 'Paid, or concluded to be paid since the patent was in force afterwards.' },
    DUE: { description: 'To be paid soon.' },
    LATE: { description: 'The due date is over; it can still be paid with a surcharge.' },
    UPCOMING: { description: 'Not due for some time.' },
    UNKNOWN: { description: 'The due date is over and nobody vouches for the payment.' },
  },
});

export const RightActionEnum = enumOf(['CLAIM', 'LIST_FOR_SALE']);
export type RightAction = keyof typeof RightActionEnum;
registerEnumType(RightActionEnum, {
  name: 'RightAction',
  description: 'What the caller may do with a right.',
  valuesMap: {
    CLAIM: { description: 'Claim that it belongs to the organisation acted for.' },
    LIST_FOR_SALE: { description: 'List it for sale.' },
  },
});

export const ClaimStateEnum = enumOf(['SUBMITTED', 'CONFIRMED', 'REFUSED', 'WITHDRAWN']);
registerEnumType(ClaimStateEnum, {
  name: 'ClaimState',
  description: 'Where a claim to a right stands.',
  valuesMap: {
    SUBMITTED: { description: 'Waits for the centre.' },
    CONFIRMED: { description: 'The right is the organisation’s.' },
    REFUSED: { description: 'The centre said no, with a reason.' },
    WITHDRAWN: { description: 'The organisation took it back.' },
  },
});

export const ClaimBasisEnum = enumOf(['OWNER_NAME_MATCH', 'PROOF']);
export type ClaimBasis = keyof typeof ClaimBasisEnum;
registerEnumType(ClaimBasisEnum, {
  name: 'ClaimBasis',
  description: 'What a claim to a right rests on.',
  valuesMap: {
    OWNER_NAME_MATCH: { description: "The organisation's name is that of an owner in the record." },
    PROOF: { description: 'Documents, such as a certificate or a contract with its recordal.' },
  },
});

export const ClaimActionEnum = enumOf(['CONFIRM', 'REFUSE', 'WITHDRAW']);
registerEnumType(ClaimActionEnum, {
  name: 'ClaimAction',
  description: 'What the caller may do with a claim.',
  valuesMap: {
    CONFIRM: { description: 'claimConfirm.' },
    REFUSE: { description: 'claimRefuse.' },
    WITHDRAW: { description: 'claimWithdraw.' },
  },
});

export const ImportStateEnum = enumOf(['QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED']);
registerEnumType(ImportStateEnum, {
  name: 'ImportState',
  description: 'Where an import stands.',
  valuesMap: {
    QUEUED: { description: 'Waits for the worker.' },
    RUNNING: { description: 'Rows are being read.' },
    DONE: { description: 'Every row was read; what was refused is named.' },
    FAILED: { description: 'The file could not be read or the import broke off; the error code says which.' },
    CANCELLED: { description: 'Stopped by a person.' },
  },
});

export const IssueSeverityEnum = enumOf(['REJECTED', 'FLAGGED']);
export type IssueSeverity = keyof typeof IssueSeverityEnum;
registerEnumType(IssueSeverityEnum, {
  name: 'IssueSeverity',
  description: 'How an import dealt with a doubtful row.',
  valuesMap: { REJECTED: { description: 'The row was left out.' }, FLAGGED: { description: 'The row was taken; somebody should look at it.' } },
});
