import type { ListingState } from '../api/generated/graphql.js';
import { StateTag, type Tone } from '../elements/state-tag.js';
import { useMessages } from '../i18n/use-messages.js';

const tones: Record<ListingState, Tone> = {
  DRAFT: 'neutral',
  SUBMITTED: 'active',
  RETURNED: 'attention',
  PUBLISHED: 'good',
  BIDDING: 'active',
  AGREED: 'active',
  SETTLED: 'good',
  WITHDRAWN: 'neutral',
  EXPIRED: 'neutral',
  SUSPENDED: 'bad',
};

/** Where a listing stands. */
export function ListingStateTag({ state }: { state: ListingState }) {
  const t = useMessages();
  return <StateTag tone={tones[state]}>{t(`listingState.${state}`)}</StateTag>;
}
