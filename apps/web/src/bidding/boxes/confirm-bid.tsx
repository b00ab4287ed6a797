import { Button, Modal } from 'antd';
import { SealButton } from '../../elements/seal-button.js';
import { moneyText } from '../../formats/money-text.js';
import { useMessages } from '../../i18n/use-messages.js';
import type { LiveSession } from '../live/use-session.js';
import { timesOf } from '../steps.js';
import { BigAmount } from './big-amount.js';
import styles from './box.module.css';

interface ConfirmBidProps {
  session: LiveSession;
  /** Null: nothing to confirm. */
  amount: string | null;
  onConfirm: (amount: string) => void;
  onCancel: () => void;
}

/** Before a bid far above the price: the amount in words and how many times the price it is. */
export function ConfirmBid({ session, amount, onConfirm, onCancel }: ConfirmBidProps) {
  const t = useMessages();
  const shown = amount ?? '0.00';
  const times = timesOf(session, shown);
  return (
    <Modal open={amount !== null} title={t('bidding.confirm.title')} onCancel={onCancel} footer={null} destroyOnHidden>
      <div className={styles['confirm']}>
        <BigAmount money={{ amount: shown, currency: 'CNY' }} />
        <p className={styles['times']}>{t(session.price ? 'bidding.confirm.times' : 'bidding.confirm.timesStart', { times, price: moneyText(session.price ?? session.startPrice) })}</p>
        <p>{t('bidding.confirm.text')}</p>
        <div className={styles['buttons']}>
          <SealButton size="large" onClick={() => amount !== null && onConfirm(amount)}>
            {t('bidding.confirm.act', { amount: moneyText({ amount: shown, currency: 'CNY' }) })}
          </SealButton>
          <Button size="large" onClick={onCancel} autoFocus>
            {t('bidding.confirm.back')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
