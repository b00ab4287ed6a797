import { Link, useSearchParams } from 'react-router';
import { BiddingSessionsDocument, SaleEventsDocument, type BiddingMode, type SessionState } from '../api/generated/graphql.js';
import { usePages, useQuery } from '../api/use-query.js';
import { EmptyState } from '../elements/empty-state.js';
import { LinkButton } from '../elements/link-button.js';
import { Listed } from '../elements/listed.js';
import { PageHeader } from '../elements/page-header.js';
import { PlainSelect } from '../elements/plain-select.js';
import { Section } from '../elements/section.js';
import { useMessages, useTitle } from '../i18n/use-messages.js';
import { eventPath } from '../paths.js';
import { Page } from '../shell/page.js';
import { firstOf } from './first-of.js';
import { biddingModes } from './modes.js';
import { SessionRow } from './session-row.js';
import styles from './sessions-page.module.css';

const states = { running: ['OPEN', 'PAUSED'], upcoming: ['ANNOUNCED'], over: ['CLOSED'] } as const satisfies Record<string, readonly SessionState[]>;
type View = keyof typeof states;
const parts: readonly View[] = ['running', 'upcoming', 'over'];
const viewKeys: readonly (View | 'all')[] = ['all', ...parts];

/** All sessions: running, announced, over; and the sale events. */
export function SessionsPage() {
  const t = useMessages();
  const [address, setAddress] = useSearchParams();
  const view = viewKeys.find((key) => key === address.get('state')) ?? 'all';
  const shown = view === 'all' ? parts : [view];
  const mode = biddingModes.find((key) => key === address.get('mode')) ?? null;
  const put = (name: string, value: string) =>
    setAddress(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  return (
    <Page>
      <PageHeader title={t('bidding.list.title')} subtitle={t('bidding.list.subtitle')} />
      <div className={styles['filters']}>
        <div className={styles['views']} role="group" aria-label={t('bidding.list.byState')}>
          {viewKeys.map((key) => (
            <button key={key} type="button" aria-pressed={key === view} onClick={() => put('state', key === 'all' ? '' : key)}>
              {t(`bidding.list.view.${key}`)}
            </button>
          ))}
        </div>
        <div className={styles['mode']}>
          <PlainSelect<BiddingMode | ''>
            label={t('bidding.list.byMode')}
            value={mode ?? ''}
            onChange={(value) => put('mode', value)}
            options={[{ value: '', label: t('bidding.list.anyMode') }, ...biddingModes.map((value) => ({ value, label: t(`biddingMode.${value}`) }))]}
          />
        </div>
      </div>
      <div className={styles['columns']}>
        <div>
          {shown.map((key) => (
            <Sessions key={`${key}.${mode ?? ''}`} view={key} mode={mode} alone={shown.length === 1} />
          ))}
        </div>
        <Events />
      </div>
    </Page>
  );
}

/** Sessions in one state. What there is none of is passed over where others stand beside it. */
function Sessions({ view, mode, alone }: { view: View; mode: BiddingMode | null; alone: boolean }) {
  const t = useMessages();
  const pages = usePages(BiddingSessionsDocument, { filter: { state: [...states[view]], ...(mode ? { mode } : {}) }, first: 20 }, (result) => result.biddingSessions);
  const nothing = <EmptyState title={t('bidding.list.empty.title')} text={t('bidding.list.empty.text')} action={<LinkButton to="/search">{t('notFound.toSearch')}</LinkButton>} />;
  const list = (
    <Listed pages={pages} empty={alone ? nothing : <p className={styles['none']}>{t(`bidding.list.none.${view}`)}</p>}>
      {(sessions) => sessions.map((session) => <SessionRow key={session.id} session={session} />)}
    </Listed>
  );
  return alone ? list : <Section title={t(`bidding.list.view.${view}`)}>{list}</Section>;
}

function Events() {
  const t = useMessages();
  const title = useTitle();
  const events = useQuery(SaleEventsDocument, { first: 10 }).data?.saleEvents.edges.map(({ node }) => node) ?? [];
  return (
    <Section title={t('bidding.events.title')}>
      {events.length === 0 ? <p className={styles['none']}>{t('bidding.events.none')}</p> : null}
      <ul className={styles['events']}>
        {events.map((event) => (
          <li key={event.id}>
            <Link to={eventPath(event.id)}>{title(event)}</Link>
            <span>
              {firstOf(event.sessions) ? `${firstOf(event.sessions) ?? ''} · ` : ''}
              {event.hall ?? t('bidding.events.online')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
