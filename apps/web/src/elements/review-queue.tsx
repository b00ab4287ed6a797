import { useCallback, useEffect, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useMessages } from '../i18n/use-messages.js';
import { Paging } from '../tables/list-paging.js';
import type { ListPaging } from '../tables/use-list.js';
import { EmptyState } from './empty-state.js';
import { LinkButton } from './link-button.js';
import styles from './review-queue.module.css';

/** One object that waits for a decision, as the list shows it. */
export interface QueueItem {
  id: string;
  title: string;
  note: ReactNode;
}

interface ReviewQueueProps {
  items: readonly QueueItem[];
  total: number;
  /** Where the rest of a long queue is. */
  paging: ListPaging;
  empty: { title: string; text: string };
  /** Keys that the decision hears, beside those that move; the usual ones unless others are said. */
  keys?: ReactNode;
  /** The chosen object with its decision at the bottom. */
  children: (id: string) => ReactNode;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
}

/** List left, object right; when an object is decided the next one opens by itself. J and K move. */
export function ReviewQueue({ items, total, paging, empty, keys, children }: ReviewQueueProps) {
  const t = useMessages();
  const [address, setAddress] = useSearchParams();
  const asked = items.findIndex((item) => item.id === address.get('item'));
  // A decided object leaves the list: the first of the rest takes its place.
  const index = Math.max(0, asked);
  const chosen = items[index];
  const choose = useCallback(
    (id: string) =>
      setAddress(
        (before) => {
          const next = new URLSearchParams(before);
          next.set('item', id);
          return next;
        },
        { replace: true },
      ),
    [setAddress],
  );

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      const next = items[index + step];
      if (step !== 0 && next) choose(next.id);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [items, index, choose]);

  if (!chosen) {
    // The last page of a long queue was decided: the others wait before it.
    return paging.first === null ? (
      <EmptyState title={empty.title} text={empty.text} />
    ) : (
      <EmptyState title={t('table.pageGone')} action={<LinkButton to={{ search: paging.first }}>{t('search.firstPage')}</LinkButton>} />
    );
  }
  return (
    <div className={styles['queue']}>
      <nav className={styles['list']} aria-label={t('review.queue')}>
        <p className={styles['total']}>{t('review.waiting', { count: total })}</p>
        <ul>
          {items.map((item) => (
            <li key={item.id}>
              <button type="button" className={styles['item']} aria-current={item.id === chosen.id} onClick={() => choose(item.id)}>
                <span className={styles['title']}>{item.title}</span>
                <span className={styles['note']}>{item.note}</span>
              </button>
            </li>
          ))}
        </ul>
        {total > items.length ? (
          <div className={styles['pages']}>
            <Paging paging={paging} shown={items.length} total={total} />
          </div>
        ) : null}
        <p className={styles['keys']}>
          <kbd>J</kbd> <kbd>K</kbd> {t('review.keys.move')}{' '}
          {keys === undefined ? (
            <>
              · <kbd>A</kbd> {t('review.keys.approve')} · <kbd>R</kbd> {t('review.keys.reason')} · <kbd>Ctrl</kbd>+<kbd>Enter</kbd> {t('review.keys.send')}
            </>
          ) : (
            keys
          )}
        </p>
      </nav>
      <div className={styles['object']}>{children(chosen.id)}</div>
    </div>
  );
}
