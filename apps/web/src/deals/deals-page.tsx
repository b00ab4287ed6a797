import { Link } from 'react-router';
import { DealsDocument, type DealFieldsFragment } from '../api/generated/graphql.js';
import { serverNow } from '../api/server-clock.js';
import { DayText } from '../elements/date-text.js';
import { EmptyState } from '../elements/empty-state.js';
import { LinkButton } from '../elements/link-button.js';
import { MoneyText } from '../elements/money-text.js';
import { PageHeader } from '../elements/page-header.js';
import { useMessages, useName, useTitle } from '../i18n/use-messages.js';
import { dealPath } from '../paths.js';
import { actsForCentre } from '../session/roles.js';
import { useViewer } from '../session/use-viewer.js';
import type { Column } from '../tables/column.js';
import { ListTable } from '../tables/list-table.js';
import { useList } from '../tables/use-list.js';
import { DealStateTag } from './deal-state-tag.js';
import { DueText } from './due-text.js';
import { timeLeft } from './time-left.js';
import { useReaderSide } from './use-reader-side.js';

/** What was agreed, as seller or buyer. */
export function DealsPage() {
  const t = useMessages();
  const title = useTitle();
  const nameOf = useName();
  const centre = actsForCentre(useViewer());
  const list = useList(DealsDocument, {}, (result) => result.deals);
  const columns: Column<DealFieldsFragment>[] = [
    {
      key: 'deal',
      title: t('deals.deal'),
      fixed: true,
      cell: (deal) => (
        <div style={{ display: 'grid', minWidth: 200 }}>
          <Link to={dealPath(deal.id)}>{title(deal.listing)}</Link>
          <span className="mono" style={{ color: 'var(--ink-soft)' }}>
            {deal.reference}
          </span>
        </div>
      ),
      sheet: [
        { title: t('common.reference'), value: (deal) => deal.reference },
        { title: t('deals.deal'), value: (deal) => title(deal.listing) },
      ],
    },
    { key: 'seller', title: t('commitment.seller'), cell: (deal) => nameOf(deal.seller), sheet: [{ title: t('commitment.seller'), value: (deal) => nameOf(deal.seller) }] },
    { key: 'buyer', title: t('commitment.buyer'), cell: (deal) => nameOf(deal.buyer), sheet: [{ title: t('commitment.buyer'), value: (deal) => nameOf(deal.buyer) }] },
    { key: 'price', title: t('commitment.price'), right: true, cell: (deal) => <MoneyText money={deal.price} strong />, sheet: [{ title: t('commitment.price'), value: (deal) => ({ money: deal.price }) }] },
    { key: 'agreed', title: t('deals.agreedAt'), cell: (deal) => <DayText at={deal.agreedAt} />, sheet: [{ title: t('deals.agreedAt'), value: (deal) => ({ moment: deal.agreedAt }) }] },
    {
      key: 'state',
      title: t('right.status'),
      cell: (deal) => <DealStateTag state={deal.state} />,
      sheet: [{ title: t('right.status'), value: (deal) => t(`dealState.${deal.state}`) }],
    },
    {
      key: 'next',
      title: t('deals.summary.next'),
      cell: (deal) => <NextCell deal={deal} />,
      sheet: [{ title: t('deals.summary.next'), value: (deal) => (deal.deadline ? `${t(`deals.side.${deal.deadline.responsible}`)}${t('common.colon')}${deal.deadline.title}` : '') }],
    },
    {
      key: 'due',
      title: t('deals.summary.due'),
      cell: (deal) => (deal.deadline ? <DueText at={deal.deadline.dueAt} /> : null),
      sheet: [{ title: t('deals.summary.due'), value: (deal) => (deal.deadline ? timeLeft(deal.deadline.dueAt, serverNow()).lastDay : '') }],
    },
  ];
  return (
    <>
      <PageHeader title={t('nav.deals')} subtitle={centre ? t('deals.subtitleCentre') : t('deals.subtitle')} />
      <ListTable
        name="deals"
        label={t('nav.deals')}
        list={list}
        columns={columns}
        keyOf={(deal) => deal.id}
        nameOf={(deal) => deal.reference}
        pathOf={(deal) => dealPath(deal.id)}
        empty={<EmptyState title={t('deals.empty.title')} text={t('deals.empty.text')} action={<LinkButton to="/search">{t('notFound.toSearch')}</LinkButton>} />}
      />
    </>
  );
}

/** What comes next, and whether that is for the reader. */
function NextCell({ deal }: { deal: DealFieldsFragment }) {
  const t = useMessages();
  const side = useReaderSide(deal);
  if (!deal.deadline) return null;
  const { responsible, title } = deal.deadline;
  const mine = responsible === side || (responsible === 'BOTH' && side !== 'CENTRE');
  return (
    <span style={{ fontWeight: mine ? 600 : undefined }}>
      {mine ? t('deals.now.you') : t(`deals.side.${responsible}`)}
      {t('common.colon')}
      {title}
    </span>
  );
}
