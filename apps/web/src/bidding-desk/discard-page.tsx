import { useNavigate, useParams } from 'react-router';
import { BiddingSessionDocument, SessionDiscardDocument } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { useQuery } from '../api/use-query.js';
import { ConfirmPage } from '../elements/confirm-page.js';
import { Facts } from '../elements/facts.js';
import { Loaded } from '../elements/loaded.js';
import { Refusals } from '../elements/refusals.js';
import { useMessages } from '../i18n/use-messages.js';
import { biddingDeskPath } from '../paths.js';
import { useLotTitle } from '../bidding/use-lot-title.js';

/** Gives a draft up: its listing is free for another session. */
export function DiscardDraftPage() {
  const t = useMessages();
  const lotTitle = useLotTitle();
  const go = useNavigate();
  const { id = '' } = useParams();
  const query = useQuery(BiddingSessionDocument, { id });
  const discard = useAction(SessionDiscardDocument, (result) => result.sessionDiscard, { onDone: () => go('/centre/bidding') });
  return (
    <Loaded query={query} pick={(result) => result.biddingSession}>
      {(session) => (
        <ConfirmPage
          title={t('biddingDesk.discard.title')}
          act={t('biddingDesk.discard.act')}
          busy={discard.busy}
          back={biddingDeskPath(id)}
          blocked={!session.availableActions.includes('DISCARD')}
          declaration={null}
          onAct={() => void discard.run({ input: { sessionId: id } })}
          refusals={<Refusals {...discard} />}
          consequences={[t('biddingDesk.discard.gone'), t('biddingDesk.discard.free'), t('biddingDesk.discard.told')]}
        >
          <Facts narrow pairs={[[t('biddingDesk.list.lot'), `${lotTitle(session)} · ${session.reference}`]]} />
        </ConfirmPage>
      )}
    </Loaded>
  );
}
