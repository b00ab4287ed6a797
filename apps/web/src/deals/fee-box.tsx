import type { DealFeeFieldsFragment } from '../api/generated/graphql.js';
import { MoneyText } from '../elements/money-text.js';
import { moneyText } from '../formats/money-text.js';
import { useMessages } from '../i18n/use-messages.js';
import styles from './fee-box.module.css';

/** What one side pays to the exchange; opens to how it was worked out. */
export function FeeBox({ fee }: { fee: DealFeeFieldsFragment }) {
  const t = useMessages();
  return (
    <details className={styles['fee']}>
      <summary>
        <span>{t(`deals.fees.${fee.payer}`)}</span>
        <MoneyText money={fee.amount} strong />
      </summary>
      <ul className={styles['lines']}>
        {fee.lines.map((line, index) => (
          <li key={index}>
            <span>
              {line.upTo ? t('deals.fees.upTo', { amount: moneyText(line.upTo) }) : index === 0 ? t('deals.fees.whole') : t('deals.fees.above')} · {line.rate}
            </span>
            <MoneyText money={line.amount} />
          </li>
        ))}
      </ul>
      {fee.adjustments.map((adjustment) => (
        <p key={adjustment} className={styles['note']}>
          {t(`deals.fees.adjustment.${adjustment}`)}
        </p>
      ))}
      {fee.waived ? <p className={styles['note']}>{fee.waived}</p> : null}
      <p className={styles['note']}>
        {fee.schedule.source} <span className="mono">{fee.schedule.version}</span>
      </p>
    </details>
  );
}
