import type { BilingualText } from '@haihe/platform/errors';

/** Kinds of organisation on the exchange, with their names. */
export const organisationKindTitles = {
  ENTERPRISE: { zh: '企业', en: 'Enterprise' },
  UNIVERSITY: { zh: '高校或科研院所', en: 'University or institute' },
  BANK: { zh: '银行', en: 'Bank' },
  APPRAISER: { zh: '评估机构', en: 'Appraiser' },
  GUARANTOR: { zh: '担保机构', en: 'Guarantor' },
  INSURER: { zh: '保险公司', en: 'Insurer' },
  AGENCY: { zh: '知识产权代理机构', en: 'IP agency' },
  OPERATING_INSTITUTION: { zh: '知识产权运营机构', en: 'IP operating institution' },
  OPERATOR: { zh: '运营中心', en: 'Operation centre' },
  SUPERVISOR: { zh: '政府监管部门', en: 'Government supervisor' },
} as const satisfies Readonly<Record<string, BilingualText>>;

/** What an organisation is on the exchange; decides with the role what its people may do. */
export type OrganisationKind = keyof typeof organisationKindTitles;

/** Every kind. */
export const organisationKinds = Object.keys(organisationKindTitles) as readonly OrganisationKind[];

/** Kinds that nobody can register for himself: they are set up by whoever runs the exchange. */
export const closedKinds: ReadonlySet<OrganisationKind> = new Set(['OPERATOR', 'SUPERVISOR']);

/** Narrows a text to a kind. */
export function isOrganisationKind(text: string): text is OrganisationKind {
  return Object.hasOwn(organisationKindTitles, text);
}
