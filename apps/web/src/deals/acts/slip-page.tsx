import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import PrinterOutlined from '@ant-design/icons/es/icons/PrinterOutlined';
import { Facts } from '../../elements/facts.js';
import { LinkButton } from '../../elements/link-button.js';
import { NotFound } from '../../elements/not-found.js';
import { PageHeader } from '../../elements/page-header.js';
import { capitals } from '../../formats/capitals.js';
import { moneyText } from '../../formats/money-text.js';
import { useMessages, useName, useTitle } from '../../i18n/use-messages.js';
import { dealTabPath } from '../../paths.js';
import { DueText } from '../due-text.js';
import type { ShownDeal } from '../shown-deal.js';
import { ActPage } from './act-page.js';
import styles from './slip-page.module.css';

/** A transfer on one sheet of paper, for the cashier or the counter of a bank. */
export function SlipPage() {
  return <ActPage>{(deal) => <SlipBody deal={deal} />}</ActPage>;
}

function SlipBody({ deal }: { deal: ShownDeal }) {
  const t = useMessages();
  const title = useTitle();
  const nameOf = useName();
  const [address] = useSearchParams();
  const due = deal.payments.find(({ id }) => id === address.get('due')) ?? deal.payments.find(({ transferInstruction }) => transferInstruction);
  const instruction = due?.transferInstruction;
  if (!due || !instruction) return <NotFound />;
  const { accountName, bank, accountNumber, reference, amount, note } = instruction;
  return (
    <>
      <PageHeader
        title={t('deals.slip.title')}
        subtitle={`${title(deal.listing)} · ${deal.reference}`}
        action={
          <>
            <LinkButton to={dealTabPath(deal.id, 'payments')}>{t('deals.back')}</LinkButton>
            <Button type="primary" icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
              {t('common.print')}
            </Button>
          </>
        }
      />
      <article className={styles['slip']}>
        <p className={styles['amount']}>
          <span>{moneyText(amount)}</span>
          <span lang="zh-CN">{capitals(amount.amount, amount.currency)}</span>
        </p>
        <Facts
          narrow
          pairs={[
            [t('deals.transfer.payer'), nameOf(due.payer)],
            [t('deals.transfer.accountName'), <strong key="name">{accountName}</strong>],
            [t('deals.transfer.bank'), bank],
            [t('deals.transfer.accountNumber'), <strong key="number" className="mono">{accountNumber}</strong>],
            [t('deals.transfer.reference'), <strong key="reference" className={`mono ${styles['reference'] ?? ''}`}>{reference}</strong>],
            [t('deals.slip.purpose'), due.title],
            [t('deals.dues.by'), due.dueAt ? <DueText key="due" at={due.dueAt} /> : null],
          ]}
        />
        <p className={styles['note']}>{note}</p>
      </article>
    </>
  );
}
