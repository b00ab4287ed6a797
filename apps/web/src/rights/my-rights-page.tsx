import { Input } from 'antd';
import { useSearchParams } from 'react-router';
import { MyRightsDocument, type RightRowFieldsFragment } from '../api/generated/graphql.js';
import { EmptyState } from '../elements/empty-state.js';
import { LinkButton } from '../elements/link-button.js';
import { PageHeader } from '../elements/page-header.js';
import { useMessages, useTitle } from '../i18n/use-messages.js';
import { rightPath } from '../paths.js';
import { mayTrade } from '../session/roles.js';
import { useViewer } from '../session/use-viewer.js';
import { ListTable } from '../tables/list-table.js';
import { useList } from '../tables/use-list.js';
import { withFilters } from '../tables/view-address.js';
import { RightActions } from './right-actions.js';
import { useRightColumns } from './right-columns.js';

const actionsOf = (right: RightRowFieldsFragment) => <RightActions right={right} small />;

/** The rights of the organisation acted for, and those it has claimed. */
export function MyRightsPage() {
  const t = useMessages();
  const title = useTitle();
  const trades = mayTrade(useViewer());
  const [address, setAddress] = useSearchParams();
  const text = address.get('q') ?? '';
  const list = useList(MyRightsDocument, { filter: text ? { text } : null }, (result) => result.myRights);
  const columns = useRightColumns(actionsOf);
  const ways = trades ? (
    <>
      <LinkButton to="/rights">{t('myRights.find')}</LinkButton>
      <LinkButton to="/work/imports">{t('myRights.import')}</LinkButton>
      <LinkButton type="primary" to="/work/rights/new">
        {t('myRights.register')}
      </LinkButton>
    </>
  ) : null;

  return (
    <>
      <PageHeader title={t('nav.rights')} subtitle={t('myRights.subtitle')} action={ways} />
      <Input.Search
        key={text}
        defaultValue={text}
        allowClear
        placeholder={t('register.placeholder')}
        aria-label={t('register.placeholder')}
        style={{ maxWidth: 420, marginBottom: 16 }}
        onSearch={(q) => setAddress(withFilters(address, { q: q.trim() }))}
      />
      <ListTable
        name="my-rights"
        label={t('nav.rights')}
        list={list}
        columns={columns}
        keyOf={(right) => right.id}
        nameOf={title}
        pathOf={(right) => rightPath(right.id)}
        empty={text ? <EmptyState title={t('register.empty.title')} text={t('register.empty.text')} /> : <EmptyState title={t('myRights.empty.title')} text={t('myRights.empty.text')} action={ways} />}
        {...(trades ? { bulk: (rights: readonly RightRowFieldsFragment[]) => <ListTogether rights={rights} /> } : {})}
      />
    </>
  );
}

/** Several rights go into one listing; those that cannot be listed stay out. */
function ListTogether({ rights }: { rights: readonly RightRowFieldsFragment[] }) {
  const t = useMessages();
  const free = rights.filter((right) => right.availableActions.includes('LIST_FOR_SALE') && !right.listing);
  if (free.length === 0) return <span>{t('myRights.bulkNone')}</span>;
  const query = new URLSearchParams(free.map((right) => ['right', right.id]));
  return (
    <LinkButton size="small" type="primary" to={`/work/listings/new?${query.toString()}`}>
      {free.length === rights.length ? t('myRights.bulk') : t('myRights.bulkSome', { count: free.length })}
    </LinkButton>
  );
}
