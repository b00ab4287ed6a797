import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { DeskSessionDocument, SessionCloseEarlyDocument, SessionOpenDocument } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { useQuery } from '../api/use-query.js';
import { LinkButton } from '../elements/link-button.js';
import { Loaded } from '../elements/loaded.js';
import { PageHeader } from '../elements/page-header.js';
import { Refusals } from '../elements/refusals.js';
import { useMessages } from '../i18n/use-messages.js';
import { Proof } from '../bidding/boxes/proof.js';
import { Board } from '../bidding/page/board.js';
import { History } from '../bidding/page/history.js';
import { PauseBanner } from '../bidding/page/pause-banner.js';
import { RulesSection } from '../bidding/page/rules-section.js';
import { TouchBar } from '../bidding/page/touch-bar.js';
import { SessionStateTag } from '../bidding/session-state-tag.js';
import { useSession, type LiveSession, type ReadSession } from '../bidding/live/use-session.js';
import { biddingDeskPath, biddingPath } from '../paths.js';
import { BidderList } from './bidder-list.js';
import { HoldAgain } from './hold-again.js';
import { Interruption } from './interruption.js';
import { SellerAnswer } from './seller-answer.js';
import styles from './desk.module.css';
import { useLotTitle } from '../bidding/use-lot-title.js';

/** One session from the centre's side: how it goes, who takes part, and every act upon it. */
export function ControlPage() {
  const { id = '' } = useParams();
  const { query, session } = useSession(id);
  return (
    <Loaded query={query} pick={(result) => result.biddingSession}>
      {(read) => (session ? <Control key={id} session={session} read={read} /> : null)}
    </Loaded>
  );
}

function Control({ session, read }: { session: LiveSession; read: ReadSession }) {
  const t = useMessages();
  const lotTitle = useLotTitle();
  const desk = useQuery(DeskSessionDocument, { id: session.id }, { repeat: 15_000 }).data?.biddingSession;
  const can = (action: string) => (session.availableActions as readonly string[]).includes(action);
  const open = useAction(SessionOpenDocument, (result) => result.sessionOpen);
  const early = useAction(SessionCloseEarlyDocument, (result) => result.sessionCloseEarly);
  const input = { input: { sessionId: session.id } };
  const published = session.state !== 'DRAFT';
  return (
    <>
      <PageHeader
        title={lotTitle(session)}
        reference={session.reference}
        state={<SessionStateTag state={session.state} outcome={session.outcome} />}
        meta={
          <>
            <span>{t(`biddingMode.${session.mode}`)}</span>
            {published ? <Link to={biddingPath(session.id)}>{t('biddingDesk.control.publicPage')}</Link> : null}
          </>
        }
        action={
          // The seller agrees meanwhile: what is asked for again and again knows it first.
          (desk ?? session).availableActions.includes('PUBLISH') ? (
            <LinkButton type="primary" size="large" to={biddingDeskPath(session.id, 'publish')}>
              {t('biddingDesk.publish.title')}
            </LinkButton>
          ) : session.floor && published && session.state !== 'CLOSED' ? (
            <LinkButton type="primary" size="large" to={biddingDeskPath(session.id, 'console')}>
              {t('floor.console.title')}
            </LinkButton>
          ) : null
        }
      />
      {published ? <TouchBar touch={session.touch} closed={session.state === 'CLOSED'} /> : null}
      <PauseBanner session={session} />
      {published ? <Board session={session} /> : null}
      <div className={styles['buttons']} style={{ marginBottom: 24 }}>
        {can('OPEN') ? (
          <Button type="primary" loading={open.busy} onClick={() => void open.run(input)}>
            {t('floor.console.open')}
          </Button>
        ) : null}
        {can('CLOSE_EARLY') ? (
          <Button loading={early.busy} onClick={() => void early.run(input)}>
            {t('biddingDesk.control.closeEarly')}
          </Button>
        ) : null}
        {session.floor && published ? (
          <>
            <LinkButton to={biddingDeskPath(session.id, 'clerk')}>{t('floor.clerk.title')}</LinkButton>
            <LinkButton to={`${biddingPath(session.id)}/screen`}>{t('floor.screen.title')}</LinkButton>
          </>
        ) : null}
        {can('EDIT') ? <LinkButton to={biddingDeskPath(session.id, 'edit')}>{t('biddingDesk.edit.title')}</LinkButton> : null}
        {can('DISCARD') ? <LinkButton to={biddingDeskPath(session.id, 'discard')}>{t('biddingDesk.discard.open')}</LinkButton> : null}
        {can('AMEND') ? <LinkButton to={biddingDeskPath(session.id, 'amend')}>{t('biddingDesk.amend.title')}</LinkButton> : null}
        {can('ANNUL') ? <LinkButton to={biddingDeskPath(session.id, 'annul')}>{t('biddingDesk.annul.open')}</LinkButton> : null}
      </div>
      <Refusals userErrors={[...open.userErrors, ...early.userErrors]} trouble={open.trouble ?? early.trouble} />
      <div className={styles['control']}>
        {desk ? <SellerAnswer session={desk} agreement={desk.agreement ?? null} /> : null}
        <Interruption session={session} />
        {can('HOLD_AGAIN') ? <HoldAgain session={session} /> : null}
        {desk?.bidders ? <BidderList bidders={desk.bidders.edges.map(({ node }) => node)} /> : null}
        {published ? <Proof session={session} /> : null}
        {published ? <History session={session} firstPage={read.entries.pageInfo} /> : null}
        <RulesSection session={session} />
      </div>
    </>
  );
}
