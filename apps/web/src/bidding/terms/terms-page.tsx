import { Alert } from 'antd';
import { sealAmount } from '@haihe/bidding/rules';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { SessionAgreeDocument, SessionTermsDocument, type SellerAgreementFieldsFragment, type SessionTermsQuery } from '../../api/generated/graphql.js';
import { useAction } from '../../api/use-action.js';
import { useQuery } from '../../api/use-query.js';
import { errorAt } from '../../api/user-errors.js';
import { ConfirmPage } from '../../elements/confirm-page.js';
import { EmptyState } from '../../elements/empty-state.js';
import { Facts } from '../../elements/facts.js';
import { Loaded } from '../../elements/loaded.js';
import { PageHeader } from '../../elements/page-header.js';
import { Refusals } from '../../elements/refusals.js';
import { Section } from '../../elements/section.js';
import { momentText } from '../../formats/date-text.js';
import { readAmount } from '../../formats/money-text.js';
import { useMessages } from '../../i18n/use-messages.js';
import { fenOf } from '../../money/fen.js';
import { biddingPath, listingPath } from '../../paths.js';
import { useLotTitle } from '../use-lot-title.js';
import { ReserveChoice } from './reserve-choice.js';
import { SendBack } from './send-back.js';
import { TermsFacts } from './terms-facts.js';
import styles from './terms.module.css';

/** Modes whose price falls to a lowest one. */
const FALLING: ReadonlySet<string> = new Set(['DESCENDING', 'DESCENDING_SEALED']);

type Asked = NonNullable<SessionTermsQuery['biddingSession']>;

/** The seller reads the rules of a session, and agrees or sends them back. */
export function TermsPage() {
  const { id = '' } = useParams();
  const query = useQuery(SessionTermsDocument, { id });
  return (
    <Loaded query={query} pick={(result) => result.biddingSession}>
      {(session) => {
        const { agreement } = session;
        if (!agreement) return <Nothing session={session} />;
        if (session.availableActions.includes('AGREE')) return <Answer key={agreement.digest} session={session} agreement={agreement} />;
        return <Answered session={session} agreement={agreement} />;
      }}
    </Loaded>
  );
}

function Answer({ session, agreement }: { session: Asked; agreement: SellerAgreementFieldsFragment }) {
  const t = useMessages();
  // A change ends the reserve price that was announced: to go without one from here is for the seller to choose.
  const ended = agreement.amendment && session.rules?.hasReserve === true;
  const [wanted, setWanted] = useState(ended && agreement.takesReserve);
  const [typed, setTyped] = useState('');
  const [failed, setFailed] = useState(false);
  const agree = useAction(SessionAgreeDocument, (result) => result.sessionAgree);
  const amount = wanted ? readAmount(typed) : null;
  const low = amount !== null && fenOf(amount) <= fenOf(agreement.startPrice.amount);
  const { listing } = session;

  const answer = async () => {
    setFailed(false);
    try {
      const circle = { keepers: agreement.keepers.map(({ publicKey }) => publicKey), needed: agreement.keepersNeeded };
      const reserveBox = amount && listing ? await sealAmount(Number(fenOf(amount)), { of: 'RESERVE', listing: listing.reference }, circle) : null;
      await agree.run({ input: { sessionId: session.id, digest: agreement.digest, reserveBox, dropReserve: ended && !wanted } });
    } catch {
      setFailed(true);
    }
  };

  return (
    <>
      <ConfirmPage
        title={t('terms.title')}
        act={t(wanted ? 'terms.actWithReserve' : 'terms.act')}
        busy={agree.busy}
        back="/work"
        reversible={!agreement.amendment}
        blocked={listing === null || (wanted && (amount === null || low))}
        declaration={t('terms.declaration')}
        onAct={() => void answer()}
        refusals={
          <>
            {failed ? <Alert type="error" showIcon title={t('terms.reserve.failed')} style={{ marginTop: 16 }} /> : null}
            <Refusals {...agree} fields={['reserveBox']} />
          </>
        }
        consequences={[t(agreement.amendment ? 'terms.happens.amend' : 'terms.happens.announce'), ...(agreement.amendment ? [] : [t('terms.happens.void')]), t('terms.happens.bound'), ...(agreement.amendment ? [] : [t('terms.happens.undo')])]}
      >
        {agreement.amendment ? <Alert type="warning" showIcon title={t('terms.amendment')} style={{ marginBottom: 16 }} /> : null}
        {ended ? <Alert type="warning" showIcon title={t(wanted ? 'terms.reserve.again' : 'terms.reserve.dropped')} style={{ marginBottom: 16 }} /> : null}
        <Lot session={session} />
        <TermsFacts agreement={agreement} reserve={wanted} />
        <ReserveChoice agreement={agreement} falling={FALLING.has(session.mode)} wanted={wanted} onWanted={setWanted} typed={typed} onTyped={setTyped} low={low} error={errorAt(agree.userErrors, 'reserveBox')} />
        <div className={styles['part']}>
          <Facts narrow pairs={[[t('terms.digest'), <span key="digest" className={`mono ${styles['digest'] ?? ''}`}>{agreement.digest}</span>]]} />
        </div>
      </ConfirmPage>
      <SendBack sessionId={session.id} undo={false} />
    </>
  );
}

function Answered({ session, agreement }: { session: Asked; agreement: SellerAgreementFieldsFragment }) {
  const t = useMessages();
  const done = agreement.state === 'AGREED' || agreement.state === 'RETURNED' ? agreement.state : null;
  if (done === null) return <Nothing session={session} />;
  const at = agreement.answeredAt ? momentText(agreement.answeredAt) : '';
  return (
    <div style={{ maxWidth: 760, margin: '0 auto' }}>
      <PageHeader title={t('terms.title')} reference={session.reference} meta={session.state === 'DRAFT' ? null : <Link to={biddingPath(session.id)}>{t('biddingDesk.control.publicPage')}</Link>} />
      <Alert type={done === 'AGREED' ? 'success' : 'info'} showIcon title={t(`terms.done.${done}`, { who: agreement.answeredBy ?? '', at, reason: agreement.reason ?? '' })} description={done === 'AGREED' ? t(agreement.hasReserve ? 'biddingDesk.seller.reserve' : FALLING.has(session.mode) ? 'terms.reserve.falling' : 'biddingDesk.seller.noReserve') : null} style={{ marginBottom: 24 }} />
      <Section boxed title={session.reference}>
        <Lot session={session} />
        <TermsFacts agreement={agreement} />
      </Section>
      {session.availableActions.includes('RETURN') ? <SendBack sessionId={session.id} undo /> : null}
    </div>
  );
}

function Nothing({ session }: { session: Asked }) {
  const t = useMessages();
  return (
    <>
      <PageHeader title={t('terms.title')} reference={session.reference} />
      <EmptyState title={t('terms.none.title')} text={t('terms.none.text')} />
    </>
  );
}

function Lot({ session }: { session: Asked }) {
  const t = useMessages();
  const lotTitle = useLotTitle();
  const { listing } = session;
  return (
    <Facts
      narrow
      pairs={[
        [t('biddingDesk.list.lot'), listing ? <Link key="lot" to={listingPath(listing.id)}>{`${lotTitle(session)} · ${listing.reference}`}</Link> : null],
        [t('biddingDesk.list.mode'), `${t(`biddingMode.${session.mode}`)}${session.floor ? ` · ${t('bidding.floor')}` : ''}`],
      ]}
    />
  );
}
