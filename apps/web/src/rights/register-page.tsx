import { Checkbox, Input, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { RightsDocument } from '../api/generated/graphql.js';
import { EmptyState } from '../elements/empty-state.js';
import { PageHeader } from '../elements/page-header.js';
import { useMessages, useTitle } from '../i18n/use-messages.js';
import { rightPath } from '../paths.js';
import { Page } from '../shell/page.js';
import { ListTable } from '../tables/list-table.js';
import { useList } from '../tables/use-list.js';
import { withFilters } from '../tables/view-address.js';
import { useRightColumns } from './right-columns.js';
import { rightKinds, rightStatuses } from './right-kinds.js';
import styles from './register-page.module.css';

/** The register of rights: by number, title or owner. */
export function RegisterPage() {
  const t = useMessages();
  const title = useTitle();
  const [address, setAddress] = useSearchParams();
  const text = address.get('q') ?? '';
  const kind = rightKinds.filter((known) => address.getAll('kind').includes(known));
  const status = rightStatuses.filter((known) => address.getAll('status').includes(known));
  const tradable = address.get('tradable') === 'yes';
  const filter = { ...(text ? { text } : {}), ...(kind.length ? { kind } : {}), ...(status.length ? { status } : {}), ...(tradable ? { tradable } : {}) };
  const list = useList(RightsDocument, { filter }, (result) => result.rights, { size: 20 });
  const columns = useRightColumns();
  const turnTo = (change: Parameters<typeof withFilters>[1]) => setAddress(withFilters(address, change));

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
        <Checkbox checked={tradable} onChange={(event) => turnTo({ tradable: event.target.checked ? 'yes' : null })}>
          {t('register.onlyTradable')}
        </Checkbox>
      </div>
      <p className={styles['total']} role="status">
        {list.rows ? t('register.total', { count: list.total }) : ' '}
      </p>
      <ListTable
        name="register"
        label={t('register.title')}
        list={list}
        columns={columns}
        keyOf={(right) => right.id}
        nameOf={title}
        pathOf={(right) => rightPath(right.id)}
        empty={<EmptyState title={t('register.empty.title')} text={t('register.empty.text')} />}
      />
    </Page>
  );
}
