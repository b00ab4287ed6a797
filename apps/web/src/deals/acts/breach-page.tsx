import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { DealBreachDecideDocument, DealBreachDeclareDocument } from '../../api/generated/graphql.js';
import { useAction } from '../../api/use-action.js';
import { errorAt } from '../../api/user-errors.js';
import { ConfirmPage } from '../../elements/confirm-page.js';
import { Refusals } from '../../elements/refusals.js';
import { useMessages } from '../../i18n/use-messages.js';
import { dealPath, dealTabPath } from '../../paths.js';
import { refusedBy } from '../deal-act.js';
import { DueText } from '../due-text.js';
import type { ShownDeal } from '../shown-deal.js';
import { ActPage } from './act-page.js';
import { DealFacts } from './deal-facts.js';
import { NotNow } from './not-now.js';
import { ReasonField } from './reason-field.js';

/** A missed deadline: the other side declares the breach, the centre finds whether it was one. */
export function BreachPage() {
  return <ActPage>{(deal, side) => (side === 'CENTRE' ? <DecideBody deal={deal} /> : <DeclareBody deal={deal} />)}</ActPage>;
}

function DeclareBody({ deal }: { deal: ShownDeal }) {
  const t = useMessages();
  const go = useNavigate();
  const [reason, setReason] = useState('');
  const declare = useAction(DealBreachDeclareDocument, (result) => result.dealBreachDeclare, { onDone: () => go(dealPath(deal.id)) });
  const { deadline } = deal;
  return (
    <ConfirmPage
      reversible
      title={t('deals.breach.title')}
      act={t('deals.breach.act')}
      busy={declare.busy}
      back={dealTabPath(deal.id, 'trouble')}
      blocked={reason.trim() === '' || !deal.availableActions.includes('DECLARE_BREACH')}
      declaration={null}
      onAct={() => void declare.run({ input: { dealId: deal.id, reason } })}
      refusals={
        <>
          <NotNow deal={deal} busy={declare.busy} unless={['DECLARE_BREACH']} />
          <Refusals {...declare} fields={['reason']} />
        </>
      }
      consequences={[t('deals.breach.centre'), t('deals.breach.goesOn'), t('deals.breach.ifConfirmed', { damages: deal.rules.breachDamages })]}
    >
      <DealFacts
        deal={deal}
        more={
          deadline
            ? [
                [t('deals.breach.missed'), deadline.title],
                [t('deals.summary.due'), <DueText key="due" at={deadline.dueAt} />],
              ]
            : []
        }
      />
      <ReasonField value={reason} onChange={setReason} error={errorAt(declare.userErrors, 'reason')} />
    </ConfirmPage>
  );
}

function DecideBody({ deal }: { deal: ShownDeal }) {
  const t = useMessages();
  const go = useNavigate();
  const [reason, setReason] = useState('');
  const done = { onDone: () => go('/centre/breaches') };
  const confirm = useAction(DealBreachDecideDocument, (result) => result.dealBreachDecide, done);
  const refuse = useAction(DealBreachDecideDocument, (result) => result.dealBreachDecide, done);
  const declared = deal.breach;
  const inBreach = declared?.by === 'SELLER' ? 'BUYER' : 'SELLER';
  const input = (confirmed: boolean) => ({ input: { dealId: deal.id, confirmed, reason } });
  return (
    <ConfirmPage
      title={t('deals.breachDecide.title')}
      act={t('deals.breachDecide.act')}
      busy={confirm.busy}
      back="/centre/breaches"
      blocked={reason.trim() === '' || !deal.availableActions.includes('CONFIRM_BREACH')}
      declaration={t('deals.breachDecide.declaration')}
      onAct={() => void confirm.run(input(true))}
      refusals={
        <>
          <Refusals {...refusedBy(confirm, refuse)} fields={['reason']} />
          <p style={{ marginTop: 20 }}>
            {t('deals.breachDecide.otherwise')}{' '}
            <Button loading={refuse.busy} disabled={reason.trim() === ''} onClick={() => void refuse.run(input(false))}>
              {t('deals.breachDecide.refuse')}
            </Button>
          </p>
        </>
      }
      consequences={[t('deals.breachDecide.ends'), t(`deals.breachDecide.money.${inBreach}`, { damages: deal.rules.breachDamages }), t('deals.cancelAnswer.rights')]}
    >
      <DealFacts
        deal={deal}
        more={
          declared
            ? [
                [t('deals.breachDecide.declaredBy'), t(`deals.side.${declared.by}`)],
                [t('deals.breach.missed'), declared.missed],
                [t('deals.breachDecide.theirReason'), declared.reason],
              ]
            : []
        }
      />
      <ReasonField value={reason} onChange={setReason} error={errorAt([...confirm.userErrors, ...refuse.userErrors], 'reason')} />
    </ConfirmPage>
  );
}
