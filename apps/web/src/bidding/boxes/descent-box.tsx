import { SealButton } from '../../elements/seal-button.js';
import { moneyText } from '../../formats/money-text.js';
import { useMessages } from '../../i18n/use-messages.js';
import { descentPrice } from '../descent.js';
import { useBids } from '../live/use-bids.js';
import type { LiveSession } from '../live/use-session.js';
import { useTicking } from '../live/use-ticking.js';
import { BigAmount } from './big-amount.js';
import { Box } from './box.js';
import { SentBids } from './sent-bids.js';
import { useBlocked } from './use-blocked.js';
import styles from './box.module.css';

/** A price that falls: the first who takes it has it. */
export function DescentBox({ session }: { session: LiveSession }) {
  const t = useMessages();
  const bids = useBids(session.id, () => undefined);
  const blocked = useBlocked(session);
  const price = descentPrice(session, useTicking(200));
  const taken = session.leader !== null && session.leader !== undefined;
  const { descentStep, descentInterval, descentFloor } = session.rules;
  return (
    <Box title={t('bidding.descent.title')} tone="seal">
      <BigAmount money={price} />
      {descentStep && descentInterval && descentFloor ? (
        <p className={styles['note']}>{t('bidding.descent.hint', { step: moneyText(descentStep), seconds: descentInterval, floor: moneyText(descentFloor) })}</p>
      ) : null}
      {blocked ? <p className={styles['warn']}>{blocked}</p> : null}
      <SealButton size="large" block disabled={blocked !== null || taken || bids.busy} loading={bids.busy} onClick={() => bids.bid({ kind: 'BID', amount: price.amount, confirmed: true })}>
        {taken ? t('bidding.descent.taken') : t('bidding.descent.act', { amount: moneyText(price) })}
      </SealButton>
      <p className={styles['note']}>{t('bidding.descent.binding')}</p>
      <SentBids sent={bids.sent} />
    </Box>
  );
}
