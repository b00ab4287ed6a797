import type { SellerAgreementFieldsFragment } from '../../api/generated/graphql.js';
import { Facts } from '../../elements/facts.js';
import { MoneyText } from '../../elements/money-text.js';
import { capitals } from '../../formats/capitals.js';
import { momentText } from '../../formats/date-text.js';
import { useMessages } from '../../i18n/use-messages.js';
import styles from './terms.module.css';

/** The rules that a seller is asked about, in plain words, and when it would be. */
export function TermsFacts({ agreement, reserve = false }: { agreement: SellerAgreementFieldsFragment; reserve?: boolean }) {
  const t = useMessages();
  const lines = reserve && agreement.takesReserve ? agreement.plainTextWithReserve : agreement.plainText;
  return (
    <>
      <div className={styles['part']}>
        <h2>{t('terms.rules')}</h2>
        <ul className={styles['rules']}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
          <li>{t(agreement.secondAllowed ? 'terms.second' : 'terms.secondNone')}</li>
        </ul>
      </div>
      <div className={styles['part']}>
        <h2>{t('terms.when')}</h2>
        <Facts
          narrow
          pairs={[
            [t('bidding.rules.signUpUntil'), momentText(agreement.signUpUntil)],
            [t('bidding.rules.opensAt'), momentText(agreement.opensAt)],
            [t('terms.endsAt'), agreement.endsAt ? momentText(agreement.endsAt) : null],
            [t('biddingDesk.field.noticeDays'), t('common.days', { count: agreement.noticeDays })],
            [
              t('bidding.rules.startPrice'),
              <span key="start">
                <MoneyText money={agreement.startPrice} strong /> <span lang="zh-CN">{capitals(agreement.startPrice.amount)}</span>
              </span>,
            ],
            [t('bidding.rules.deposit'), <MoneyText key="deposit" money={agreement.deposit} />],
          ]}
        />
      </div>
    </>
  );
}
