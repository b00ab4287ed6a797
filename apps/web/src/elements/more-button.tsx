import { Button } from 'antd';
import { useMessages } from '../i18n/use-messages.js';

interface MoreButtonProps {
  pages: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
  shown: number;
  total: number;
}

/** Below a list: how much of it is shown, and the next part. */
export function MoreButton({ pages, shown, total }: MoreButtonProps) {
  const t = useMessages();
  if (total === 0) return null;
  return (
    <div style={{ display: 'flex', alignItems: 'center', gap: 16, marginTop: 16, color: 'var(--ink-soft)' }}>
      <span>{t('common.shown', { shown, total })}</span>
      {pages.hasNextPage ? (
        <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('common.more')}
        </Button>
      ) : null}
    </div>
  );
}
