import { Radio } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { DealDisputeResolveDocument, type DisputeOutcome } from '../../api/generated/graphql.js';
import { useAction } from '../../api/use-action.js';
import { errorAt } from '../../api/user-errors.js';
import { ConfirmPage } from '../../elements/confirm-page.js';
import { Field } from '../../elements/field.js';
import { MoneyInput } from '../../elements/money-input.js';
import { Refusals } from '../../elements/refusals.js';
import { moneyText, readAmount } from '../../formats/money-text.js';
import { useMessages } from '../../i18n/use-messages.js';
import { AttachmentList } from '../../listings/attachment-list.js';
import type { ShownDeal } from '../shown-deal.js';
import { ActPage } from './act-page.js';
import { DealFacts } from './deal-facts.js';
import { NotNow } from './not-now.js';
import { ReasonField } from './reason-field.js';
import { restOf } from './rest-of.js';

/** The centre decides a dispute: the deal goes on, ends with all money back, or what is held is divided. */
export function ResolvePage() {
  return <ActPage>{(deal) => <ResolveBody deal={deal} />}</ActPage>;
}

function ResolveBody({ deal }: { deal: ShownDeal }) {
  const t = useMessages();
  const go = useNavigate();
  const [outcome, setOutcome] = useState<DisputeOutcome>('RESUME');
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const resolve = useAction(DealDisputeResolveDocument, (result) => result.dealDisputeResolve, { onDone: () => go('/centre/disputes') });
  const evidence = deal.documents.filter((document) => document.role === 'DISPUTE').map(({ file }) => file);
  const registered = deal.steps.some(({ code, state }) => code === 'CERTIFY' && state === 'DONE');
  const held = deal.escrow ?? { amount: '0.00', currency: 'CNY' };
  const divides = outcome === 'PARTIAL_RELEASE';
  const amount = divides ? readAmount(typed) : null;
  const rest = amount === null ? null : restOf(held.amount, amount);
  // Once the office has registered the transfer, the whole price cannot go back any more.
  const open = (each: DisputeOutcome) => deal.availableActions.includes('RESOLVE_DISPUTE') && !(each === 'REFUND' && registered);
  const cny = (value: string) => moneyText({ amount: value, currency: 'CNY' });
  const consequences = divides
    ? rest === null || amount === null
      ? [t('deals.resolve.enterAmount', { held: moneyText(held) })]
      : [
          t('deals.resolve.seller', { amount: cny(amount) }),
          t('deals.resolve.buyer', { amount: cny(rest) }),
          t('deals.resolve.noFee'),
          registered ? t('deals.resolve.titlePasses') : t('deals.resolve.titleStays'),
        ]
    : outcome === 'REFUND'
      ? [t('deals.resolve.refund', { amount: moneyText(held) }), t('deals.resolve.titleStays')]
      : [t('deals.resolve.resume'), t('deals.resolve.deadlines')];
  return (
    <ConfirmPage
      key={outcome === 'RESUME' ? 'resume' : 'final'}
      reversible={outcome === 'RESUME'}
      title={t('deals.resolve.title')}
      act={t(`deals.resolve.act.${outcome}`)}
      busy={resolve.busy}
      back="/centre/disputes"
      blocked={reason.trim() === '' || !open(outcome) || (divides && rest === null)}
      declaration={outcome === 'RESUME' ? null : t('deals.resolve.declaration')}
      onAct={() => void resolve.run({ input: { dealId: deal.id, outcome, reason, sellerAmount: amount === null ? null : { amount, currency: 'CNY' } } })}
      refusals={
        <>
          <NotNow deal={deal} busy={resolve.busy} unless={['RESOLVE_DISPUTE']} />
          <Refusals {...resolve} fields={['reason', 'sellerAmount']} />
        </>
      }
      consequences={consequences}
    >
      <DealFacts
        deal={deal}
        more={
          deal.dispute
            ? [
                [t('deals.dispute.openedBy'), t(`deals.side.${deal.dispute.openedBy}`)],
                [t('deals.dispute.reason'), <span key="reason" style={{ whiteSpace: 'pre-line' }}>{deal.dispute.reason}</span>],
                [t('deals.dispute.files'), evidence.length > 0 ? <AttachmentList key="files" attachments={evidence} /> : null],
              ]
            : []
        }
      />
      <div style={{ marginTop: 20 }}>
        <Field label={t('deals.resolve.outcome')} required>
          {({ id }) => (
            <Radio.Group
              id={id}
              value={outcome}
              onChange={(event) => setOutcome(event.target.value as DisputeOutcome)}
              style={{ display: 'grid', gap: 8 }}
              options={(['RESUME', 'REFUND', 'PARTIAL_RELEASE'] as const).map((each) => ({ value: each, label: `${t(`deals.outcome.${each}`)} — ${t(`deals.resolve.hint.${each}`)}`, disabled: !open(each) }))}
            />
          )}
        </Field>
        {divides ? (
          <MoneyInput
            required
            label={t('deals.resolve.amount')}
            hint={t('deals.resolve.held', { held: moneyText(held) })}
            value={typed}
            onChange={setTyped}
            error={errorAt(resolve.userErrors, 'sellerAmount') ?? (amount !== null && rest === null ? t('deals.resolve.beyond', { held: moneyText(held) }) : undefined)}
          />
        ) : null}
      </div>
      <ReasonField value={reason} onChange={setReason} error={errorAt(resolve.userErrors, 'reason')} most={2000} />
    </ConfirmPage>
  );
}
