import type { DealState } from '../api/generated/graphql.js';
import { StateTag, type Tone } from '../elements/state-tag.js';
import { useMessages } from '../i18n/use-messages.js';

const tones: Record<DealState, Tone> = {
  AGREED: 'active',
  SIGNED: 'active',
  FUNDED: 'active',
  FILED: 'active',
  CERTIFIED: 'active',
  PARTLY_RELEASED: 'active',
  RELEASED: 'good',
  DISPUTED: 'attention',
  CANCELLED: 'neutral',
  BREACHED: 'bad',
};

/** Where a deal stands. */
export function DealStateTag({ state }: { state: DealState }) {
  const t = useMessages();
  return <StateTag tone={tones[state]}>{t(`dealState.${state}`)}</StateTag>;
}
