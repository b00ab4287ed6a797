import { lazy, Suspense } from 'react';
import { Link, useParams } from 'react-router';
import { Loaded } from '../elements/loaded.js';
import { PageHeader } from '../elements/page-header.js';
import { RightCard } from '../elements/right-card.js';
import { Section } from '../elements/section.js';
import { RowsSkeleton } from '../elements/skeletons.js';
import { StateTag } from '../elements/state-tag.js';
import { useMessages, useName, useTitle } from '../i18n/use-messages.js';
import { biddingPath, eventPath, listingPath } from '../paths.js';
import { Page } from '../shell/page.js';
import { Proof } from './boxes/proof.js';
import { useSession, type LiveSession, type ReadSession } from './live/use-session.js';
import { Board } from './page/board.js';
import { History } from './page/history.js';
import { PauseBanner } from './page/pause-banner.js';
import { PriceChart } from './page/price-chart.js';
import { RulesSection } from './page/rules-section.js';
import { Spoken } from './page/spoken.js';
import { TouchBar } from './page/touch-bar.js';
import { SessionStateTag } from './session-state-tag.js';
import styles from './page/session-page.module.css';
import { useLotTitle } from './use-lot-title.js';

// What one acts with comes after what one sees.
const ActBox = lazy(() => import('./boxes/act-box.js').then((module) => ({ default: module.ActBox })));

/** A session as it happens: the price, the time, the box to act in, everything that happened, and the rules. */
export function SessionPage() {
  const { id = '' } = useParams();
  const { query, session } = useSession(id);
  return (
    <Page>
      <Loaded query={query} pick={(result) => result.biddingSession}>
        {(read) => (session ? <SessionBody key={id} session={session} read={read} /> : null)}
      </Loaded>
    </Page>
  );
}

function SessionBody({ session, read }: { session: LiveSession; read: ReadSession }) {
  const t = useMessages();
  const title = useTitle();
  const lotTitle = useLotTitle();
  const nameOf = useName();
  const { listing, event, previousSession } = session;
  return (
    <>
      <PageHeader
        title={lotTitle(session)}
        reference={session.reference}
        state={
          <>
            <SessionStateTag state={session.state} outcome={session.outcome} />
            <StateTag tone="neutral">{t(`biddingMode.${session.mode}`)}</StateTag>
            {session.floor ? <StateTag tone="neutral">{t('bidding.floor')}</StateTag> : null}
          </>
        }
        meta={
          <>
            {listing ? <Link to={listingPath(listing.id)}>{t('bidding.toListing', { reference: listing.reference })}</Link> : null}
            {listing ? (
              <span>
                {t('commitment.seller')} {nameOf(listing.seller)}
              </span>
            ) : null}
            {event ? <Link to={eventPath(event.id)}>{t('bidding.inEvent', { title: title(event), place: session.eventPlace ?? 1 })}</Link> : null}
            {previousSession ? <Link to={biddingPath(previousSession.id)}>{t('bidding.second', { reference: previousSession.reference })}</Link> : null}
          </>
        }
      />
      <Spoken session={session} />
      <TouchBar touch={session.touch} closed={session.state === 'CLOSED'} />
      <PauseBanner session={session} />
      <Board session={session} />
      <div className={styles['layout']}>
        <div className={styles['main']}>
          <PriceChart entries={session.entries} />
          <History session={session} firstPage={read.entries.pageInfo} />
          <RulesSection session={session} />
          {listing ? (
            <Section title={t('listing.rights', { count: listing.rightCount })}>
              {listing.rights.map((right) => (
                <RightCard key={right.id} right={right} />
              ))}
            </Section>
          ) : null}
        </div>
        <aside className={styles['side']}>
          <Suspense fallback={<RowsSkeleton rows={4} />}>
            <ActBox session={session} />
          </Suspense>
          {session.state === 'CLOSED' || session.state === 'DRAFT' ? null : <Proof session={session} />}
        </aside>
      </div>
    </>
  );
}
