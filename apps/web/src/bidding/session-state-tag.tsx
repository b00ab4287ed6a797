import type { SessionOutcome, SessionState } from '../api/generated/graphql.js';
import { StateTag, type Tone } from '../elements/state-tag.js';
import { useMessages } from '../i18n/use-messages.js';

const tones: Record<SessionState, Tone> = { DRAFT: 'neutral', ANNOUNCED: 'active', OPEN: 'good', PAUSED: 'attention', CLOSED: 'neutral' };

/** Where a session stands; once it is over, how it ended. */
export function SessionStateTag({ state, outcome = null }: { state: SessionState; outcome?: SessionOutcome | null | undefined }) {
  const t = useMessages();
  if (state === 'CLOSED' && outcome) return <StateTag tone={outcome === 'SOLD' ? 'good' : outcome === 'ANNULLED' ? 'bad' : 'neutral'}>{t(`sessionOutcome.${outcome}`)}</StateTag>;
  return <StateTag tone={tones[state]}>{t(`sessionState.${state}`)}</StateTag>;
}
