import type { BilingualText } from '@haihe/platform/errors';
import type { OrganisationKind } from './organisation-kind.js';

/** Roles with their names. */
export const memberRoleTitles = {
  OWNER: { zh: '负责人', en: 'Owner' },
  ADMIN: { zh: '管理员', en: 'Administrator' },
  TRADER: { zh: '交易员', en: 'Trader' },
  VIEWER: { zh: '查看者', en: 'Viewer' },
  REVIEWER: { zh: '审核员', en: 'Reviewer' },
} as const satisfies Readonly<Record<string, BilingualText>>;

/** What a person is within an organisation. */
export type MemberRole = keyof typeof memberRoleTitles;

/** Every role. */
export const memberRoles = Object.keys(memberRoleTitles) as readonly MemberRole[];

/** Narrows a text to a role. */
export function isMemberRole(text: string): text is MemberRole {
  return Object.hasOwn(memberRoleTitles, text);
}

const trading: readonly MemberRole[] = ['OWNER', 'ADMIN', 'TRADER', 'VIEWER'];
const reviewing: readonly MemberRole[] = ['OWNER', 'ADMIN', 'REVIEWER', 'VIEWER'];
const watching: readonly MemberRole[] = ['OWNER', 'ADMIN', 'VIEWER'];

/** The roles that exist in an organisation of a kind: the centre reviews and never trades, a supervisor only watches. */
export function rolesOf(kind: OrganisationKind): readonly MemberRole[] {
  if (kind === 'OPERATOR') return reviewing;
  return kind === 'SUPERVISOR' || kind === 'APPRAISER' ? watching : trading;
}

/** Whether whoever has the first role may invite, change or remove someone of the second: an owner only by an owner. */
export function mayManage(actor: MemberRole, subject: MemberRole): boolean {
  return actor === 'OWNER' || (actor === 'ADMIN' && subject !== 'OWNER');
}
