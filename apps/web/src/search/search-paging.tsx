import { LinkButton } from '../elements/link-button.js';
import { useMessages } from '../i18n/use-messages.js';
import { writeSearch, type SearchState } from './search-state.js';
import styles from './search-paging.module.css';

interface SearchPagingProps {
  state: SearchState;
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

/** Next and first page as plain addresses that can be kept and sent; a page does not shift when listings are added before it. */
export function SearchPaging({ state, pageInfo }: SearchPagingProps) {
  const t = useMessages();
  const next = pageInfo.hasNextPage && pageInfo.endCursor ? writeSearch({ ...state, after: pageInfo.endCursor }) : null;
  if (next === null && state.after === null) return null;
  return (
    <nav className={styles['paging']} aria-label={t('search.pages')}>
      {state.after === null ? null : <LinkButton to={writeSearch({ ...state, after: null })}>{t('search.firstPage')}</LinkButton>}
      {next === null ? (
        <span className={styles['end']}>{t('search.end')}</span>
      ) : (
        <LinkButton type="primary" to={next}>
          {t('search.nextPage')}
        </LinkButton>
      )}
    </nav>
  );
}
