import { Link } from 'react-router';
import { BiddingSessionsDocument, type SessionRowFieldsFragment, type SessionState } from '../api/generated/graphql.js';
import { EmptyState } from '../elements/empty-state.js';
import { LinkButton } from '../elements/link-button.js';
import { MoneyText } from '../elements/money-text.js';
import { PageHeader } from '../elements/page-header.js';
import { Tabs, useTab } from '../elements/tabs.js';
import { momentText } from '../formats/date-text.js';
import { useMessages } from '../i18n/use-messages.js';
import { SessionStateTag } from '../bidding/session-state-tag.js';
import { biddingDeskPath } from '../paths.js';
import type { Column } from '../tables/column.js';
import { ListTable } from '../tables/list-table.js';
import { useList } from '../tables/use-list.js';
import { useLotTitle } from '../bidding/use-lot-title.js';

const states = { live: ['OPEN', 'PAUSED'], announced: ['ANNOUNCED'], drafts: ['DRAFT'], over: ['CLOSED'] } as const satisfies Record<string, readonly SessionState[]>;
type View = keyof typeof states;
const views = Object.keys(states) as View[];

/** All sessions by where they stand, for the centre. */
export function DeskSessionsPage() {
  const t = useMessages();
  const lotTitle = useLotTitle();
  const view = useTab(views) ?? 'live';
  const list = useList(BiddingSessionsDocument, { filter: { state: [...states[view]] } }, (result) => result.biddingSessions);
  const columns: Column<SessionRowFieldsFragment>[] = [
    {
      key: 'lot',
      title: t('biddingDesk.list.lot'),
      fixed: true,
      cell: (session) => (
        <div style={{ display: 'grid', minWidth: 200 }}>
          <Link to={biddingDeskPath(session.id)}>{lotTitle(session)}</Link>
          <span className="mono" style={{ color: 'var(--ink-soft)' }}>
            {session.reference}
          </span>
        </div>
      ),
      sheet: [
        { title: t('common.reference'), value: (session) => session.reference },
        { title: t('biddingDesk.list.lot'), value: (session) => lotTitle(session) },
      ],
    },
    { key: 'mode', title: t('biddingDesk.list.mode'), cell: (session) => `${t(`biddingMode.${session.mode}`)}${session.floor ? ` · ${t('bidding.floor')}` : ''}`, sheet: [{ title: t('biddingDesk.list.mode'), value: (session) => t(`biddingMode.${session.mode}`) }] },
    { key: 'state', title: t('right.status'), cell: (session) => <SessionStateTag state={session.state} outcome={session.outcome} />, sheet: [{ title: t('right.status'), value: (session) => t(`sessionState.${session.state}`) }] },
    { key: 'opens', title: t('bidding.rules.opensAt'), cell: (session) => momentText(session.opensAt), sheet: [{ title: t('bidding.rules.opensAt'), value: (session) => ({ moment: session.opensAt }) }] },
    { key: 'ends', title: t('bidding.deadline.end'), cell: (session) => (session.endsAt ? momentText(session.endsAt) : '—'), sheet: [{ title: t('bidding.deadline.end'), value: (session) => (session.endsAt ? { moment: session.endsAt } : '') }] },
    { key: 'admitted', title: t('biddingDesk.list.admitted'), right: true, cell: (session) => session.admitted, sheet: [{ title: t('biddingDesk.list.admitted'), value: (session) => session.admitted }] },
    { key: 'bids', title: t('biddingDesk.list.bids'), right: true, cell: (session) => session.bids, sheet: [{ title: t('biddingDesk.list.bids'), value: (session) => session.bids }] },
    { key: 'price', title: t('bidding.price.now'), right: true, cell: (session) => <MoneyText money={session.price ?? session.startPrice} strong={Boolean(session.price)} />, sheet: [{ title: t('bidding.price.now'), value: (session) => ({ money: session.price ?? session.startPrice }) }] },
  ];
  return (
    <>
      <PageHeader
        title={t('nav.biddingDesk')}
        subtitle={t('biddingDesk.list.subtitle')}
        action={
          <LinkButton type="primary" size="large" to="/centre/bidding/new">
            {t('biddingDesk.new.title')}
          </LinkButton>
        }
      />
      <p style={{ marginBottom: 12 }}>
        <Link to="/centre/bidding/events/new">{t('biddingDesk.event.title')}</Link>
      </p>
      <Tabs label={t('biddingDesk.list.views')} tabs={views.map((key) => ({ key, title: t(`biddingDesk.list.view.${key}`) }))} />
      <ListTable
        key={view}
        name="bidding-desk"
        label={t('nav.biddingDesk')}
        list={list}
        columns={columns}
        keyOf={(session) => session.id}
        nameOf={(session) => session.reference}
        pathOf={(session) => biddingDeskPath(session.id)}
        empty={<EmptyState title={t('biddingDesk.list.empty.title')} text={t('biddingDesk.list.empty.text')} />}
      />
    </>
  );
}
