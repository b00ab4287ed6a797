import { Button } from 'antd';
import { useState } from 'react';
import { DealInstalmentsAcceptDocument, DealInstalmentsProposeDocument } from '../../api/generated/graphql.js';
import { useAction } from '../../api/use-action.js';
import { DayText } from '../../elements/date-text.js';
import { MoneyText } from '../../elements/money-text.js';
import { PlainTable } from '../../elements/plain-table.js';
import { Refusals } from '../../elements/refusals.js';
import { Section } from '../../elements/section.js';
import { StateTag } from '../../elements/state-tag.js';
import { useMessages } from '../../i18n/use-messages.js';
import { refusedBy } from '../deal-act.js';
import type { ReaderSide } from '../reader-side.js';
import type { ShownDeal } from '../shown-deal.js';
import { PlanForm } from './plan-form.js';

/** Whether the price is paid at once or in parts, who proposed that, and the way to change it before signing. */
export function InstalmentPlan({ deal, side }: { deal: ShownDeal; side: ReaderSide }) {
  const t = useMessages();
  const [editing, setEditing] = useState(false);
  const accept = useAction(DealInstalmentsAcceptDocument, (result) => result.dealInstalmentsAccept);
  const withdraw = useAction(DealInstalmentsProposeDocument, (result) => result.dealInstalmentsPropose);
  const plan = deal.instalmentPlan;
  const mayPropose = deal.availableActions.includes('PROPOSE_INSTALMENTS');
  const mayAccept = deal.availableActions.includes('ACCEPT_INSTALMENTS');
  return (
    <Section
      title={t('deals.plan.title')}
      extra={plan ? <StateTag tone={plan.state === 'ACCEPTED' ? 'good' : 'attention'}>{t(`deals.planState.${plan.state}`)}</StateTag> : null}
    >
      {plan ? (
        <>
          <PlainTable
            head={[t('deals.plan.place'), { name: t('deals.plan.amount'), right: true }, t('deals.plan.dueOn')]}
            rows={plan.instalments.map((part, index) => ({
              key: String(index),
              cells: [t('deals.plan.nth', { place: index + 1 }), <MoneyText key="amount" money={part.amount} />, part.dueOn ? <DayText key="due" at={part.dueOn} /> : t('deals.plan.withSignature')],
            }))}
          />
          {plan.state === 'PROPOSED' ? <p style={{ margin: '12px 0' }}>{t(plan.proposedBy === side ? 'deals.plan.waiting' : 'deals.plan.theirs', { side: t(`deals.side.${plan.proposedBy}`) })}</p> : null}
        </>
      ) : (
        <p>{t('deals.plan.atOnce')}</p>
      )}
      <Refusals {...refusedBy(accept, withdraw)} />
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 10, marginTop: 12 }}>
        {mayAccept ? (
          <Button type="primary" loading={accept.busy} onClick={() => void accept.run({ input: { dealId: deal.id } })}>
            {t('deals.plan.accept')}
          </Button>
        ) : null}
        {mayPropose && plan?.state === 'PROPOSED' ? (
          <Button loading={withdraw.busy} onClick={() => void withdraw.run({ input: { dealId: deal.id, instalments: [] } })}>
            {t('deals.plan.withdraw')}
          </Button>
        ) : null}
        {mayPropose && !editing ? <Button onClick={() => setEditing(true)}>{plan ? t('deals.plan.other') : t('deals.plan.propose')}</Button> : null}
      </div>
      {mayPropose && editing ? <PlanForm deal={deal} onDone={() => setEditing(false)} /> : null}
    </Section>
  );
}
