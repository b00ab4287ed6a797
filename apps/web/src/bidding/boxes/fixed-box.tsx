import { SealButton } from '../../elements/seal-button.js';
import { moneyText } from '../../formats/money-text.js';
import { useMessages } from '../../i18n/use-messages.js';
import { useBids } from '../live/use-bids.js';
import type { LiveSession } from '../live/use-session.js';
import { standingOf } from '../standing.js';
import { BigAmount } from './big-amount.js';
import { Box } from './box.js';
import { SentBids } from './sent-bids.js';
import { useBlocked } from './use-blocked.js';
import styles from './box.module.css';

/** A number that nobody else knows: it goes into the draw. */
const ownNumber = (): string => [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** A price that is fixed: the first has it, or one of those who entered is drawn. */
export function FixedBox({ session }: { session: LiveSession }) {
  const t = useMessages();
  const bids = useBids(session.id, () => undefined);
  const blocked = useBlocked(session);
  const draw = session.mode === 'FIXED_DRAW';
  const entered = standingOf(session) === 'entered' || bids.sent.some(({ answer }) => answer?.accepted);
  const price = session.startPrice;
  const act = () => bids.bid(draw ? { kind: 'ENTER', nonce: ownNumber() } : { kind: 'BID', amount: price.amount, confirmed: true });
  return (
    <Box title={t(draw ? 'bidding.fixed.drawTitle' : 'bidding.fixed.title')} tone="seal">
      <BigAmount money={price} />
      <p className={styles['note']}>{t(draw ? 'bidding.fixed.drawHint' : 'bidding.fixed.hint')}</p>
      {blocked ? <p className={styles['warn']}>{blocked}</p> : null}
      <SealButton size="large" block disabled={blocked !== null || entered || bids.busy} loading={bids.busy} onClick={act}>
        {entered ? t(draw ? 'bidding.fixed.entered' : 'bidding.fixed.taken') : t(draw ? 'bidding.fixed.enter' : 'bidding.fixed.act', { amount: moneyText(price) })}
      </SealButton>
      <SentBids sent={bids.sent} />
    </Box>
  );
}
