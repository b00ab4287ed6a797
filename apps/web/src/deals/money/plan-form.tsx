import { Button } from 'antd';
import { chinaDate } from '@haihe/platform/clock';
import { useState } from 'react';
import { DealInstalmentsProposeDocument } from '../../api/generated/graphql.js';
import { serverNow } from '../../api/server-clock.js';
import { useAction } from '../../api/use-action.js';
import { DateInput } from '../../elements/date-input.js';
import { FieldGrid } from '../../elements/field-grid.js';
import { MoneyInput } from '../../elements/money-input.js';
import { Refusals } from '../../elements/refusals.js';
import { moneyText } from '../../formats/money-text.js';
import { useMessages } from '../../i18n/use-messages.js';
import { ActForm } from '../act-form.js';
import type { ShownDeal } from '../shown-deal.js';
import { readPlan, uncovered, type TypedInstalment } from './instalment-draft.js';

/** Proposes instalments to the other side; their sum is checked while it is typed. */
export function PlanForm({ deal, onDone }: { deal: ShownDeal; onDone: () => void }) {
  const t = useMessages();
  const today: string = chinaDate(new Date(serverNow()));
  const [plan, setPlan] = useState<readonly TypedInstalment[]>([
    { amount: '', dueOn: today },
    { amount: '', dueOn: '' },
  ]);
  const propose = useAction(DealInstalmentsProposeDocument, (result) => result.dealInstalmentsPropose, { onDone });
  const price = deal.price.amount;
  const rest = uncovered(price, plan);
  const wire = readPlan(price, plan);
  const change = (place: number, part: Partial<TypedInstalment>) => setPlan(plan.map((each, index) => (index === place ? { ...each, ...part } : each)));
  return (
    <ActForm
      label={t('deals.plan.propose')}
      act={t('deals.plan.send')}
      busy={propose.busy}
      blocked={wire === null}
      onAct={() => wire && void propose.run({ input: { dealId: deal.id, instalments: wire } })}
      refusals={<Refusals {...propose} />}
    >
      {plan.map((part, index) => (
        <FieldGrid key={index}>
          <MoneyInput required label={t('deals.plan.amountOf', { place: index + 1 })} value={part.amount} onChange={(amount) => change(index, { amount })} />
          <DateInput required label={t('deals.plan.dueOf', { place: index + 1 })} value={part.dueOn} onChange={(dueOn) => change(index, { dueOn })} />
        </FieldGrid>
      ))}
      <p role="status" style={{ marginBottom: 12, color: 'var(--ink-soft)' }}>
        {rest === '0.00' ? t('deals.plan.covered') : rest.startsWith('-') ? t('deals.plan.beyond', { amount: moneyText({ amount: rest.slice(1), currency: 'CNY' }) }) : t('deals.plan.rest', { amount: moneyText({ amount: rest, currency: 'CNY' }) })}
      </p>
      <p style={{ display: 'flex', gap: 10, marginBottom: 16 }}>
        <Button size="small" disabled={plan.length >= 12} onClick={() => setPlan([...plan, { amount: '', dueOn: '' }])}>
          {t('deals.plan.add')}
        </Button>
        <Button size="small" disabled={plan.length <= 2} onClick={() => setPlan(plan.slice(0, -1))}>
          {t('deals.plan.remove')}
        </Button>
      </p>
    </ActForm>
  );
}
