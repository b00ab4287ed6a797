import { Input } from 'antd';
import { useSearchParams } from 'react-router';
import { MyRightsDocument } from '../api/generated/graphql.js';
import { usePages } from '../api/use-query.js';
import { EmptyState } from '../elements/empty-state.js';
import { LinkButton } from '../elements/link-button.js';
import { Listed } from '../elements/listed.js';
import { PageHeader } from '../elements/page-header.js';
import { useMessages } from '../i18n/use-messages.js';
import { mayTrade } from '../session/roles.js';
import { useViewer } from '../session/use-viewer.js';
import { RightActions } from './right-actions.js';
import { RightTable } from './right-table.js';

/** The rights of the organisation acted for, and those it has claimed. */
export function MyRightsPage() {
  const t = useMessages();
  const trades = mayTrade(useViewer());
  const [address, setAddress] = useSearchParams();
  const text = address.get('q') ?? '';
  const pages = usePages(MyRightsDocument, { filter: text ? { text } : null, first: 50 }, (result) => result.myRights);
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
        onSearch={(q) => setAddress(q.trim() ? { q: q.trim() } : {})}
      />
      <Listed pages={pages} empty={text ? <EmptyState title={t('register.empty.title')} text={t('register.empty.text')} /> : <EmptyState title={t('myRights.empty.title')} text={t('myRights.empty.text')} action={ways} />}>
        {(rights) => <RightTable rights={rights} actions={(right) => <RightActions right={right} small />} />}
      </Listed>
    </>
  );
}
