import type { SellerAgreementFieldsFragment } from '../../api/generated/graphql.js';
import { MoneyInput } from '../../elements/money-input.js';
import { moneyText } from '../../formats/money-text.js';
import { useMessages } from '../../i18n/use-messages.js';
import styles from './terms.module.css';

interface ReserveChoiceProps {
  agreement: SellerAgreementFieldsFragment;
  /** The price falls to a lowest one, which is the reserve. */
  falling: boolean;
  wanted: boolean;
  onWanted: (wanted: boolean) => void;
  typed: string;
  onTyped: (typed: string) => void;
  low: boolean;
  error: string | undefined;
}

/** Whether the seller wants a reserve price above the start price; it is sealed before it leaves the browser. */
export function ReserveChoice({ agreement, falling, wanted, onWanted, typed, onTyped, low, error }: ReserveChoiceProps) {
  const t = useMessages();
  if (!agreement.takesReserve) return <p className={styles['part']}>{t(falling ? 'terms.reserve.falling' : 'terms.reserve.only')}</p>;
  const names = agreement.keepers.map(({ name }) => name).join(t('common.listComma'));
  const choice = (sealed: boolean) => (
    <label className={styles['choice']}>
      <input type="radio" name="reserve" checked={wanted === sealed} onChange={() => onWanted(sealed)} />
      <strong>{t(sealed ? 'terms.reserve.sealed' : 'terms.reserve.none')}</strong>
      <span>{t(sealed ? 'terms.reserve.sealedHint' : 'terms.reserve.noneHint')}</span>
    </label>
  );
  return (
    <fieldset className={styles['part']} style={{ padding: 0, border: 0 }}>
      <legend style={{ marginBottom: 10, fontSize: 15, fontWeight: 600 }}>{t('terms.reserve.title')}</legend>
      <div className={styles['choices']}>
        {choice(false)}
        {choice(true)}
      </div>
      {wanted ? (
        <MoneyInput
          required
          label={t('terms.reserve.amount')}
          value={typed}
          onChange={onTyped}
          error={error ?? (low ? t('terms.reserve.low', { amount: moneyText(agreement.startPrice) }) : undefined)}
          hint={t('terms.reserve.keepers', { names, needed: agreement.keepersNeeded })}
        />
      ) : null}
    </fieldset>
  );
}
