import type { VerificationState } from '../api/generated/graphql.js';
import { StateTag, type Tone } from '../elements/state-tag.js';
import { useMessages } from '../i18n/use-messages.js';

const tones: Record<VerificationState, Tone> = { UNVERIFIED: 'neutral', PENDING: 'active', VERIFIED: 'good', RETURNED: 'attention', SUSPENDED: 'bad' };

/** Whether the centre has verified an organisation. */
export function VerificationTag({ state }: { state: VerificationState }) {
  const t = useMessages();
  return <StateTag tone={tones[state]}>{t(`verificationState.${state}`)}</StateTag>;
}
