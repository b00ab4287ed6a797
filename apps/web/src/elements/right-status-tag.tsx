import type { RightStatus } from '../api/generated/graphql.js';
import { useMessages } from '../i18n/use-messages.js';
import { StateTag, type Tone } from './state-tag.js';

const tones: Record<RightStatus, Tone> = {
  IN_FORCE: 'good',
  PENDING: 'active',
  LAPSED: 'bad',
  EXPIRED: 'neutral',
  INVALIDATED: 'bad',
  REJECTED: 'neutral',
  WITHDRAWN: 'neutral',
  UNKNOWN: 'attention',
};

/** Whether a right is in force. */
export function RightStatusTag({ status }: { status: RightStatus }) {
  const t = useMessages();
  return <StateTag tone={tones[status]}>{t(`rightStatus.${status}`)}</StateTag>;
}
