import { Button } from 'antd';
import type { Trouble } from '../api/trouble.js';
import { useMessages } from '../i18n/use-messages.js';
import { CopyText } from './copy-text.js';
import { Forbidden } from './forbidden.js';
import { NoticeState } from './notice-state.js';
import { SignInFirst } from './sign-in-first.js';

/** What happened, what to do, and the request id to copy. */
export function ErrorState({ trouble, onRetry, page = false }: { trouble: Trouble; onRetry?: (() => void) | undefined; page?: boolean }) {
  const t = useMessages();
  if (trouble.kind === 'forbidden') return <Forbidden page={page} />;
  if (trouble.kind === 'unauthenticated') return <SignInFirst page={page} />;
  return (
    <NoticeState
      page={page}
      role="alert"
      title={t(`trouble.${trouble.kind}.title`)}
      text={t(`trouble.${trouble.kind}.text`)}
      actions={onRetry ? <Button onClick={onRetry}>{t('trouble.retry')}</Button> : null}
      footer={
        trouble.requestId ? (
          <>
            {t('trouble.requestId')} <CopyText text={trouble.requestId} />
          </>
        ) : null
      }
    />
  );
}
