import { useMessages } from '../i18n/use-messages.js';
import { useViewer } from '../session/use-viewer.js';
import { LinkButton } from './link-button.js';
import { NoticeState } from './notice-state.js';

/** Says that this is not for the caller's role, and who could allow it. */
export function Forbidden({ page = true }: { page?: boolean }) {
  const t = useMessages();
  const viewer = useViewer();
  const organisation = viewer?.acting?.organisation.name;
  return (
    <NoticeState
      page={page}
      title={t('forbidden.title')}
      text={organisation ? t('forbidden.text', { organisation }) : t('forbidden.textWithoutOrganisation')}
      actions={<LinkButton to="/work">{t('forbidden.toOverview')}</LinkButton>}
    />
  );
}
