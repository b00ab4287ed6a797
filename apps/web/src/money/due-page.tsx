import PrinterOutlined from '@ant-design/icons/es/icons/PrinterOutlined';
import { Button, Progress } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';
import { PaymentDueDocument, type PayableDueFieldsFragment } from '../api/generated/graphql.js';
import { useQuery } from '../api/use-query.js';
import { LinkButton } from '../elements/link-button.js';
import { Loaded } from '../elements/loaded.js';
import { PageHeader } from '../elements/page-header.js';
import { Section } from '../elements/section.js';
import { capitals } from '../formats/capitals.js';
import { moneyText } from '../formats/money-text.js';
import { useMessages, useName } from '../i18n/use-messages.js';
import { dealPath } from '../paths.js';
import { CheckoutButton } from './checkout-button.js';
import { CheckoutReturn } from './checkout-return.js';
import { DueDay } from './due-day.js';
import { DueReceipts } from './due-receipts.js';
import { fenOf } from './fen.js';
import { DueStateTag } from './states.js';
import { TransferSlip } from './transfer-slip.js';
import styles from './money.module.css';

/** One payment: how to make it, and what came of it. */
export function DuePage() {
  const { id = '' } = useParams();
  const [address] = useSearchParams();
  const back = address.get('checkout');
  const once = useQuery(PaymentDueDocument, { id });
  const open = once.data?.paymentDue?.state === 'OPEN' || once.data?.paymentDue?.state === 'PARTLY_PAID';
  // Just come back from paying: the outcome is a matter of seconds. Else money arrives with the bank's next statement.
  const query = useQuery(PaymentDueDocument, { id }, { repeat: open ? (back === 'done' ? 2000 : 60_000) : false });
  return (
    <Loaded query={query} pick={(result) => result.paymentDue}>
      {(due) => <DueBody due={due} cameBack={back === 'done' || back === 'back' ? back : null} />}
    </Loaded>
  );
}

function DueBody({ due, cameBack }: { due: PayableDueFieldsFragment; cameBack: 'done' | 'back' | null }) {
  const t = useMessages();
  const nameOf = useName();
  const open = due.state === 'OPEN' || due.state === 'PARTLY_PAID';
  return (
    <>
      <PageHeader
        title={due.title}
        state={<DueStateTag state={due.state} />}
        reference={due.reference}
        meta={
          <>
            <span>{t('dues.payer', { name: nameOf(due.payer) })}</span>
            {due.dueAt ? (
              <span>
                {t('dues.until')} <DueDay due={due} />
              </span>
            ) : null}
            {due.subjectType === 'Deal' ? <Link to={dealPath(due.subjectId)}>{t('dues.toDeal')}</Link> : null}
          </>
        }
        action={
          due.transferInstruction ? (
            <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
              {t('dues.printSlip')}
            </Button>
          ) : null
        }
      />
      {cameBack ? <CheckoutReturn due={due} outcome={cameBack} /> : null}
      <div className={styles['figureBlock']}>
        <span className={styles['soft']}>{open ? t('dues.openNow') : t('dues.amount')}</span>
        <span className={styles['figure']}>{moneyText(open ? due.open : due.amount)}</span>
        <span className={styles['words']} lang="zh-CN">
          {capitals((open ? due.open : due.amount).amount)}
        </span>
        {due.state === 'PARTLY_PAID' ? (
          <div className={styles['progress']}>
            <Progress percent={Number((fenOf(due.paid.amount) * 100n) / fenOf(due.amount.amount))} showInfo={false} aria-label={t('dues.progress')} />
            <span>{t('dues.paidOf', { paid: moneyText(due.paid), amount: moneyText(due.amount) })}</span>
          </div>
        ) : null}
      </div>
      {due.state === 'PAID' ? <p className={styles['settled']}>{t('dues.settled')}</p> : null}
      {due.state === 'CANCELLED' ? <p className={styles['settled']}>{t('dues.cancelled')}</p> : null}
      {open ? (
        <div className={styles['ways']}>
          <Section title={t('dues.byTransfer')} boxed>
            {due.transferInstruction ? <TransferSlip instruction={due.transferInstruction} /> : <p>{t('dues.noAccount')}</p>}
          </Section>
          {due.channels.includes('STRIPE') && cameBack !== 'done' ? (
            <Section title={t('dues.online')} boxed>
              <p className={styles['soft']}>{t('dues.onlineText')}</p>
              <CheckoutButton due={due} />
            </Section>
          ) : null}
        </div>
      ) : null}
      <div style={{ marginTop: 36 }}>
        <Section title={t('dues.came')}>
          {due.receipts.length === 0 ? (
            <p className={styles['soft']}>{open ? t('dues.nothingYet') : t('dues.nothingCame')}</p>
          ) : (
            <DueReceipts receipts={due.receipts} />
          )}
        </Section>
      </div>
      {due.subjectType === 'Deal' ? (
        <p className="no-print" style={{ marginTop: 24 }}>
          <LinkButton to={dealPath(due.subjectId)}>{t('dues.toDeal')}</LinkButton>
        </p>
      ) : null}
    </>
  );
}
