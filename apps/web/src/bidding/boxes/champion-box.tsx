import { moneyText } from '../../formats/money-text.js';
import { useMessages } from '../../i18n/use-messages.js';
import type { LiveSession } from '../live/use-session.js';
import { BigAmount } from './big-amount.js';
import { Box } from './box.js';

/** Whoever stopped a descent: the one bid before the sealed ones. Null while nobody did. */
export function championOf({ entries }: Pick<LiveSession, 'entries'>): string | null {
  return entries.findLast(({ kind }) => kind === 'BID')?.bidder ?? null;
}

/** He waits while the others seal their bids. */
export function ChampionBox({ session }: { session: LiveSession }) {
  const t = useMessages();
  const price = session.price ?? session.startPrice;
  return (
    <Box title={t('bidding.champion.title')} tone="seal">
      <BigAmount money={price} />
      <p>{t('bidding.champion.sealed', { amount: moneyText(price) })}</p>
    </Box>
  );
}

/** The others wait while he thinks about his best bid. */
export function ChampionsTurnBox() {
  const t = useMessages();
  return (
    <Box title={t('bidding.stage.BEST')}>
      <p>{t('bidding.champion.best')}</p>
    </Box>
  );
}
