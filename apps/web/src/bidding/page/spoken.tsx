import { useEffect, useRef, useState } from 'react';
import { moneyText } from '../../formats/money-text.js';
import { useMessages } from '../../i18n/use-messages.js';
import { deadlineOf } from '../deadline.js';
import { useTicking } from '../live/use-ticking.js';
import type { LiveSession } from '../live/use-session.js';
import { standingOf } from '../standing.js';

/** Seconds before the end at which the time left is said. */
const said = [300, 60, 10] as const;

/** Says what changed to whoever hears the page: price and standing, not oftener than they can be listened to, and the last minutes. */
export function Spoken({ session }: { session: LiveSession }) {
  const t = useMessages();
  const [text, setText] = useState('');
  const spokenAt = useRef(0);
  const standing = standingOf(session);
  const { lost } = session.touch;
  const parts = [
    session.price && session.state !== 'ANNOUNCED' && !lost ? t('bidding.spoken.price', { amount: moneyText(session.price), number: session.leader ?? '—' }) : '',
    standing ? t(`bidding.standing.${standing}`) : '',
  ];
  const news = parts.filter(Boolean).join(' ');
  useEffect(() => {
    // That the connection is lost is said at once: what was said before may no longer hold.
    const wait = lost ? 0 : Math.max(0, spokenAt.current + 2500 - performance.now());
    const timer = setTimeout(() => {
      spokenAt.current = performance.now();
      setText(news);
    }, wait);
    return () => clearTimeout(timer);
  }, [news, lost]);
  return (
    <>
      <span className="visually-hidden" role="status" aria-live="polite">
        {text}
      </span>
      <SpokenTime session={session} />
    </>
  );
}

function SpokenTime({ session }: { session: LiveSession }) {
  const t = useMessages();
  const now = useTicking(1000);
  const { of, at } = deadlineOf(session, now);
  const left = at === null || of !== 'end' ? Number.POSITIVE_INFINITY : (at - now) / 1000;
  const mark = said.findLast((seconds) => left <= seconds && left > 0);
  return (
    <span className="visually-hidden" role="status" aria-live="polite">
      {mark ? t('bidding.spoken.left', { count: mark }) : ''}
    </span>
  );
}
