import { Button } from 'antd';
import { Link } from 'react-router';
import { NoticesDocument, NoticesMarkReadDocument } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { usePages } from '../api/use-query.js';
import { MomentText } from '../elements/date-text.js';
import { EmptyState } from '../elements/empty-state.js';
import { Listed } from '../elements/listed.js';
import { PageHeader } from '../elements/page-header.js';
import { useMessages } from '../i18n/use-messages.js';
import { useViewer } from '../session/use-viewer.js';
import styles from './notices-page.module.css';

/** What the exchange has told this person. */
export function NoticesPage() {
  const t = useMessages();
  const unread = useViewer()?.unreadCount ?? 0;
  const pages = usePages(NoticesDocument, { first: 30 }, (result) => result.notices);
  const mark = useAction(NoticesMarkReadDocument, (result) => result.noticesMarkRead);
  const readAll = () => {
    const ids = pages.data?.pages.flatMap((page) => page.edges.filter((edge) => !edge.node.readAt).map((edge) => edge.node.id)) ?? [];
    void mark.run({ input: { ids } });
  };

  return (
    <>
      <PageHeader
        title={t('nav.notices')}
        subtitle={t('notices.unread', { count: unread })}
        action={
          unread > 0 ? (
            <Button loading={mark.busy} onClick={readAll}>
              {t('notices.markRead')}
            </Button>
          ) : null
        }
      />
      <Listed pages={pages} empty={<EmptyState title={t('notices.empty.title')} text={t('notices.empty.text')} />}>
        {(notices) => (
          <ul>
            {notices.map((notice) => (
              <li key={notice.id} className={styles['notice']} data-unread={!notice.readAt}>
                <div>
                  <p className={styles['title']}>
                    {notice.link?.startsWith('/') ? (
                      <Link to={notice.link} onClick={() => !notice.readAt && void mark.run({ input: { ids: [notice.id] } })}>
                        {notice.title}
                      </Link>
                    ) : (
                      notice.title
                    )}
                    {notice.readAt ? null : <span className="visually-hidden">{t('notices.isUnread')}</span>}
                  </p>
                  <p className={styles['body']}>{notice.body}</p>
                </div>
                <span className={styles['at']}>
                  <MomentText at={notice.createdAt} relative />
                </span>
              </li>
            ))}
          </ul>
        )}
      </Listed>
    </>
  );
}
