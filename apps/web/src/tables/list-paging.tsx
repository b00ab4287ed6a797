import { LinkButton } from '../elements/link-button.js';
import { useLanguage, useMessages } from '../i18n/use-messages.js';
import type { ListPaging } from './use-list.js';
import styles from './list-paging.module.css';

interface PagingProps {
  paging: ListPaging;
  shown: number;
  total: number;
}

/** Which part of a list this is, and the ways on and back: plain addresses that can be kept, sent and reloaded. */
export function Paging({ paging, shown, total }: PagingProps) {
  const t = useMessages();
  const number = new Intl.NumberFormat(useLanguage());
  const { first, previous, next, from } = paging;
  const alone = first === null && next === null;
  return (
    <nav className={`${styles['paging']} no-print`} aria-label={t('search.pages')}>
      <span className={styles['range']} role="status">
        {shown === 0 ? ' ' : t('table.range', { from: number.format(from), to: number.format(from + shown - 1), total: number.format(total) })}
      </span>
      {alone ? null : (
        <>
          {first !== null && first !== previous ? <LinkButton to={{ search: first }}>{t('search.firstPage')}</LinkButton> : null}
          {previous === null ? null : <LinkButton to={{ search: previous }}>{t('table.previousPage')}</LinkButton>}
          {next === null ? (
            <span className={styles['range']}>{t('search.end')}</span>
          ) : (
            <LinkButton type="primary" to={{ search: next }}>
              {t('search.nextPage')}
            </LinkButton>
          )}
        </>
      )}
    </nav>
  );
}
