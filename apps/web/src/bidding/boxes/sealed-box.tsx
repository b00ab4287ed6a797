import { Button, Checkbox } from 'antd';
import { sealAmount } from '@haihe/bidding/rules';
import { useState } from 'react';
import { MoneyInput } from '../../elements/money-input.js';
import { SealButton } from '../../elements/seal-button.js';
import { moneyText, readAmount } from '../../formats/money-text.js';
import { useMessages } from '../../i18n/use-messages.js';
import { fenOf } from '../../money/fen.js';
import { useBids } from '../live/use-bids.js';
import type { LiveSession } from '../live/use-session.js';
import { hasSealed } from '../standing.js';
import { isFarAbove, timesOf } from '../steps.js';
import { BigAmount } from './big-amount.js';
import { Box } from './box.js';
import { SentBids } from './sent-bids.js';
import { useBlocked } from './use-blocked.js';
import styles from './box.module.css';

/** One amount, sealed in this browser: nobody reads it before the keepers open it. Looked at twice, since it cannot be taken back. */
export function SealedBox({ session }: { session: LiveSession }) {
  const t = useMessages();
  const [typed, setTyped] = useState('');
  const [looked, setLooked] = useState<string | null>(null);
  const [sure, setSure] = useState(false);
  const [failed, setFailed] = useState(false);
  const bids = useBids(session.id, () => setLooked(null));
  const blocked = useBlocked(session);
  const amount = readAmount(typed);
  const least = session.leastBid ?? session.startPrice;
  const low = amount !== null && fenOf(amount) < fenOf(least.amount);
  const done = hasSealed(session);
  const far = looked !== null && isFarAbove(session, looked);

  const seal = async (offered: string) => {
    setFailed(false);
    try {
      const context = { of: 'BID', session: session.reference, bidder: session.mine?.number ?? '', round: session.round } as const;
      const box = await sealAmount(Number(fenOf(offered)), context, { keepers: session.keepers.map(({ publicKey }) => publicKey), needed: session.keepersNeeded });
      bids.bid({ kind: 'SEAL', amount: offered, box });
    } catch {
      setFailed(true);
    }
  };

  const title = session.mode === 'SEALED_ROUNDS' ? t('bidding.sealed.roundTitle', { round: session.round }) : t('bidding.sealed.title');

  if (done) {
    return (
      <Box title={title}>
        <p>{t('bidding.sealed.done')}</p>
        <Keepers session={session} />
        <SentBids sent={bids.sent} />
      </Box>
    );
  }
  return (
    <Box title={title}>
      <p className={styles['note']}>{t('bidding.sealed.hint', { needed: session.keepersNeeded, count: session.keepers.length })}</p>
      {looked === null ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (amount === null || low) return;
            setSure(false);
            setLooked(amount);
          }}
        >
          <MoneyInput label={t('bidding.bid.amount')} required value={typed} onChange={setTyped} error={low ? t('bidding.bid.tooLow', { amount: moneyText(least) }) : undefined} hint={t('bidding.sealed.least', { amount: moneyText(least) })} />
          {blocked ? <p className={styles['warn']}>{blocked}</p> : null}
          <Button type="primary" size="large" block htmlType="submit" disabled={amount === null || low || blocked !== null}>
            {t('bidding.sealed.look')}
          </Button>
        </form>
      ) : (
        <div className={styles['confirm']}>
          <BigAmount money={{ amount: looked, currency: 'CNY' }} />
          {far ? <p className={styles['times']}>{t('bidding.confirm.timesStart', { times: timesOf(session, looked), price: moneyText(session.price ?? session.startPrice) })}</p> : null}
          <Checkbox checked={sure} onChange={(event) => setSure(event.target.checked)}>
            {t('bidding.sealed.sure')}
          </Checkbox>
          {failed ? <p role="alert">{t('bidding.sealed.failed')}</p> : null}
          <div className={styles['buttons']}>
            <SealButton size="large" disabled={!sure || blocked !== null || bids.busy} loading={bids.busy} onClick={() => void seal(looked)}>
              {t('bidding.sealed.act', { amount: moneyText({ amount: looked, currency: 'CNY' }) })}
            </SealButton>
            <Button size="large" onClick={() => setLooked(null)} disabled={bids.busy}>
              {t('bidding.confirm.back')}
            </Button>
          </div>
        </div>
      )}
      <Keepers session={session} />
      <SentBids sent={bids.sent} />
    </Box>
  );
}

/** Who keeps the keys. */
function Keepers({ session }: { session: LiveSession }) {
  const t = useMessages();
  return <p className={styles['note']}>{t('bidding.sealed.keepers', { names: session.keepers.map(({ name }) => name).join(t('common.listComma')) })}</p>;
}
