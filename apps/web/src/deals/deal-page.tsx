import { useParams } from 'react-router';
import { DealDocument } from '../api/generated/graphql.js';
import { useQuery } from '../api/use-query.js';
import { LinkButton } from '../elements/link-button.js';
import { Loaded } from '../elements/loaded.js';
import { PageHeader } from '../elements/page-header.js';
import { Tabs, useTab } from '../elements/tabs.js';
import { useMessages, useTitle } from '../i18n/use-messages.js';
import type { DealTab } from '../paths.js';
import { ContractTab } from './contract/contract-tab.js';
import { DealStateTag } from './deal-state-tag.js';
import { GatesTab } from './gates/gates-tab.js';
import { PaymentsTab } from './money/payments-tab.js';
import { DealSummary } from './page/deal-summary.js';
import { DealWay } from './page/deal-way.js';
import { DocumentsTab } from './page/documents-tab.js';
import { HistoryTab } from './page/history-tab.js';
import { OverviewTab } from './page/overview-tab.js';
import { PendingProposals } from './page/pending-proposals.js';
import { RecordalTab } from './page/recordal-tab.js';
import { TroubleTab } from './page/trouble-tab.js';
import { primaryAct } from './primary-act.js';
import { useReaderSide } from './use-reader-side.js';
import type { ShownDeal } from './shown-deal.js';
import styles from './deal-page.module.css';

/** A deal: where it stands, who must act by when, and everything that is done with it. */
export function DealPage() {
  const { id = '' } = useParams();
  const query = useQuery(DealDocument, { id }, { repeat: 20_000 });
  return (
    <Loaded query={query} pick={(result) => result.deal}>
      {(deal) => <DealBody deal={deal} />}
    </Loaded>
  );
}

function DealBody({ deal }: { deal: ShownDeal }) {
  const t = useMessages();
  const title = useTitle();
  const side = useReaderSide(deal);
  const act = primaryAct(deal, side);
  const openGates = deal.gates.filter((gate) => gate.state !== 'CLEARED').length;
  const openDues = deal.payments.filter((due) => due.state === 'OPEN' || due.state === 'PARTLY_PAID').length;
  const tabs: { key: DealTab; title: string; count?: number | undefined }[] = [
    { key: 'overview', title: t('deals.tab.overview') },
    ...(deal.gates.length > 0 ? [{ key: 'gates' as const, title: t('deals.tab.gates'), count: openGates || undefined }] : []),
    { key: 'contract', title: t('deals.tab.contract') },
    { key: 'payments', title: t('deals.tab.payments'), count: openDues || undefined },
    { key: 'recordal', title: t('deals.tab.recordal') },
    { key: 'trouble', title: t('deals.tab.trouble') },
    { key: 'documents', title: t('deals.tab.documents'), count: deal.documents.length || undefined },
    { key: 'history', title: t('deals.tab.history') },
  ];
  const chosen = useTab(tabs.map((tab) => tab.key)) ?? 'overview';

  return (
    <>
      <PageHeader
        title={title(deal.listing)}
        reference={deal.reference}
        state={<DealStateTag state={deal.state} />}
        action={
          act ? (
            <LinkButton type={act.urged ? 'primary' : 'default'} size="large" to={act.to}>
              {t(`deals.act.${act.label}`)}
            </LinkButton>
          ) : null
        }
      />
      <DealWay steps={deal.steps} />
      <PendingProposals deal={deal} side={side} />
      <div className={styles['layout']}>
        <div className={styles['main']}>
          <Tabs label={t('deals.tabs')} tabs={tabs} />
          <Part tab={chosen} deal={deal} />
        </div>
        <aside className={styles['aside']}>
          <DealSummary deal={deal} />
        </aside>
      </div>
    </>
  );
}

function Part({ tab, deal }: { tab: DealTab; deal: ShownDeal }) {
  const side = useReaderSide(deal);
  switch (tab) {
    case 'overview':
      return <OverviewTab deal={deal} side={side} />;
    case 'gates':
      return <GatesTab deal={deal} side={side} />;
    case 'contract':
      return <ContractTab deal={deal} />;
    case 'payments':
      return <PaymentsTab deal={deal} side={side} />;
    case 'recordal':
      return <RecordalTab deal={deal} side={side} />;
    case 'trouble':
      return <TroubleTab deal={deal} side={side} />;
    case 'documents':
      return <DocumentsTab deal={deal} />;
    case 'history':
      return <HistoryTab deal={deal} />;
  }
}
