import { Button } from 'antd';
import { useLanguage, useMessages } from '../i18n/use-messages.js';
import type { useExport } from './use-export.js';
import styles from './table-tools.module.css';

/** How far the export is: a bar that can be stopped, what came of it, or why nothing did. */
export function ExportProgress({ work }: { work: Pick<ReturnType<typeof useExport>, 'state' | 'cancel' | 'limit'> }) {
  const t = useMessages();
  const number = new Intl.NumberFormat(useLanguage());
  const { state, cancel, limit } = work;
  if (state.at === 'idle') return null;
  if (state.at === 'failed') {
    return (
      <p className={styles['exporting']} role="alert">
        {t('table.export.failed')} {t(`trouble.${state.trouble.kind}.text`)} {state.trouble.requestId}
      </p>
    );
  }
  if (state.at === 'done') {
    return (
      <p className={styles['exporting']} role="status">
        {t('table.export.done', { count: state.count })}
        {state.total > state.count ? ` ${t('table.export.cut', { total: number.format(state.total), limit: number.format(limit) })}` : ''}
      </p>
    );
  }
  const reading = state.at === 'reading';
  return (
    <div className={styles['exporting']}>
      <progress
        aria-label={t('table.export.progress')}
        {...(reading && state.total > 0 ? { max: state.total, value: state.read } : {})}
      />
      <span role="status">{reading ? t('table.export.read', { read: number.format(state.read), total: number.format(state.total) }) : t('table.export.writing')}</span>
      <Button size="small" onClick={cancel}>
        {t('common.cancel')}
      </Button>
    </div>
  );
}
