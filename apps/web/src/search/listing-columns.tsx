import { useMemo } from 'react';
import { Link } from 'react-router';
import type { ListingRowFieldsFragment } from '../api/generated/graphql.js';
import { DayText } from '../elements/date-text.js';
import { KindBadge } from '../elements/kind-badge.js';
import { PriceText } from '../elements/price-text.js';
import { useMessages, useName, useTitle } from '../i18n/use-messages.js';
import { priceColumns } from '../listings/price-columns.js';
import { useDistrict } from '../organisation/use-district.js';
import { listingPath } from '../paths.js';
import { useViewer } from '../session/use-viewer.js';
import type { Column } from '../tables/column.js';
import { FavouriteButton } from './favourite-button.js';

type Row = ListingRowFieldsFragment;

/** Listings as rows, for who compares many of them. */
export function useListingColumns(): Column<Row>[] {
  const t = useMessages();
  const title = useTitle();
  const nameOf = useName();
  const districtName = useDistrict();
  const signedIn = Boolean(useViewer());
  return useMemo((): Column<Row>[] => {
    const kinds = (listing: Row) => [...new Set(listing.rights.map((right) => right.kind))];
    const district = ({ seller }: Row) => (seller.district ? districtName(seller.district) : null);
    const industry = (listing: Row) => (listing.industry ? title(listing.industry) : null);
    const day = (at: string | null | undefined) => (at ? <DayText at={at} /> : null);
    return [
      {
        key: 'listing',
        title: t('myListings.listing'),
        fixed: true,
        cell: (listing) => (
          <div style={{ display: 'grid', gap: 2, minWidth: 220 }}>
            <Link to={listingPath(listing.id)}>{title(listing)}</Link>
            <span className="mono" style={{ color: 'var(--ink-soft)' }}>
              {listing.reference}
            </span>
          </div>
        ),
        sheet: [
          { title: t('common.reference'), value: (listing) => listing.reference },
          { title: t('myListings.listing'), value: title },
        ],
      },
      {
        key: 'kind',
        title: t('right.kind'),
        cell: (listing) => kinds(listing).map((kind) => <KindBadge key={kind} kind={kind} />),
        sheet: [{ title: t('right.kind'), value: (listing) => kinds(listing).map((kind) => t(`rightKind.${kind}`)).join(t('common.listComma')) }],
      },
      {
        key: 'rights',
        title: t('table.rights'),
        extra: true,
        cell: (listing) => listing.rights.map((right) => <div key={right.id} className="mono">{right.displayNumber}</div>),
        sheet: [{ title: t('table.rights'), value: (listing) => listing.rights.map((right) => right.displayNumber).join('\n') }],
      },
      { key: 'seller', title: t('commitment.seller'), cell: (listing) => nameOf(listing.seller), sheet: [{ title: t('commitment.seller'), value: (listing) => nameOf(listing.seller) }] },
      { key: 'district', title: t('facet.DISTRICT'), extra: true, cell: district, sheet: [{ title: t('facet.DISTRICT'), value: district }] },
      { key: 'industry', title: t('facet.INDUSTRY'), extra: true, cell: industry, sheet: [{ title: t('facet.INDUSTRY'), value: industry }] },
      {
        key: 'readiness',
        title: t('facet.READINESS'),
        extra: true,
        cell: (listing) => t(`readiness.${listing.readiness}`),
        sheet: [{ title: t('facet.READINESS'), value: (listing) => t(`readiness.${listing.readiness}`) }],
      },
      { key: 'price', title: t('facet.PRICE_BAND'), right: true, cell: (listing) => <PriceText price={listing.price} />, sheet: priceColumns(t) },
      { key: 'published', title: t('listing.published'), extra: true, cell: (listing) => day(listing.publishedAt), sheet: [{ title: t('listing.published'), value: (listing) => listing.publishedAt && { day: listing.publishedAt } }] },
      { key: 'until', title: t('listing.until'), cell: (listing) => day(listing.expiresAt), sheet: [{ title: t('listing.until'), value: (listing) => listing.expiresAt && { day: listing.expiresAt } }] },
      ...(signedIn ? [{ key: 'actions', title: t('common.actions'), fixed: true, cell: (listing: Row) => <FavouriteButton listing={listing} /> }] : []),
    ];
  }, [t, title, nameOf, districtName, signedIn]);
}
