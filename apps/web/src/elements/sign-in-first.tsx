import { useLocation } from 'react-router';
import { useMessages } from '../i18n/use-messages.js';
import { LinkButton } from './link-button.js';
import { NoticeState } from './notice-state.js';

/** Asks to sign in and comes back here afterwards. */
export function SignInFirst({ page = true }: { page?: boolean }) {
  const t = useMessages();
  const { pathname, search } = useLocation();
  return (
    <NoticeState
      page={page}
      title={t('signInFirst.title')}
      text={t('signInFirst.text')}
      actions={
        <LinkButton type="primary" to={`/sign-in?next=${encodeURIComponent(pathname + search)}`}>
          {t('session.signIn')}
        </LinkButton>
      }
    />
  );
}
