import { Link } from 'react-router';
import type { ListingRowFieldsFragment, ListingSearchQuery } from '../api/generated/graphql.js';
import { ClassificationList } from '../elements/classification-list.js';
import { DayText } from '../elements/date-text.js';
import { DemonstrationMark } from '../elements/demonstration-mark.js';
import { Highlight } from '../elements/highlight.js';
import { KindBadge } from '../elements/kind-badge.js';
import { PriceText } from '../elements/price-text.js';
import { useLanguage, useMessages, useName, useTitle } from '../i18n/use-messages.js';
import { listingPath } from '../paths.js';
import { FavouriteButton } from './favourite-button.js';
import { useDistrict } from '../organisation/use-district.js';
import styles from './listing-row.module.css';

type Found = ListingSearchQuery['listingSearch']['edges'][number]['highlight'];

/** A listing in a list: what it is, whose, for how much, until when. */
export function ListingRow({ listing, highlight }: { listing: ListingRowFieldsFragment; highlight?: Found }) {
  const t = useMessages();
  const districtName = useDistrict();
  const title = useTitle();
  const nameOf = useName();
  const english = useLanguage() === 'en';
  const kinds = [...new Set(listing.rights.map((right) => right.kind))];
  const [only] = listing.rights;
  const classifications = listing.rights.flatMap((right) => right.classifications.filter((classification) => classification.main)).slice(0, 3);

  return (
    <article className={styles['row']}>
      <div className={styles['main']}>
        <div className={styles['line']}>
          {kinds.slice(0, 3).map((kind) => (
            <KindBadge key={kind} kind={kind} />
          ))}
          <span className={styles['number']}>
            {listing.rightCount > 1 ? t('listing.portfolio', { count: listing.rightCount }) : only ? <span className="mono">{only.displayNumber}</span> : null}
          </span>
          <ClassificationList classifications={classifications} />
          {listing.demonstration ? <DemonstrationMark /> : null}
        </div>
        <h3 className={styles['title']}>
          <Link to={listingPath(listing.id)}>
            <Highlight spans={highlight?.title} plain={title(listing)} />
          </Link>
        </h3>
        <p className={styles['summary']}>
          <Highlight spans={highlight?.summary} plain={english && listing.summaryEn ? listing.summaryEn : listing.summary} />
        </p>
        <p className={styles['meta']}>
          <span>{nameOf(listing.seller)}</span>
          {listing.seller.district ? <span>{districtName(listing.seller.district)}</span> : null}
          <span>{t(`readiness.${listing.readiness}`)}</span>
          {listing.industry ? <span>{title(listing.industry)}</span> : null}
          {listing.publishedAt ? (
            <span>
              {t('listing.published')} <DayText at={listing.publishedAt} />
            </span>
          ) : null}
          {listing.expiresAt ? (
            <span>
              {t('listing.until')} <DayText at={listing.expiresAt} />
            </span>
          ) : null}
        </p>
      </div>
      <div className={styles['side']}>
        <PriceText price={listing.price} />
        <FavouriteButton listing={listing} />
      </div>
    </article>
  );
}
