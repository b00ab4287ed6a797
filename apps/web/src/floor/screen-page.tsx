import { useEffect } from 'react';
import { useParams } from 'react-router';
import { ErrorState } from '../elements/error-state.js';
import { NotFound } from '../elements/not-found.js';
import { PageSkeleton } from '../elements/skeletons.js';
import { capitals } from '../formats/capitals.js';
import { moneyText } from '../formats/money-text.js';
import { useMessages } from '../i18n/use-messages.js';
import { biddingPath } from '../paths.js';
import { clockText, preciseText } from '../bidding/clock-text.js';
import { descentPrice } from '../bidding/descent.js';
import { deadlineOf } from '../bidding/deadline.js';
import { entryWords } from '../bidding/entry-words.js';
import { useTicking } from '../bidding/live/use-ticking.js';
import { useSession, type LiveSession } from '../bidding/live/use-session.js';
import { waitingKey } from '../bidding/waiting.js';
import { LanguageSwitch } from '../shell/language-switch.js';
import { QrPicture } from './qr-picture.js';
import styles from './screen.module.css';
import { useLotTitle } from '../bidding/use-lot-title.js';

const shown = new Set(['BID', 'PAUSED', 'RESUMED', 'RESTORED', 'CALLED', 'OPENED', 'CLOSED', 'STAGE']);

/** The screen of the hall: the price to be read from the last row, the time, the last bids, and how to join. */
export function ScreenPage() {
  const { id = '' } = useParams();
  const { query, session } = useSession(id);
  return (
    <main id="main" className={styles['screen']} tabIndex={-1}>
      {session ? <Screen session={session} /> : query.error ? <ErrorState page trouble={query.error} onRetry={() => void query.refetch()} /> : query.data ? <NotFound /> : <PageSkeleton />}
    </main>
  );
}

function Screen({ session }: { session: LiveSession }) {
  const t = useMessages();
  const lotTitle = useLotTitle();
  const name = lotTitle(session);
  const now = useTicking(500);
  useEffect(() => {
    document.title = `${name} · ${t('brand.name')}`;
  }, [name, t]);
  const price = session.stage === 'DESCENT' && session.state === 'OPEN' && !session.leader ? descentPrice(session, now) : (session.price ?? session.startPrice);
  const leader = session.state === 'CLOSED' ? session.winner?.number : session.leader;
  const lost = session.touch.lost;
  const label = session.state === 'CLOSED' ? (session.outcome === 'SOLD' ? 'sold' : 'last') : session.price ? 'now' : 'start';
  const call = session.state === 'OPEN' && session.calls > 0 ? t(`floor.calls.${session.calls === 2 ? 'twice' : 'once'}`) : null;
  return (
    <>
      <header className={styles['head']}>
        <h1>{name}</h1>
        <span className={styles['language']}>
          <LanguageSwitch />
        </span>
        <p>
          <span className="mono">{session.reference}</span> · {session.state === 'CLOSED' && session.outcome ? t(`sessionOutcome.${session.outcome}`) : t(`sessionState.${session.state}`)}
        </p>
      </header>
      {lost ? (
        <p className={styles['lost']} role="alert">
          {session.touch.of === null ? t('bidding.touch.connecting') : t('bidding.touch.lost', { time: preciseText(session.touch.of).slice(0, 8) })}
        </p>
      ) : null}
      {session.state === 'PAUSED' && session.pause ? (
        <p className={styles['paused']} role="alert">
          {t('bidding.pause.title', { reason: t(`pauseReason.${session.pause.reason}`), time: preciseText(session.pause.since).slice(0, 8) })} {session.pause.note}
        </p>
      ) : null}
      <section className={styles['price']} data-lost={lost} aria-live="polite" aria-label={t(`bidding.price.${label}`)}>
        <span className={styles['label']}>{t(`bidding.price.${label}`)}</span>
        <span className={styles['figure']}>{moneyText(price).replace(/\.00$/, '')}</span>
        <span className={styles['words']} lang="zh-CN">
          {capitals(price.amount)}
        </span>
      </section>
      <section className={styles['facts']} data-lost={lost}>
        <div>
          <span className={styles['label']}>{session.state === 'CLOSED' ? t('bidding.winner') : t('bidding.leader')}</span>
          <span className={styles['leader']}>{leader ?? '—'}</span>
        </div>
        <ScreenClock session={session} />
        {call ? <div className={styles['call']}>{call}</div> : null}
      </section>
      <section className={styles['last']} aria-label={t('floor.screen.last')}>
        <ol>
          {session.entries
            .filter(({ kind }) => shown.has(kind))
            .slice(0, 6)
            .map((entry) => (
              <li key={entry.seq}>
                <span>{preciseText(entry.at).slice(0, 8)}</span>
                <strong>{entry.bidder ?? ''}</strong>
                <span>{entryWords(entry, session.mode, t)}</span>
                <span>{entry.channel ? t(`bidChannel.${entry.channel}`) : ''}</span>
              </li>
            ))}
        </ol>
      </section>
      <aside className={styles['join']}>
        <QrPicture text={`${window.location.origin}${biddingPath(session.id)}`} label={t('floor.screen.qr')} size={220} />
        <span>{t('floor.screen.join')}</span>
      </aside>
    </>
  );
}

function ScreenClock({ session }: { session: LiveSession }) {
  const t = useMessages();
  const now = useTicking(100);
  const deadline = deadlineOf(session, now);
  const { of, at, near } = deadline;
  const left = at === null ? null : at - now;
  const { days, clock } = clockText(left ?? 0);
  const counting = left !== null && left > 0 && of !== 'closed';
  return (
    <div>
      <span className={styles['label']}>{t(`bidding.deadline.${of}`)}</span>
      <span className={styles['clock']} data-near={near} role="timer" aria-live="off">
        {counting ? `${days > 0 ? `${t('countdown.days', { count: days })} ` : ''}${clock}` : of === 'closed' ? '—' : t(waitingKey(deadline, session.floor))}
      </span>
    </div>
  );
}
