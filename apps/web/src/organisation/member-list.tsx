import { Button } from 'antd';
import { MemberChangeRoleDocument, MemberRemoveDocument, type MemberRole, type OrganisationFieldsFragment } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { DayText } from '../elements/date-text.js';
import { PlainSelect } from '../elements/plain-select.js';
import { Refusals } from '../elements/refusals.js';
import { useMessages } from '../i18n/use-messages.js';
import { useViewer } from '../session/use-viewer.js';
import type { Column } from '../tables/column.js';
import { ListTable } from '../tables/list-table.js';
import { wholeList } from '../tables/use-list.js';
import { InviteForm } from './invite-form.js';
import { rolesFor } from './roles-for.js';

type Member = OrganisationFieldsFragment['members'][number];

/** Who acts for the organisation, and as what. */
export function MemberList({ organisation }: { organisation: OrganisationFieldsFragment }) {
  const t = useMessages();
  const own = useViewer()?.person.id;
  const change = useAction(MemberChangeRoleDocument, (result) => result.memberChangeRole);
  const remove = useAction(MemberRemoveDocument, (result) => result.memberRemove);
  const manages = organisation.availableActions.includes('INVITE_MEMBER');
  const roles = rolesFor(organisation.kind);

  const columns: Column<Member>[] = [
    { key: 'person', title: t('members.person'), fixed: true, cell: (member) => member.person.name, sheet: [{ title: t('members.person'), value: (member) => member.person.name }] },
    { key: 'email', title: t('session.email'), cell: (member) => member.person.email, sheet: [{ title: t('session.email'), value: (member) => member.person.email }] },
    {
      key: 'role',
      title: t('members.role'),
      cell: (member) =>
        manages && member.person.id !== own ? (
          <PlainSelect<MemberRole>
            label={t('members.roleOf', { name: member.person.name })}
            value={member.role}
            disabled={change.busy}
            onChange={(role) => void change.run({ input: { membershipId: member.id, role } })}
            options={[...new Set([...roles, member.role])].map((value) => ({ value, label: t(`memberRole.${value}`) }))}
          />
        ) : (
          t(`memberRole.${member.role}`)
        ),
      sheet: [{ title: t('members.role'), value: (member) => t(`memberRole.${member.role}`) }],
    },
    { key: 'since', title: t('members.since'), cell: (member) => <DayText at={member.since} />, sheet: [{ title: t('members.since'), value: (member) => ({ day: member.since }) }] },
    {
      key: 'actions',
      title: t('common.actions'),
      fixed: true,
      cell: (member) =>
        member.person.id === own ? null : (
          <Button size="small" loading={remove.busy} onClick={() => void remove.run({ input: { membershipId: member.id } })}>
            {t('members.remove')}
          </Button>
        ),
    },
  ];

  return (
    <>
      <ListTable
        name="members"
        label={t('organisation.tab.members')}
        list={wholeList(organisation.members)}
        columns={manages ? columns : columns.filter((column) => column.key !== 'actions')}
        keyOf={(member) => member.id}
        nameOf={(member) => member.person.name}
        empty={null}
      />
      <Refusals userErrors={[...change.userErrors, ...remove.userErrors]} trouble={change.trouble ?? remove.trouble} />
      {manages ? <InviteForm organisationId={organisation.id} roles={roles} /> : null}
    </>
  );
}
