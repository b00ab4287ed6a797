import { registerEnumType } from '@nestjs/graphql';
import { memberRoles, memberRoleTitles, organisationKinds, organisationKindTitles, verificationStates } from '../rules/index.js';
import type { MemberRole, OrganisationKind, UsccVerdict, VerificationState } from '../rules/index.js';

function enumOf<const Value extends string>(values: readonly Value[]): { readonly [Key in Value]: Key } {
  return Object.fromEntries(values.map((value) => [value, value])) as { readonly [Key in Value]: Key };
}

function described(titles: Readonly<Record<string, { readonly zh: string; readonly en: string }>>): Record<string, { description: string }> {
  return Object.fromEntries(Object.entries(titles).map(([value, { zh, en }]) => [value, { description: `${en} (${zh}).` }]));
}

/** GraphQL enum of {@link OrganisationKind}. */
export const OrganisationKindEnum = enumOf<OrganisationKind>(organisationKinds);
registerEnumType(OrganisationKindEnum, { name: 'OrganisationKind', description: 'What an organisation is on the exchange.', valuesMap: described(organisationKindTitles) });

/** GraphQL enum of {@link MemberRole}. */
export const MemberRoleEnum = enumOf<MemberRole>(memberRoles);
registerEnumType(MemberRoleEnum, { name: 'MemberRole', description: 'What a person is within an organisation.', valuesMap: described(memberRoleTitles) });

/** GraphQL enum of {@link VerificationState}. */
export const VerificationStateEnum = enumOf<VerificationState>(verificationStates.states);
registerEnumType(VerificationStateEnum, {
  name: 'VerificationState',
  description: 'How far the centre knows an organisation.',
  valuesMap: {
    UNVERIFIED: { description: 'Has not asked yet.' },
    PENDING: { description: 'Waits for the centre.' },
    VERIFIED: { description: 'May trade.' },
    RETURNED: { description: 'Sent back with a reason.' },
    SUSPENDED: { description: 'Was verified; may start nothing new.' },
  },
});

/** GraphQL enum of {@link UsccVerdict}. */
export const UsccVerdictEnum = enumOf<UsccVerdict>(['VALID', 'DOUBTFUL', 'INVALID']);
registerEnumType(UsccVerdictEnum, {
  name: 'UsccVerdict',
  description: 'What the check digits say of a unified social credit code.',
  valuesMap: {
    VALID: { description: 'Both check characters agree.' },
    DOUBTFUL: { description: 'To be confirmed by the person who enters it.' },
    INVALID: { description: 'Cannot be such a code.' },
  },
});

/** What a caller may do with an organisation now. */
export const OrganisationActionEnum = enumOf(['SUBMIT_VERIFICATION', 'DECIDE_VERIFICATION', 'INVITE_MEMBER', 'CHANGE_PROFILE']);
registerEnumType(OrganisationActionEnum, {
  name: 'OrganisationAction',
  description: 'What a caller may do with an organisation now.',
  valuesMap: {
    SUBMIT_VERIFICATION: { description: 'organisationSubmitVerification.' },
    DECIDE_VERIFICATION: { description: 'organisationDecideVerification.' },
    INVITE_MEMBER: { description: 'memberInvite, memberRemove and memberChangeRole.' },
    CHANGE_PROFILE: { description: 'organisationChangeProfile.' },
  },
});

/** An action on an organisation. */
export type OrganisationAction = keyof typeof OrganisationActionEnum;

