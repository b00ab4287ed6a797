import { useState } from 'react';
import { useNavigate } from 'react-router';
import { DealPreEmptionAnswerDocument } from '../../api/generated/graphql.js';
import { useAction } from '../../api/use-action.js';
import { errorAt } from '../../api/user-errors.js';
import { ConfirmPage } from '../../elements/confirm-page.js';
import { Refusals } from '../../elements/refusals.js';
import { useMessages } from '../../i18n/use-messages.js';
import { dealPath, dealTabPath } from '../../paths.js';
import type { ShownDeal } from '../shown-deal.js';
import { ActPage } from './act-page.js';
import { DealFacts } from './deal-facts.js';
import { NotNow } from './not-now.js';
import { ReasonField } from './reason-field.js';

/** An inventor or co-owner buys first: this deal ends. */
export function BuyFirstPage() {
  return <ActPage>{(deal) => <BuyFirstBody deal={deal} />}</ActPage>;
}

function BuyFirstBody({ deal }: { deal: ShownDeal }) {
  const t = useMessages();
  const go = useNavigate();
  const [note, setNote] = useState('');
  const answer = useAction(DealPreEmptionAnswerDocument, (result) => result.dealPreEmptionAnswer, { onDone: () => go(dealPath(deal.id)) });
  return (
    <ConfirmPage
      title={t('deals.buyFirst.title')}
      act={t('deals.buyFirst.act')}
      busy={answer.busy}
      back={dealTabPath(deal.id, 'gates')}
      blocked={note.trim() === '' || !deal.availableActions.includes('EXERCISE_PRE_EMPTION')}
      declaration={t('deals.buyFirst.declaration')}
      onAct={() => void answer.run({ input: { dealId: deal.id, exercised: true, note } })}
      refusals={
        <>
          <NotNow deal={deal} busy={answer.busy} unless={['EXERCISE_PRE_EMPTION']} />
          <Refusals {...answer} fields={['note']} />
        </>
      }
      consequences={[t('deals.buyFirst.ends'), t('deals.buyFirst.told'), t('deals.buyFirst.again')]}
    >
      <DealFacts deal={deal} />
      <ReasonField value={note} onChange={setNote} error={errorAt(answer.userErrors, 'note')} hint={t('deals.buyFirst.hint')} />
    </ConfirmPage>
  );
}
