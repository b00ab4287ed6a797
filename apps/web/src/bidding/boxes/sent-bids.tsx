import { moneyText } from '../../formats/money-text.js';
import { useMessages } from '../../i18n/use-messages.js';
import type { SentBid } from '../live/bid-book.js';
import styles from './box.module.css';

/** What was sent from this page and what became of it. */
export function SentBids({ sent }: { sent: readonly SentBid[] }) {
  const t = useMessages();
  if (sent.length === 0) return null;
  return (
    <div aria-live="polite">
      <ul className={styles['sent']} aria-label={t('bidding.sent.title')}>
        {sent.slice(0, 4).map((bid) => (
          <Sent key={bid.key} bid={bid} />
        ))}
      </ul>
    </div>
  );
}

function Sent({ bid: { content, state, answer, problem } }: { bid: SentBid }) {
  const t = useMessages();
  const amount = content.kind === 'ENTER' ? '' : moneyText({ amount: content.amount, currency: 'CNY' });
  const shown = state === 'answered' ? (answer?.accepted ? 'accepted' : 'rejected') : state;
  const paid = answer?.amount && answer.accepted ? moneyText(answer.amount) : amount;
  return (
    <li data-state={shown}>
      <strong>
        {t(`bidding.sent.${shown}`)} {content.kind === 'SEAL' && shown === 'accepted' ? amount : paid}
      </strong>
      {state === 'answered' && answer ? (
        <span className={styles['note']}>
          {answer.code ? `${t(`bidRefusal.${answer.code}`)} · ` : ''}
          {answer.least ? `${t('bidding.sent.least', { amount: moneyText(answer.least) })} · ` : ''}
          {t('bidding.sent.seq', { seq: answer.seq })}
        </span>
      ) : null}
      {state === 'unknown' ? <span>{t('bidding.sent.unknownHint')}</span> : null}
      {state === 'refused' && problem ? <span>{problem}</span> : null}
    </li>
  );
}
