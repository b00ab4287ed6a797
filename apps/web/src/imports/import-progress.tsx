import { Progress } from 'antd';
import type { ImportRunFieldsFragment } from '../api/generated/graphql.js';
import { sizeText } from '../formats/size-text.js';
import { useLanguage, useMessages } from '../i18n/use-messages.js';

/** How far an import is, how many rows it has read, and how long it will take. */
export function ImportProgress({ run }: { run: ImportRunFieldsFragment }) {
  const t = useMessages();
  const number = new Intl.NumberFormat(useLanguage());
  const percent = run.state === 'DONE' ? 100 : Math.min(99, Math.floor((run.bytesRead / Math.max(1, run.bytesTotal)) * 100));
  const left = run.secondsLeft;
  return (
    <div>
      <Progress percent={percent} status={run.state === 'FAILED' ? 'exception' : run.state === 'DONE' ? 'success' : 'normal'} aria-label={t('imports.progressOf', { name: run.fileName })} />
      <p style={{ color: 'var(--ink-soft)', fontSize: 13 }} aria-live="polite">
        {t('imports.progress', { rows: number.format(run.read), read: sizeText(run.bytesRead), total: sizeText(run.bytesTotal) })}
        {left !== null && left !== undefined ? ` · ${left >= 90 ? t('imports.minutesLeft', { count: Math.round(left / 60) }) : t('imports.secondsLeft', { count: left })}` : ''}
      </p>
    </div>
  );
}
