import { Alert } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { BiddingSessionDocument, KeepersDocument, SessionAmendDocument, SessionEditDocument } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { bothOf, useQuery } from '../api/use-query.js';
import { Loaded } from '../elements/loaded.js';
import { PageHeader } from '../elements/page-header.js';
import { useMessages } from '../i18n/use-messages.js';
import { biddingDeskPath } from '../paths.js';
import { draftOf } from './session-draft.js';
import { SessionForm } from './session-form.js';
import { useLotTitle } from '../bidding/use-lot-title.js';

/** Goes on with a session that is not published. */
export function EditSessionPage() {
  return <ChangeSession mode="edit" />;
}

/** Changes a published session: its notice starts anew, and whoever signed up confirms again. */
export function AmendSessionPage() {
  return <ChangeSession mode="amend" />;
}

function ChangeSession({ mode }: { mode: 'edit' | 'amend' }) {
  const t = useMessages();
  const lotTitle = useLotTitle();
  const go = useNavigate();
  const { id = '' } = useParams();
  const query = bothOf(useQuery(BiddingSessionDocument, { id }), useQuery(KeepersDocument, {}));
  const onDone = () => go(biddingDeskPath(id));
  const edit = useAction(SessionEditDocument, (result) => result.sessionEdit, { onDone });
  const amend = useAction(SessionAmendDocument, (result) => result.sessionAmend, { onDone });
  const change = mode === 'edit' ? edit : amend;
  return (
    <Loaded query={query} pick={([{ biddingSession }, { keepers }]) => (biddingSession ? { session: biddingSession, keepers } : null)}>
      {({ session, keepers }) => (
        <>
          <PageHeader title={t(`biddingDesk.${mode}.title`)} subtitle={lotTitle(session)} reference={session.reference} />
          <SessionForm
            initial={draftOf(session, keepers)}
            listing={session.listing}
            depositByEvent={session.deposit.amount === '0.00'}
            act={t(`biddingDesk.${mode}.act`)}
            busy={change.busy}
            userErrors={change.userErrors}
            trouble={change.trouble}
            warning={mode === 'amend' ? <Alert type="warning" showIcon style={{ marginBottom: 16 }} title={t('biddingDesk.amend.warning')} description={t('biddingDesk.amend.text')} /> : null}
            onMade={(made) => session.listing && void change.run({ input: { sessionId: id, session: { ...made, listingId: session.listing.id, ...(session.event ? { eventId: session.event.id, eventPlace: session.eventPlace ?? 1 } : {}) } } })}
          />
        </>
      )}
    </Loaded>
  );
}
