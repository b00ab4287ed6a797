import { DayText } from '../../elements/date-text.js';
import { EmptyState } from '../../elements/empty-state.js';
import { MoneyText } from '../../elements/money-text.js';
import { PlainTable } from '../../elements/plain-table.js';
import { Section } from '../../elements/section.js';
import { sizeText } from '../../formats/size-text.js';
import { useMessages } from '../../i18n/use-messages.js';
import type { ShownDeal } from '../shown-deal.js';

/** Papers of the deal and the bills of its fees. */
export function DocumentsTab({ deal }: { deal: ShownDeal }) {
  const t = useMessages();
  if (deal.documents.length === 0 && deal.invoices.length === 0) return <EmptyState title={t('deals.documents.empty.title')} text={t('deals.documents.empty.text')} />;
  return (
    <>
      {deal.documents.length > 0 ? (
        <Section title={t('deals.documents.title')}>
          <PlainTable
            head={[t('deals.documents.kind'), t('deals.documents.file'), t('deals.documents.at')]}
            rows={deal.documents.map(({ role, file, addedAt }) => ({
              key: `${role} ${file.id}`,
              cells: [
                t(`deals.documentRole.${role}`),
                <span key="file">
                  {file.url ? <a href={file.url}>{file.fileName}</a> : file.fileName} <span style={{ color: 'var(--ink-faint)' }}>{sizeText(file.size)}</span>
                </span>,
                <DayText key="at" at={addedAt} />,
              ],
            }))}
          />
        </Section>
      ) : null}
      {deal.invoices.length > 0 ? (
        <Section title={t('deals.invoices.title')}>
          <PlainTable
            head={[t('common.reference'), t('deals.invoices.payer'), { name: t('deals.invoices.amount'), right: true }, t('deals.invoices.issued'), t('deals.documents.file')]}
            rows={deal.invoices.map((invoice) => ({
              key: invoice.id,
              cells: [
                <span key="reference" className="mono">
                  {invoice.reference}
                </span>,
                t(`deals.side.${invoice.payer}`),
                <MoneyText key="amount" money={invoice.amount} />,
                <DayText key="at" at={invoice.issuedAt} />,
                invoice.pdfUrl ? (
                  <a key="pdf" href={invoice.pdfUrl}>
                    PDF
                  </a>
                ) : (
                  t('deals.invoices.writing')
                ),
              ],
            }))}
          />
        </Section>
      ) : null}
    </>
  );
}
