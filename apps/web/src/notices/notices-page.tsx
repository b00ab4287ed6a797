import { Button } from 'antd';
import { Link } from 'react-router';
import { NoticesDocument, NoticesMarkReadDocument, type NoticesQuery } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { MomentText } from '../elements/date-text.js';
import { EmptyState } from '../elements/empty-state.js';
import { PageHeader } from '../elements/page-header.js';
import { StateTag } from '../elements/state-tag.js';
import { useMessages } from '../i18n/use-messages.js';
import { useViewer } from '../session/use-viewer.js';
import type { Column } from '../tables/column.js';
import { ListTable } from '../tables/list-table.js';
import { useList } from '../tables/use-list.js';
import styles from './notices-page.module.css';

type Notice = NoticesQuery['notices']['edges'][number]['node'];

const placeOf = (notice: Notice) => (notice.link?.startsWith('/') ? notice.link : null);
const unreadOf = (notices: readonly Notice[]) => notices.filter((notice) => !notice.readAt).map((notice) => notice.id);

/** What the exchange has told this person. */
export function NoticesPage() {
  const t = useMessages();
  const unread = useViewer()?.unreadCount ?? 0;
  const list = useList(NoticesDocument, {}, (result) => result.notices);
  const mark = useAction(NoticesMarkReadDocument, (result) => result.noticesMarkRead);
  const markRead = (notices: readonly Notice[]) => mark.run({ input: { ids: unreadOf(notices) } });
  const columns: Column<Notice>[] = [
    {
      key: 'notice',
      title: t('table.notice'),
      fixed: true,
      cell: (notice) => {
        const place = placeOf(notice);
        return (
          <div className={styles['notice']} data-unread={!notice.readAt}>
            <p className={styles['title']}>
              {place ? (
                <Link to={place} onClick={() => !notice.readAt && void markRead([notice])}>
                  {notice.title}
                </Link>
              ) : (
                notice.title
              )}
            </p>
            <p className={styles['body']}>{notice.body}</p>
          </div>
        );
      },
      sheet: [
        { title: t('table.notice'), value: (notice) => notice.title },
        { title: t('table.noticeBody'), value: (notice) => notice.body },
      ],
    },
    {
      key: 'read',
      title: t('right.status'),
      cell: (notice) => (notice.readAt ? t('table.read') : <StateTag tone="active">{t('table.unread')}</StateTag>),
      sheet: [{ title: t('right.status'), value: (notice) => (notice.readAt ? t('table.read') : t('table.unread')) }],
    },
    { key: 'at', title: t('imports.at'), cell: (notice) => <MomentText at={notice.createdAt} relative />, sheet: [{ title: t('imports.at'), value: (notice) => ({ moment: notice.createdAt }) }] },
  ];

  return (
    <>
      <PageHeader
        title={t('nav.notices')}
        subtitle={t('notices.unread', { count: unread })}
        action={
          unread > 0 ? (
            <Button loading={mark.busy} onClick={() => void mark.run({ input: {} })}>
              {t('notices.markRead')}
            </Button>
          ) : null
        }
      />
      <ListTable
        name="notices"
        label={t('nav.notices')}
        list={list}
        columns={columns}
        keyOf={(notice) => notice.id}
        nameOf={(notice) => notice.title}
        pathOf={placeOf}
        empty={<EmptyState title={t('notices.empty.title')} text={t('notices.empty.text')} />}
        bulk={(notices, done) => (
          <Button size="small" type="primary" loading={mark.busy} disabled={unreadOf(notices).length === 0} onClick={() => void markRead(notices).then((payload) => payload && done())}>
            {t('table.markRead')}
          </Button>
        )}
      />
    </>
  );
}
