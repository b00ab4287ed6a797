import { useMessages } from '../../i18n/use-messages.js';
import type { LiveSession } from '../live/use-session.js';

/** Why nothing can be sent just now, in words; null when it can. Out of touch one may still send: the answer tells. */
export function useBlocked(session: LiveSession): string | null {
  const t = useMessages();
  if (session.state === 'PAUSED') return t('bidding.blocked.paused');
  if (session.state === 'ANNOUNCED') return t('bidding.blocked.soon');
  if (session.state !== 'OPEN') return t('bidding.blocked.over');
  if (session.touch.lost) return t('bidding.blocked.lost');
  if (session.stage === 'OPENING') return t('bidding.waiting.keepers');
  return null;
}
