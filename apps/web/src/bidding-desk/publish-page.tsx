import { Alert } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { DeskSessionDocument, SessionPublishDocument } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { useQuery } from '../api/use-query.js';
import { ConfirmPage } from '../elements/confirm-page.js';
import { Facts } from '../elements/facts.js';
import { Loaded } from '../elements/loaded.js';
import { MoneyText } from '../elements/money-text.js';
import { Refusals } from '../elements/refusals.js';
import { momentText } from '../formats/date-text.js';
import { useMessages } from '../i18n/use-messages.js';
import { biddingDeskPath } from '../paths.js';
import { useLotTitle } from '../bidding/use-lot-title.js';

/** Publishes a session: from then on its rules stand in the log. */
export function PublishSessionPage() {
  const t = useMessages();
  const lotTitle = useLotTitle();
  const go = useNavigate();
  const { id = '' } = useParams();
  const query = useQuery(DeskSessionDocument, { id });
  const publish = useAction(SessionPublishDocument, (result) => result.sessionPublish, { onDone: () => go(biddingDeskPath(id)) });
  return (
    <Loaded query={query} pick={(result) => result.biddingSession}>
      {(session) => (
        <ConfirmPage
          title={t('biddingDesk.publish.title')}
          act={t('biddingDesk.publish.act')}
          busy={publish.busy}
          back={biddingDeskPath(id)}
          blocked={!session.availableActions.includes('PUBLISH')}
          declaration={t('biddingDesk.publish.declaration')}
          onAct={() => void publish.run({ input: { sessionId: id } })}
          refusals={<Refusals {...publish} />}
          consequences={[t('biddingDesk.publish.log'), t('biddingDesk.publish.signUp'), t('biddingDesk.publish.listing'), t('biddingDesk.publish.amend')]}
        >
          {session.agreement?.state === 'AGREED' || session.state !== 'DRAFT' ? null : <Alert type="warning" showIcon title={t('biddingDesk.seller.none')} style={{ marginBottom: 16 }} />}
          <Facts
            narrow
            pairs={[
              [t('biddingDesk.list.lot'), [lotTitle(session), session.listing?.reference].filter(Boolean).join(' · ')],
              [t('bidding.rules.startPrice'), <MoneyText key="start" money={session.startPrice} />],
              [t('bidding.rules.deposit'), <MoneyText key="deposit" money={session.deposit} />],
              [t('bidding.rules.signUpUntil'), momentText(session.signUpUntil)],
              [t('bidding.rules.opensAt'), momentText(session.opensAt)],
              [
                t('bidding.rules.title'),
                <ul key="rules">
                  {(session.agreement ?? session.rules).plainText.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>,
              ],
            ]}
          />
        </ConfirmPage>
      )}
    </Loaded>
  );
}
