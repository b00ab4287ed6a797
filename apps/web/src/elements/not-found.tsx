import { useMessages } from '../i18n/use-messages.js';
import { LinkButton } from './link-button.js';
import { NoticeState } from './notice-state.js';

/** Nothing here, or nothing that the caller may know of: both look the same. */
export function NotFound() {
  const t = useMessages();
  return (
    <NoticeState
      page
      title={t('notFound.title')}
      text={t('notFound.text')}
      actions={
        <>
          <LinkButton to="/search">{t('notFound.toSearch')}</LinkButton>
          <LinkButton to="/">{t('notFound.toHome')}</LinkButton>
        </>
      }
    />
  );
}
