import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { DealCancellationAnswerDocument, DealCancellationRequestDocument } from '../../api/generated/graphql.js';
import { useAction } from '../../api/use-action.js';
import { errorAt } from '../../api/user-errors.js';
import { ConfirmPage } from '../../elements/confirm-page.js';
import { Refusals } from '../../elements/refusals.js';
import { useMessages } from '../../i18n/use-messages.js';
import { dealPath, dealTabPath } from '../../paths.js';
import { refusedBy } from '../deal-act.js';
import type { ShownDeal } from '../shown-deal.js';
import { ActPage } from './act-page.js';
import { DealFacts } from './deal-facts.js';
import { NotNow } from './not-now.js';
import { ReasonField } from './reason-field.js';

/** Ends a deal by the word of both sides: one asks, the other answers. */
export function CancelPage() {
  return <ActPage>{(deal) => <CancelBody deal={deal} />}</ActPage>;
}

function CancelBody({ deal }: { deal: ShownDeal }) {
  // Whoever came to answer has answered when that is no longer open, and is not asked to request anything.
  const [answers] = useState(deal.availableActions.includes('AGREE_CANCELLATION'));
  return answers ? <AnswerBody deal={deal} /> : <RequestBody deal={deal} />;
}

function RequestBody({ deal }: { deal: ShownDeal }) {
  const t = useMessages();
  const go = useNavigate();
  const [reason, setReason] = useState('');
  const request = useAction(DealCancellationRequestDocument, (result) => result.dealCancellationRequest, { onDone: () => go(dealPath(deal.id)) });
  return (
    <ConfirmPage
      reversible
      title={t('deals.cancel.title')}
      act={t('deals.cancel.act')}
      busy={request.busy}
      back={dealTabPath(deal.id, 'trouble')}
      blocked={reason.trim() === '' || !deal.availableActions.includes('REQUEST_CANCELLATION')}
      declaration={null}
      onAct={() => void request.run({ input: { dealId: deal.id, reason } })}
      refusals={
        <>
          <NotNow deal={deal} busy={request.busy} unless={['REQUEST_CANCELLATION']} />
          <Refusals {...request} fields={['reason']} />
        </>
      }
      consequences={[t('deals.cancel.asks'), t('deals.cancel.goesOn'), t('deals.cancel.ifAgreed')]}
    >
      <DealFacts deal={deal} />
      <ReasonField value={reason} onChange={setReason} error={errorAt(request.userErrors, 'reason')} />
    </ConfirmPage>
  );
}

function AnswerBody({ deal }: { deal: ShownDeal }) {
  const t = useMessages();
  const go = useNavigate();
  const answer = useAction(DealCancellationAnswerDocument, (result) => result.dealCancellationAnswer, { onDone: () => go(dealPath(deal.id)) });
  const refuse = useAction(DealCancellationAnswerDocument, (result) => result.dealCancellationAnswer, { onDone: () => go(dealPath(deal.id)) });
  const request = deal.cancellation;
  return (
    <ConfirmPage
      title={t('deals.cancelAnswer.title')}
      act={t('deals.cancelAnswer.act')}
      busy={answer.busy}
      back={dealPath(deal.id)}
      blocked={!deal.availableActions.includes('AGREE_CANCELLATION')}
      declaration={t('deals.cancelAnswer.declaration')}
      onAct={() => void answer.run({ input: { dealId: deal.id, agreed: true } })}
      refusals={
        <>
          <NotNow deal={deal} busy={answer.busy || refuse.busy} unless={['AGREE_CANCELLATION']} />
          <Refusals {...refusedBy(answer, refuse)} />
          <p style={{ marginTop: 20 }}>
            {t('deals.cancelAnswer.otherwise')}{' '}
            <Button loading={refuse.busy} disabled={answer.busy || !deal.availableActions.includes('AGREE_CANCELLATION')} onClick={() => void refuse.run({ input: { dealId: deal.id, agreed: false } })}>
              {t('deals.cancelAnswer.refuse')}
            </Button>
          </p>
        </>
      }
      consequences={[t('deals.cancelAnswer.ends'), t('deals.cancelAnswer.refund'), t('deals.cancelAnswer.rights')]}
    >
      <DealFacts deal={deal} more={request ? [[t('deals.cancelAnswer.theirReason', { side: t(`deals.side.${request.by}`) }), request.reason]] : []} />
    </ConfirmPage>
  );
}
