import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined';
import { Link } from 'react-router';
import { InvoicesDocument, type InvoicesQuery } from '../api/generated/graphql.js';
import { DayText } from '../elements/date-text.js';
import { EmptyState } from '../elements/empty-state.js';
import { MoneyText } from '../elements/money-text.js';
import { PageHeader } from '../elements/page-header.js';
import { useMessages } from '../i18n/use-messages.js';
import { dealPath } from '../paths.js';
import type { Column } from '../tables/column.js';
import { ListTable } from '../tables/list-table.js';
import { useList } from '../tables/use-list.js';

type Invoice = InvoicesQuery['invoices']['edges'][number]['node'];

/** Bills of the exchange for its service. */
export function InvoicesPage() {
  const t = useMessages();
  const list = useList(InvoicesDocument, {}, (result) => result.invoices);
  const columns: Column<Invoice>[] = [
    { key: 'reference', title: t('invoices.number'), fixed: true, cell: (invoice) => <span className="mono">{invoice.reference}</span>, sheet: [{ title: t('invoices.number'), value: (invoice) => invoice.reference }] },
    { key: 'deal', title: t('deals.deal'), cell: (invoice) => <Link to={dealPath(invoice.dealId)}>{invoice.dealReference}</Link>, sheet: [{ title: t('deals.deal'), value: (invoice) => invoice.dealReference }] },
    { key: 'payer', title: t('invoices.payer'), cell: (invoice) => t(`invoices.side.${invoice.payer}`), sheet: [{ title: t('invoices.payer'), value: (invoice) => t(`invoices.side.${invoice.payer}`) }] },
    { key: 'amount', title: t('dues.amount'), right: true, cell: (invoice) => <MoneyText money={invoice.amount} strong />, sheet: [{ title: t('dues.amount'), value: (invoice) => ({ money: invoice.amount }) }] },
    { key: 'at', title: t('invoices.issuedAt'), cell: (invoice) => <DayText at={invoice.issuedAt} />, sheet: [{ title: t('invoices.issuedAt'), value: (invoice) => ({ day: invoice.issuedAt }) }] },
    {
      key: 'pdf',
      title: t('invoices.pdf'),
      fixed: true,
      cell: (invoice) =>
        invoice.pdfUrl ? (
          <a href={invoice.pdfUrl} download aria-label={t('invoices.download', { reference: invoice.reference })}>
            <DownloadOutlined aria-hidden /> PDF
          </a>
        ) : (
          t('invoices.beingWritten')
        ),
    },
  ];
  return (
    <>
      <PageHeader title={t('nav.invoices')} subtitle={t('invoices.subtitle')} />
      <ListTable
        name="invoices"
        label={t('nav.invoices')}
        list={list}
        columns={columns}
        keyOf={(invoice) => invoice.id}
        nameOf={(invoice) => invoice.reference}
        empty={<EmptyState title={t('invoices.empty.title')} text={t('invoices.empty.text')} />}
      />
    </>
  );
}
