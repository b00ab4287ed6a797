import { Button } from 'antd';
import { useState } from 'react';
import { MoneyInput } from '../../elements/money-input.js';
import { moneyText, readAmount, typedAmount } from '../../formats/money-text.js';
import { fenOf } from '../../money/fen.js';
import { useMessages } from '../../i18n/use-messages.js';
import { useBids } from '../live/use-bids.js';
import type { LiveSession } from '../live/use-session.js';
import { isFarAbove, stepped } from '../steps.js';
import { Box } from './box.js';
import { ConfirmBid } from './confirm-bid.js';
import { SentBids } from './sent-bids.js';
import { useBlocked } from './use-blocked.js';
import styles from './box.module.css';

const jumps = [1, 2, 5] as const;

/** Bids with an amount: ascending, open quotes, and the best bid after a descent. */
export function BidBox({ session }: { session: LiveSession }) {
  const t = useMessages();
  const [typed, setTyped] = useState('');
  const [toConfirm, setToConfirm] = useState<string | null>(null);
  const bids = useBids(session.id, ({ content }, answer) => {
    if (answer.code === 'NEEDS_CONFIRMATION' && content.kind === 'BID') setToConfirm(content.amount);
    if (answer.accepted) setTyped('');
  });
  const blocked = useBlocked(session);
  const least = stepped(session, null, 0);
  const amount = typed.trim() === '' ? least : readAmount(typed);
  const leading = session.leader === session.mine?.number && session.mode !== 'OPEN_QUOTE';
  const low = amount !== null && typed.trim() !== '' && session.mode !== 'OPEN_QUOTE' && fenOf(amount) < fenOf(least);
  // Whoever has a right of first purchase takes the lead at the price that stands.
  const mayMatch = session.mode === 'ASCENDING' && session.price !== null && session.price !== undefined && !leading && (session.mine?.preEmption ?? null) !== null;

  const place = (offered: string, confirmed: boolean) => {
    if (!confirmed && isFarAbove(session, offered)) return setToConfirm(offered);
    setToConfirm(null);
    return bids.bid({ kind: 'BID', amount: offered, confirmed });
  };

  return (
    <Box title={t(session.mode === 'OPEN_QUOTE' ? 'bidding.bid.quoteTitle' : 'bidding.bid.title')}>
      <form
        className={styles['confirm']}
        onSubmit={(event) => {
          event.preventDefault();
          if (amount !== null && blocked === null && !leading && !bids.busy) place(amount, false);
        }}
      >
        {session.mode === 'OPEN_QUOTE' ? null : (
          <p className={styles['note']}>{t('bidding.bid.least', { amount: moneyText({ amount: least, currency: 'CNY' }) })}</p>
        )}
        <div className={styles['steps']} role="group" aria-label={t('bidding.bid.steps')}>
          <Button onClick={() => setTyped(typedAmount(stepped(session, amount, -1)))}>
            −1 <span className="visually-hidden">{t('bidding.bid.down')}</span>
          </Button>
          {jumps.map((steps) => (
            <Button key={steps} onClick={() => setTyped(typedAmount(stepped(session, amount, steps)))}>
              +{steps} <span className="visually-hidden">{t('bidding.bid.up', { count: steps })}</span>
            </Button>
          ))}
        </div>
        <MoneyInput label={t('bidding.bid.amount')} required value={typed === '' ? typedAmount(least) : typed} onChange={setTyped} error={low ? t('bidding.bid.tooLow', { amount: moneyText({ amount: least, currency: 'CNY' }) }) : undefined} />
        {blocked ? <p className={styles['warn']}>{blocked}</p> : leading ? <p className={styles['note']}>{t(session.stage === 'BEST' ? 'bidding.champion.done' : 'bidding.bid.leading')}</p> : null}
        <Button type="primary" size="large" block htmlType="submit" disabled={amount === null || low || blocked !== null || leading || bids.busy} loading={bids.busy}>
          {amount === null ? t('bidding.bid.title') : t('bidding.bid.act', { amount: moneyText({ amount, currency: 'CNY' }) })}
        </Button>
        {mayMatch && session.price ? (
          <Button size="large" block disabled={blocked !== null || bids.busy} onClick={() => session.price && place(session.price.amount, false)}>
            {t('bidding.bid.match', { amount: moneyText(session.price) })}
          </Button>
        ) : null}
        <p className={styles['note']}>{t('bidding.bid.binding')}</p>
      </form>
      <SentBids sent={bids.sent} />
      <ConfirmBid session={session} amount={toConfirm} onCancel={() => setToConfirm(null)} onConfirm={(offered) => place(offered, true)} />
    </Box>
  );
}
