import { Link } from 'react-router';
import type { SessionRowFieldsFragment } from '../api/generated/graphql.js';
import { KindBadge } from '../elements/kind-badge.js';
import { MoneyText } from '../elements/money-text.js';
import { momentText } from '../formats/date-text.js';
import { useMessages } from '../i18n/use-messages.js';
import { biddingPath } from '../paths.js';
import { clockText } from './clock-text.js';
import { useTicking } from './live/use-ticking.js';
import { SessionStateTag } from './session-state-tag.js';
import styles from './session-row.module.css';
import { useLotTitle } from './use-lot-title.js';

/** A session in a list: what for, how, where it stands, and until when. */
export function SessionRow({ session }: { session: SessionRowFieldsFragment }) {
  const t = useMessages();
  const lotTitle = useLotTitle();
  const { listing, price, startPrice, state } = session;
  const kinds = [...new Set(listing?.rights.map(({ kind }) => kind))];
  return (
    <article className={styles['row']}>
      <div className={styles['main']}>
        <div className={styles['line']}>
          <SessionStateTag state={state} outcome={session.outcome} />
          {kinds.slice(0, 2).map((kind) => (
            <KindBadge key={kind} kind={kind} />
          ))}
          <span>{t(`biddingMode.${session.mode}`)}</span>
          {session.floor ? <span>{t('bidding.floor')}</span> : null}
          <span className="mono">{session.reference}</span>
        </div>
        <h3 className={styles['title']}>
          <Link to={biddingPath(session.id)}>{lotTitle(session)}</Link>
        </h3>
        <p className={styles['line']}>
          <TimeOf session={session} />
          <span>{t('bidding.bidCount', { count: session.bids })}</span>
          <span>{t('bidding.admittedCount', { count: session.admitted })}</span>
        </p>
      </div>
      <div className={styles['side']}>
        <span className={styles['label']}>{t(state === 'CLOSED' ? (session.outcome === 'SOLD' ? 'bidding.price.sold' : 'bidding.price.last') : price ? 'bidding.price.now' : 'bidding.price.start')}</span>
        <MoneyText money={price ?? startPrice} strong />
      </div>
    </article>
  );
}

/** Until it opens, ends, or when it ended. */
function TimeOf({ session }: { session: SessionRowFieldsFragment }) {
  const t = useMessages();
  const now = useTicking(1000);
  if (session.state === 'CLOSED') return <span>{session.closedAt ? t('bidding.list.closed', { time: momentText(session.closedAt) }) : null}</span>;
  if (session.state === 'PAUSED' || session.state === 'DRAFT') return null;
  const opening = session.state === 'ANNOUNCED';
  const until = opening ? session.opensAt : session.endsAt;
  if (!until) return <span>{t('bidding.list.running')}</span>;
  const left = Date.parse(until) - now;
  const { days, clock } = clockText(Math.floor(Math.max(0, left) / 1000) * 1000);
  const text = left <= 0 ? t(opening ? (session.floor ? 'bidding.waiting.auctioneer' : 'bidding.waiting.opening') : 'bidding.waiting.settling') : `${days > 0 ? `${t('countdown.days', { count: days })} ` : ''}${clock.split('.')[0] ?? ''}`;
  return (
    <span>
      {t(opening ? 'bidding.deadline.opening' : 'bidding.deadline.end')}{' '}
      <strong role="timer" aria-live="off" className={styles['clock']}>
        {text}
      </strong>{' '}
      {momentText(until)}
    </span>
  );
}
