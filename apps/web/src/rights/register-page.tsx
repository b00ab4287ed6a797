import { Checkbox, Input, Select } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { RightsDocument, type RightKind, type RightStatus } from '../api/generated/graphql.js';
import { usePages } from '../api/use-query.js';
import { Trouble } from '../api/trouble.js';
import { EmptyState } from '../elements/empty-state.js';
import { ErrorState } from '../elements/error-state.js';
import { MoreButton } from '../elements/more-button.js';
import { PageHeader } from '../elements/page-header.js';
import { RowsSkeleton } from '../elements/skeletons.js';
import { useMessages } from '../i18n/use-messages.js';
import { Page } from '../shell/page.js';
import { RightTable } from './right-table.js';
import { rightKinds, rightStatuses } from './right-kinds.js';
import styles from './register-page.module.css';

/** The register of rights: by number, title or owner. */
export function RegisterPage() {
  const t = useMessages();
  const go = useNavigate();
  const [address] = useSearchParams();
  const text = address.get('q') ?? '';
  const kind = rightKinds.filter((known) => address.getAll('kind').includes(known));
  const status = rightStatuses.filter((known) => address.getAll('status').includes(known));
  const tradable = address.get('tradable') === 'yes';
  const filter = { ...(text ? { text } : {}), ...(kind.length ? { kind } : {}), ...(status.length ? { status } : {}), ...(tradable ? { tradable } : {}) };
  const pages = usePages(RightsDocument, { filter, first: 20 }, (result) => result.rights);
  const rights = pages.data?.pages.flatMap((page) => page.edges.map((edge) => edge.node)) ?? [];
  const total = pages.data?.pages[0]?.totalCount ?? 0;

  const turnTo = (change: { q?: string; kind?: readonly RightKind[]; status?: readonly RightStatus[]; tradable?: boolean }) => {
    const next = { q: text, kind, status, tradable, ...change };
    const query = new URLSearchParams();
    if (next.q) query.set('q', next.q);
    for (const value of next.kind) query.append('kind', value);
    for (const value of next.status) query.append('status', value);
    if (next.tradable) query.set('tradable', 'yes');
    void go(`/rights?${query.toString()}`);
  };

  return (
    <Page>
      <PageHeader title={t('register.title')} subtitle={t('register.subtitle')} />
      <div className={styles['tools']} role="search" aria-label={t('register.title')}>
        <Input.Search
          key={text}
          className={styles['text'] ?? ''}
          defaultValue={text}
          allowClear
          maxLength={100}
          placeholder={t('register.placeholder')}
          aria-label={t('register.placeholder')}
          onSearch={(q) => turnTo({ q: q.trim() })}
        />
        <Select mode="multiple" allowClear className={styles['select'] ?? ''} maxTagCount="responsive" aria-label={t('right.kind')} placeholder={t('right.kind')} value={kind} onChange={(next) => turnTo({ kind: next })} options={rightKinds.map((value) => ({ value, label: t(`rightKind.${value}`) }))} />
        <Select mode="multiple" allowClear className={styles['select'] ?? ''} maxTagCount="responsive" aria-label={t('right.status')} placeholder={t('right.status')} value={status} onChange={(next) => turnTo({ status: next })} options={rightStatuses.map((value) => ({ value, label: t(`rightStatus.${value}`) }))} />
        <Checkbox checked={tradable} onChange={(event) => turnTo({ tradable: event.target.checked })}>
          {t('register.onlyTradable')}
        </Checkbox>
      </div>
      <p className={styles['total']} role="status">
        {pages.data ? t('register.total', { count: total }) : ' '}
      </p>
      {pages.isPending ? <RowsSkeleton rows={8} /> : null}
      {pages.error ? <ErrorState trouble={Trouble.of(pages.error)} onRetry={() => void pages.refetch()} /> : null}
      {pages.data && rights.length === 0 ? <EmptyState title={t('register.empty.title')} text={t('register.empty.text')} /> : null}
      {rights.length > 0 ? <RightTable rights={rights} /> : null}
      <MoreButton pages={pages} shown={rights.length} total={total} />
    </Page>
  );
}
