import { OrganisationDocument, type OrganisationFieldsFragment } from '../api/generated/graphql.js';
import { useQuery } from '../api/use-query.js';
import { EmptyState } from '../elements/empty-state.js';
import { LinkButton } from '../elements/link-button.js';
import { Loaded } from '../elements/loaded.js';
import { PageHeader } from '../elements/page-header.js';
import { Tabs, useTab } from '../elements/tabs.js';
import { useMessages, useName } from '../i18n/use-messages.js';
import { useViewer } from '../session/use-viewer.js';
import { MemberList } from './member-list.js';
import { ProfileForm } from './profile-form.js';
import { VerificationPanel } from './verification-panel.js';
import { VerificationTag } from './verification-tag.js';

const tabs = ['profile', 'verification', 'members'] as const;

/** The organisation acted for: its profile, its verification, its members. */
export function OrganisationPage() {
  const t = useMessages();
  const id = useViewer()?.acting?.organisation.id ?? '';
  const query = useQuery(OrganisationDocument, { id }, { enabled: id !== '' });
  if (id === '') {
    return (
      <EmptyState
        title={t('overview.noOrganisation.title')}
        text={t('overview.noOrganisation.text')}
        action={
          <LinkButton type="primary" to="/work/organisations/new">
            {t('overview.noOrganisation.action')}
          </LinkButton>
        }
      />
    );
  }
  return (
    <Loaded query={query} pick={(result) => result.organisation}>
      {(organisation) => <OrganisationBody organisation={organisation} />}
    </Loaded>
  );
}

function OrganisationBody({ organisation }: { organisation: OrganisationFieldsFragment }) {
  const t = useMessages();
  const nameOf = useName();
  const tab = useTab(tabs) ?? 'profile';
  return (
    <>
      <PageHeader title={nameOf(organisation)} state={<VerificationTag state={organisation.verification} />} subtitle={t(`organisationKind.${organisation.kind}`)} />
      <Tabs label={t('nav.organisation')} tabs={tabs.map((key) => ({ key, title: t(`organisation.tab.${key}`), count: key === 'members' ? organisation.members.length : undefined }))} />
      {tab === 'profile' ? <ProfileForm key={organisation.id} organisation={organisation} /> : null}
      {tab === 'verification' ? <VerificationPanel organisation={organisation} /> : null}
      {tab === 'members' ? <MemberList organisation={organisation} /> : null}
    </>
  );
}
