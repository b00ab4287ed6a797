import type { OfferSide, OfferState } from '../api/generated/graphql.js';
import { StateTag, type Tone } from '../elements/state-tag.js';
import { useMessages } from '../i18n/use-messages.js';

const tones: Record<OfferState, Tone> = {
  OPEN: 'active',
  COUNTERED: 'active',
  ACCEPTED: 'good',
  DECLINED: 'neutral',
  WITHDRAWN: 'neutral',
  EXPIRED: 'neutral',
  SUPERSEDED: 'neutral',
};

/** Where an offer stands, and whose answer is awaited while it is open. */
export function OfferStateTag({ state, turn, mine }: { state: OfferState; turn: OfferSide; mine: OfferSide }) {
  const t = useMessages();
  const open = state === 'OPEN' || state === 'COUNTERED';
  if (!open) return <StateTag tone={tones[state]}>{t(`offerState.${state}`)}</StateTag>;
  return turn === mine ? <StateTag tone="attention">{t('offer.yourTurn')}</StateTag> : <StateTag tone="active">{t('offer.theirTurn')}</StateTag>;
}
