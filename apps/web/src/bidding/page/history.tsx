import { Button } from 'antd';
import { useState } from 'react';
import { SessionEntriesDocument, type SessionEntryFieldsFragment } from '../../api/generated/graphql.js';
import { request } from '../../api/request.js';
import { Trouble } from '../../api/trouble.js';
import { ErrorState } from '../../elements/error-state.js';
import { Section } from '../../elements/section.js';
import { useMessages } from '../../i18n/use-messages.js';
import { preciseText } from '../clock-text.js';
import { entryWords } from '../entry-words.js';
import { merged } from '../live/live-state.js';
import type { LiveSession } from '../live/use-session.js';
import styles from './history.module.css';

interface Older {
  readonly entries: readonly SessionEntryFieldsFragment[];
  readonly next: string | null;
}

/** Everything that happened, newest first: what was bid, what was refused and why, pauses, extensions. */
export function History({ session, firstPage }: { session: LiveSession; firstPage: { readonly hasNextPage: boolean; readonly endCursor?: string | null } }) {
  const t = useMessages();
  const [older, setOlder] = useState<Older>({ entries: [], next: firstPage.hasNextPage ? (firstPage.endCursor ?? null) : null });
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const entries = merged(session.entries, older.entries);
  const own = session.mine?.number ?? null;

  const more = async () => {
    setBusy(true);
    setTrouble(null);
    try {
      const page = (await request(SessionEntriesDocument, { id: session.id, first: 100, after: older.next })).biddingSession?.entries;
      setOlder((before) => ({ entries: merged(before.entries, page?.edges.map(({ node }) => node) ?? []), next: page?.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null }));
    } catch (thrown) {
      setTrouble(Trouble.of(thrown));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Section title={t('bidding.history.title')} extra={t('bidding.history.hint')}>
      {entries.length === 0 ? <p>{t('bidding.history.empty')}</p> : null}
      <ol className={styles['list']}>
        {entries.map((entry) => (
          <li key={entry.seq} className={styles['entry']} data-kind={entry.kind} data-own={own !== null && entry.bidder === own}>
            <span className={styles['seq']}>{entry.seq}</span>
            <time className={styles['at']} dateTime={entry.at}>
              {preciseText(entry.at)}
            </time>
            <span className={styles['who']}>
              {entry.bidder ?? ''}
              {entry.bidder && entry.bidder === own ? <span className={styles['you']}>{t('bidding.history.you')}</span> : null}
            </span>
            <span className={styles['what']}>
              {entryWords(entry, session.mode, t)}
              {entry.channel === 'FLOOR' ? <span className={styles['floor']}>{t('bidChannel.FLOOR')}</span> : null}
            </span>
          </li>
        ))}
      </ol>
      {trouble ? <ErrorState trouble={trouble} onRetry={() => void more()} /> : null}
      {older.next ? (
        <Button loading={busy} onClick={() => void more()} style={{ marginTop: 12 }}>
          {t('common.more')}
        </Button>
      ) : null}
    </Section>
  );
}
