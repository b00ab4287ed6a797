import type { DealDueFieldsFragment } from '../../api/generated/graphql.js';
import { serverNow } from '../../api/server-clock.js';
import { DayText, MomentText } from '../../elements/date-text.js';
import { LinkButton } from '../../elements/link-button.js';
import { MoneyText } from '../../elements/money-text.js';
import { PlainTable } from '../../elements/plain-table.js';
import { StateTag, type Tone } from '../../elements/state-tag.js';
import { capitals } from '../../formats/capitals.js';
import { useMessages } from '../../i18n/use-messages.js';
import { CheckoutButton } from '../../money/checkout-button.js';
import { dealActPath } from '../../paths.js';
import { DueText } from '../due-text.js';
import { timeLeft } from '../time-left.js';
import type { ShownDeal } from '../shown-deal.js';
import styles from './due-card.module.css';
import { TransferInstruction } from './transfer-instruction.js';

const tones: Record<DealDueFieldsFragment['state'], Tone> = { OPEN: 'attention', PARTLY_PAID: 'attention', PAID: 'good', CANCELLED: 'neutral' };

/** One payment of the buyer: how much by when, how it is paid, and what has come in on it. */
export function DueCard({ due, deal, mayPay }: { due: DealDueFieldsFragment; deal: ShownDeal; mayPay: boolean }) {
  const t = useMessages();
  const open = due.state === 'OPEN' || due.state === 'PARTLY_PAID';
  return (
    <article className={styles['due']}>
      <header className={styles['head']}>
        <div>
          <StateTag tone={tones[due.state]}>{t(`deals.dueState.${due.state}`)}</StateTag>
          <h3>{due.title}</h3>
          {due.dueAt ? (
            <p className={styles['by']}>
              {t('deals.dues.by')} {open ? <DueText at={due.dueAt} /> : <DayText at={timeLeft(due.dueAt, serverNow()).lastDay} />}
            </p>
          ) : null}
        </div>
        <div className={styles['sum']}>
          <span className={styles['amount']}>
            <MoneyText money={open ? due.open : due.amount} />
          </span>
          {open ? (
            <span className={styles['words']} lang="zh-CN">
              {capitals(due.open.amount, due.open.currency)}
            </span>
          ) : null}
          {due.state === 'PARTLY_PAID' ? (
            <span className={styles['words']}>
              {t('deals.dues.paidOf')} <MoneyText money={due.paid} /> / <MoneyText money={due.amount} />
            </span>
          ) : null}
        </div>
      </header>
      {open && due.transferInstruction ? <TransferInstruction instruction={due.transferInstruction} /> : null}
      {open ? (
        <div className={`${styles['buttons']} no-print`}>
          {due.transferInstruction ? <LinkButton to={`${dealActPath(deal.id, 'slip')}?due=${encodeURIComponent(due.id)}`}>{t('deals.slip.open')}</LinkButton> : null}
          {mayPay && due.channels.includes('STRIPE') ? <CheckoutButton due={due} /> : null}
        </div>
      ) : null}
      {due.receipts.length > 0 ? (
        <PlainTable
          head={[t('deals.receipts.at'), t('deals.receipts.channel'), { name: t('deals.receipts.amount'), right: true }]}
          rows={due.receipts.map((receipt, index) => ({
            key: String(index),
            cells: [<MomentText key="at" at={receipt.receivedAt} />, t(`deals.channel.${receipt.channel ?? 'DEPOSIT'}`) + (receipt.released ? ` · ${t('deals.receipts.released')}` : ''), <MoneyText key="amount" money={receipt.amount} />],
          }))}
        />
      ) : null}
    </article>
  );
}
