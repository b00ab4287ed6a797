import { capitals } from '../../formats/capitals.js';
import { moneyText } from '../../formats/money-text.js';
import type { MessageKey } from '../../i18n/messages.js';
import { useLanguage, useMessages } from '../../i18n/use-messages.js';
import type { LiveSession } from '../live/use-session.js';
import { descentPrice } from '../descent.js';
import { handedIn } from '../handed-in.js';
import { useTicking } from '../live/use-ticking.js';
import { standingOf } from '../standing.js';
import { BigCountdown } from './big-countdown.js';
import styles from './board.module.css';

const tones = { leading: 'good', won: 'good', overbid: 'bad', unsure: 'lost', lost: 'plain', nothing: 'plain', sealed: 'good', entered: 'good', absent: 'plain' } as const;

/** What is asked or bid, by whom, how the reader stands, and how long it still goes. */
export function Board({ session }: { session: LiveSession }) {
  const t = useMessages();
  const english = useLanguage() === 'en';
  const standing = standingOf(session);
  const now = useTicking(500);
  const descending = session.state === 'OPEN' && session.stage === 'DESCENT' && session.leader === null;
  const price = descending ? descentPrice(session, now) : session.price;
  const fixed = session.mode === 'FIXED_FIRST' || session.mode === 'FIXED_DRAW';
  const label = session.state === 'CLOSED' ? (session.outcome === 'SOLD' ? 'sold' : 'last') : descending ? 'asked' : fixed ? 'fixed' : price ? 'now' : 'start';
  const shown = price ?? session.startPrice;
  const second = secondOf(session);
  return (
    <section className={styles['board']} aria-label={t('bidding.board')}>
      <div className={styles['cell']} data-lost={session.touch.lost}>
        <span className={styles['label']}>{t(`bidding.price.${label}`)}</span>
        <span className={styles['price']} data-testid="price">
          {moneyText(shown)}
        </span>
        <span className={styles['note']} lang="zh-CN">
          {english ? null : capitals(shown.amount, shown.currency)}
        </span>
      </div>
      <div className={styles['cell']} data-lost={session.touch.lost}>
        <span className={styles['label']}>{t(second.label)}</span>
        <span className={styles['leader']}>{second.value}</span>
        <span className={styles['note']}>
          {second.bids ? <span className={styles['whole']}>{t('bidding.bidCount', { count: session.bids })}</span> : null}
          {second.admitted ? <span className={styles['whole']}>{t('bidding.admittedCount', { count: session.admitted })}</span> : null}
        </span>
        {standing === null ? null : (
          <span className={styles['standing']} data-tone={tones[standing]}>
            {t(`bidding.standing.${standing}`)}
          </span>
        )}
      </div>
      <BigCountdown session={session} />
    </section>
  );
}

/** Who leads or won; where nobody can yet, how many take part. */
function secondOf(session: LiveSession): { readonly label: MessageKey; readonly value: string | number; readonly bids: boolean; readonly admitted: boolean } {
  if (session.state === 'ANNOUNCED') return { label: 'bidding.admittedLabel', value: session.admitted, bids: false, admitted: false };
  const handed = handedIn(session);
  if (handed) return { label: `bidding.handedIn.${handed.of}`, value: handed.count, bids: false, admitted: true };
  const bids = session.mode !== 'FIXED_DRAW';
  if (session.state === 'CLOSED') return { label: 'bidding.winner', value: session.winner?.number ?? '—', bids, admitted: true };
  return { label: 'bidding.leader', value: session.leader ?? '—', bids, admitted: true };
}
