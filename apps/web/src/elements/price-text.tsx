import type { ListingPriceFieldsFragment } from '../api/generated/graphql.js';
import { moneyRangeText, moneyText } from '../formats/money-text.js';
import { useLanguage, useMessages } from '../i18n/use-messages.js';
import styles from './price-text.module.css';

/** What a listing asks: a fixed price, a range that is open to negotiation, or on request. */
export function PriceText({ price, large = false, start = large }: { price: ListingPriceFieldsFragment; large?: boolean; start?: boolean }) {
  const t = useMessages();
  const language = useLanguage();
  const { kind, amount, amountMax } = price;
  const figure =
    kind === 'ON_REQUEST' || !amount
      ? t('priceKind.ON_REQUEST')
      : amountMax && amountMax.amount !== amount.amount
        ? moneyRangeText(amount, amountMax, language)
        : moneyText(amount);
  return (
    <span className={styles['price']} data-large={large} data-start={start}>
      <span className={styles['figure']}>{figure}</span>
      {kind === 'ON_REQUEST' ? null : <span className={styles['kind']}>{t(`priceKind.${kind}`)}</span>}
    </span>
  );
}
