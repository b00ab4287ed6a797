import type { ListingBodyFieldsFragment } from '../api/generated/graphql.js';
import { capitals } from '../formats/capitals.js';
import { moneyText, type WireMoney } from '../formats/money-text.js';
import { useMessages, useTitle } from '../i18n/use-messages.js';
import { Facts } from './facts.js';
import styles from './commitment.module.css';

interface CommitmentProps {
  amount: WireMoney;
  listing: Pick<ListingBodyFieldsFragment, 'reference' | 'title' | 'titleEn' | 'rights'>;
  seller: string;
  buyer: string;
  terms: string | null;
}

/** What is agreed: the amount in figures and words, the rights, the parties, the terms. */
export function Commitment({ amount, listing, seller, buyer, terms }: CommitmentProps) {
  const t = useMessages();
  const title = useTitle();
  return (
    <>
      <div className={styles['amount']}>
        <span className={styles['label']}>{t('commitment.price')}</span>
        <span className={styles['figure']}>{moneyText(amount)}</span>
        <span className={styles['words']} lang="zh-CN">
          {capitals(amount.amount, amount.currency)}
        </span>
      </div>
      <Facts
        narrow
        pairs={[
          [t('myListings.listing'), `${title(listing)} · ${listing.reference}`],
          [
            t('commitment.rights'),
            <ul key="rights">
              {listing.rights.map((right) => (
                <li key={right.id}>
                  {title(right)} <span className="mono">{right.displayNumber}</span>
                </li>
              ))}
            </ul>,
          ],
          [t('commitment.seller'), seller],
          [t('commitment.buyer'), buyer],
          [t('offer.terms'), terms],
        ]}
      />
    </>
  );
}
