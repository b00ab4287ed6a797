import { PageHeader } from '../elements/page-header.js';
import { EmptyState } from '../elements/empty-state.js';
import { LinkButton } from '../elements/link-button.js';
import { useMessages, useName } from '../i18n/use-messages.js';
import { actsForCentre } from '../session/roles.js';
import { useViewer } from '../session/use-viewer.js';
import { CentreOverview } from './centre-overview.js';
import { OrganisationOverview } from './organisation-overview.js';

/** What waits for the person who has just come in. */
export function OverviewPage() {
  const t = useMessages();
  const nameOf = useName();
  const viewer = useViewer();
  if (!viewer) return null;
  const organisation = viewer.acting?.organisation;
  return (
    <>
      <PageHeader title={t('overview.title')} subtitle={organisation ? nameOf(organisation) : t('shell.noOrganisation')} />
      {!organisation ? (
        <EmptyState
          title={t('overview.noOrganisation.title')}
          text={t('overview.noOrganisation.text')}
          action={
            <LinkButton type="primary" to="/work/organisations/new">
              {t('overview.noOrganisation.action')}
            </LinkButton>
          }
        />
      ) : actsForCentre(viewer) ? (
        <CentreOverview />
      ) : (
        <OrganisationOverview verification={organisation.verification} />
      )}
    </>
  );
}
