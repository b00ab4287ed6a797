import StarFilled from '@ant-design/icons/es/icons/StarFilled';
import StarOutlined from '@ant-design/icons/es/icons/StarOutlined';
import { Button } from 'antd';
import { ListingFavouriteDocument } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { useMessages } from '../i18n/use-messages.js';

interface FavouriteButtonProps {
  listing: { id: string; title: string; favourite: boolean; availableActions: readonly string[] };
  labelled?: boolean;
}

/** Keeps a listing among the caller's favourites; not shown to whom the exchange does not offer it. */
export function FavouriteButton({ listing, labelled = false }: FavouriteButtonProps) {
  const t = useMessages();
  const { run, busy } = useAction(ListingFavouriteDocument, (result) => result.listingFavourite);
  if (!listing.availableActions.includes('FAVOURITE')) return null;
  const name = listing.favourite ? t('listing.unfavourite') : t('listing.favourite');
  return (
    <Button
      type={labelled ? 'default' : 'text'}
      block={labelled}
      loading={busy}
      aria-pressed={listing.favourite}
      aria-label={`${name}: ${listing.title}`}
      title={name}
      icon={listing.favourite ? <StarFilled aria-hidden style={{ color: 'var(--warn)' }} /> : <StarOutlined aria-hidden />}
      onClick={() => void run({ input: { listingId: listing.id, favourite: !listing.favourite } })}
    >
      {labelled ? name : null}
    </Button>
  );
}
