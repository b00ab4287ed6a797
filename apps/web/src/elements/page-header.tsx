import { useEffect, type ReactNode } from 'react';
import { useMessages } from '../i18n/use-messages.js';
import { CopyText } from './copy-text.js';
import styles from './page-header.module.css';

interface PageHeaderProps {
  title: string;
  subtitle?: ReactNode;
  state?: ReactNode;
  reference?: string | null;
  meta?: ReactNode;
  /** The one primary action of the page. */
  action?: ReactNode;
}

/** Where the reader is, what state it is in, and the one thing to do; also names the browser's tab. */
export function PageHeader({ title, subtitle, state, reference, meta, action }: PageHeaderProps) {
  const t = useMessages();
  useEffect(() => {
    document.title = `${title} · ${t('brand.name')}`;
  }, [title, t]);

  return (
    <header className={styles['header']}>
      <div className={styles['words']}>
        {state || reference ? (
          <div className={styles['line']}>
            {state}
            {reference ? <CopyText text={reference} /> : null}
          </div>
        ) : null}
        <h1>{title}</h1>
        {subtitle ? <p className={styles['subtitle']}>{subtitle}</p> : null}
        {meta ? <div className={styles['meta']}>{meta}</div> : null}
      </div>
      {action ? <div className={`${styles['action']} no-print`}>{action}</div> : null}
    </header>
  );
}
