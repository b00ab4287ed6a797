import type { OfferSide } from '../api/generated/graphql.js';
import { MomentText } from '../elements/date-text.js';
import { MoneyText } from '../elements/money-text.js';
import { useMessages } from '../i18n/use-messages.js';
import type { ShownOffer } from './offer-page.js';
import styles from './negotiation-thread.module.css';

/** The turns of a negotiation in their order: ours at the right, theirs at the left. */
export function NegotiationThread({ history, mine }: { history: ShownOffer['history']; mine: OfferSide }) {
  const t = useMessages();
  return (
    <ol className={styles['thread']}>
      {history.map((turn, index) => {
        const before = history[index - 1];
        return (
          <li key={turn.id} className={styles['turn']} data-mine={turn.side === mine} data-last={index === history.length - 1}>
            <p className={styles['meta']}>
              <span className={styles['who']}>
                {turn.madeBy}
                {turn.side === mine ? ` · ${t('offer.us')}` : ''}
              </span>
              <MomentText at={turn.madeAt} />
            </p>
            <p className={styles['amount']}>
              <MoneyText money={turn.amount} />
              {before ? <Difference from={before.amount.amount} to={turn.amount.amount} /> : null}
            </p>
            {turn.terms ? <p className={styles['terms']}>{turn.terms}</p> : null}
            <p className={styles['meta']}>
              {t('offers.until')} <MomentText at={turn.expiresAt} />
            </p>
          </li>
        );
      })}
    </ol>
  );
}

/** How far a turn moved from the one before, in percent. */
function Difference({ from, to }: { from: string; to: string }) {
  const change = Number(from) === 0 ? 0 : ((Number(to) - Number(from)) / Number(from)) * 100;
  if (Math.abs(change) < 0.05) return null;
  return (
    <span className={styles['difference']}>
      {change > 0 ? '+' : '−'}
      {Math.abs(change).toFixed(1)} %
    </span>
  );
}
