import { Button } from 'antd';
import { MemberChangeRoleDocument, MemberRemoveDocument, type MemberRole, type OrganisationFieldsFragment } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { DayText } from '../elements/date-text.js';
import { PlainSelect } from '../elements/plain-select.js';
import { PlainTable } from '../elements/plain-table.js';
import { Refusals } from '../elements/refusals.js';
import { useMessages } from '../i18n/use-messages.js';
import { useViewer } from '../session/use-viewer.js';
import { InviteForm } from './invite-form.js';
import { rolesFor } from './roles-for.js';

/** Who acts for the organisation, and as what. */
export function MemberList({ organisation }: { organisation: OrganisationFieldsFragment }) {
  const t = useMessages();
  const own = useViewer()?.person.id;
  const change = useAction(MemberChangeRoleDocument, (result) => result.memberChangeRole);
  const remove = useAction(MemberRemoveDocument, (result) => result.memberRemove);
  const manages = organisation.availableActions.includes('INVITE_MEMBER');
  const roles = rolesFor(organisation.kind);

  return (
    <>
      <PlainTable
        head={[t('members.person'), t('session.email'), t('members.role'), t('members.since'), ...(manages ? [t('common.actions')] : [])]}
        rows={organisation.members.map((member) => ({
          key: member.id,
          cells: [
            member.person.name,
            member.person.email,
            manages && member.person.id !== own ? (
              <PlainSelect<MemberRole>
                key="role"
                label={t('members.roleOf', { name: member.person.name })}
                value={member.role}
                disabled={change.busy}
                onChange={(role) => void change.run({ input: { membershipId: member.id, role } })}
                options={[...new Set([...roles, member.role])].map((value) => ({ value, label: t(`memberRole.${value}`) }))}
              />
            ) : (
              t(`memberRole.${member.role}`)
            ),
            <DayText key="since" at={member.since} />,
            ...(manages
              ? [
                  member.person.id === own ? null : (
                    <Button key="remove" size="small" loading={remove.busy} onClick={() => void remove.run({ input: { membershipId: member.id } })}>
                      {t('members.remove')}
                    </Button>
                  ),
                ]
              : []),
          ],
        }))}
      />
      <Refusals userErrors={[...change.userErrors, ...remove.userErrors]} trouble={change.trouble ?? remove.trouble} />
      {manages ? <InviteForm organisationId={organisation.id} roles={roles} /> : null}
    </>
  );
}
