import type { PayableDueFieldsFragment } from '../../api/generated/graphql.js';
import { LinkButton } from '../../elements/link-button.js';
import { MoneyText } from '../../elements/money-text.js';
import { capitals } from '../../formats/capitals.js';
import { moneyText } from '../../formats/money-text.js';
import { useMessages } from '../../i18n/use-messages.js';
import { CheckoutButton } from '../../money/checkout-button.js';
import { DueDay } from '../../money/due-day.js';
import { DueReceipts } from '../../money/due-receipts.js';
import { DueStateTag } from '../../money/states.js';
import { TransferSlip } from '../../money/transfer-slip.js';
import { duePath } from '../../paths.js';
import { may } from '../../session/roles.js';
import { useViewer } from '../../session/use-viewer.js';
import styles from './due-card.module.css';

/** One payment of the buyer: how much by when, how it is paid, and what has come in on it. */
export function DueCard({ due }: { due: PayableDueFieldsFragment }) {
  const t = useMessages();
  const viewer = useViewer();
  const mine = due.payer.id === viewer?.acting?.organisation.id;
  const open = due.state === 'OPEN' || due.state === 'PARTLY_PAID';
  return (
    <article className={styles['due']}>
      <header className={styles['head']}>
        <div>
          <DueStateTag state={due.state} />
          <h3>{due.title}</h3>
          {due.dueAt ? (
            <p className={styles['by']}>
              {t('dues.until')} <DueDay due={due} />
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
            <span className={styles['words']}>{t('dues.paidOf', { paid: moneyText(due.paid), amount: moneyText(due.amount) })}</span>
          ) : null}
        </div>
      </header>
      {open && due.transferInstruction ? <TransferSlip instruction={due.transferInstruction} /> : null}
      {open && mine ? (
        <div className={`${styles['buttons']} no-print`}>
          {due.transferInstruction && may(viewer, 'payments.due.read') ? <LinkButton to={duePath(due.id)}>{t('dues.printSlip')}</LinkButton> : null}
          {due.channels.includes('STRIPE') && may(viewer, 'payments.due.pay') ? <CheckoutButton due={due} /> : null}
        </div>
      ) : null}
      {due.receipts.length > 0 ? <DueReceipts receipts={due.receipts} /> : null}
    </article>
  );
}
