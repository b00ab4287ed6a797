import { LinkButton } from '../elements/link-button.js';
import { useMessages } from '../i18n/use-messages.js';
import { backward, firstPage, onward, pagesBefore, type PageTrail } from '../tables/page-trail.js';
import { writeSearch, type SearchState } from './search-state.js';
import styles from './search-paging.module.css';

interface SearchPagingProps {
  state: SearchState;
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

/** Next, previous and first page as plain addresses that can be kept and sent; a page does not shift when listings are added before it. */
export function SearchPaging({ state, pageInfo }: SearchPagingProps) {
  const t = useMessages();
  const at = (trail: PageTrail) => writeSearch({ ...state, trail });
  const next = pageInfo.hasNextPage && pageInfo.endCursor ? at(onward(state.trail, pageInfo.endCursor)) : null;
  const before = backward(state.trail);
  const pages = pagesBefore(state.trail);
  if (next === null && pages === 0) return null;
  return (
    <nav className={styles['paging']} aria-label={t('search.pages')}>
      {pages > 1 ? <LinkButton to={at(firstPage)}>{t('search.firstPage')}</LinkButton> : null}
      {before === null ? null : <LinkButton to={at(before)}>{t('table.previousPage')}</LinkButton>}
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
