import type { ListingBodyFieldsFragment } from '../api/generated/graphql.js';
import { Facts } from '../elements/facts.js';
import { useMessages, useTitle } from '../i18n/use-messages.js';

/** Readiness, field of use, delivery and the like. */
export function ListingFacts({ listing }: { listing: ListingBodyFieldsFragment }) {
  const t = useMessages();
  const title = useTitle();
  const { delivery } = listing;
  const delivered = [delivery.documents ? t('delivery.documents') : '', delivery.knowHow ? t('delivery.knowHow') : '', delivery.training ? t('delivery.training') : '']
    .filter((part) => part !== '')
    .join(t('common.listComma'));

  return (
    <Facts
      pairs={[
        [t('listing.mode'), t(`listingMode.${listing.mode}`)],
        [t('listing.readiness'), t(`readiness.${listing.readiness}`)],
        [t('listing.industry'), listing.industry ? title(listing.industry) : null],
        [t('listing.applicationField'), listing.applicationField],
        [t('listing.products'), listing.products],
        [t('listing.delivery'), delivered || t('delivery.none')],
        [t('listing.deliveryNote'), delivery.note],
        [t('listing.evidenceOfUse'), listing.evidenceOfUse],
      ]}
    />
  );
}
