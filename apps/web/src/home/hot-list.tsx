import { Link } from 'react-router';
import type { ListingRowFieldsFragment } from '../api/generated/graphql.js';
import { PriceText } from '../elements/price-text.js';
import { useMessages, useTitle } from '../i18n/use-messages.js';
import { listingPath } from '../paths.js';
import styles from './hot-list.module.css';

/** What is looked at most, in order. */
export function HotList({ listings }: { listings: readonly ListingRowFieldsFragment[] }) {
  const t = useMessages();
  const title = useTitle();
  if (listings.length === 0) return <p className={styles['none']}>{t('home.hotEmpty')}</p>;
  return (
    <ol className={styles['list']}>
      {listings.map((listing) => {
        const [first] = listing.rights;
        return (
          <li key={listing.id} className={styles['item']}>
            <div>
              <Link to={listingPath(listing.id)} className={styles['title']}>
                {title(listing)}
              </Link>
              <p className={styles['meta']}>{first ? t(`rightKind.${first.kind}`) : null}</p>
            </div>
            <PriceText price={listing.price} />
          </li>
        );
      })}
    </ol>
  );
}
