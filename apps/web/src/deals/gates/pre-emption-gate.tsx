import { Input } from 'antd';
import { useState } from 'react';
import { DealPreEmptionAnswerDocument } from '../../api/generated/graphql.js';
import { useAction } from '../../api/use-action.js';
import { errorAt } from '../../api/user-errors.js';
import { Field } from '../../elements/field.js';
import { LinkButton } from '../../elements/link-button.js';
import { Refusals } from '../../elements/refusals.js';
import { useMessages } from '../../i18n/use-messages.js';
import { dealActPath } from '../../paths.js';
import { ActForm } from '../act-form.js';
import type { ShownDeal } from '../shown-deal.js';

/** The seller records what those answered who may buy first. That they buy ends the deal and has a page of its own. */
export function PreEmptionGate({ deal }: { deal: ShownDeal }) {
  const t = useMessages();
  const [note, setNote] = useState('');
  const answer = useAction(DealPreEmptionAnswerDocument, (result) => result.dealPreEmptionAnswer);
  const can = (action: ShownDeal['availableActions'][number]) => deal.availableActions.includes(action);
  return (
    <>
      {can('WAIVE_PRE_EMPTION') ? (
        <ActForm
          label={t('deals.preEmption.title')}
          act={t('deals.preEmption.act')}
          busy={answer.busy}
          blocked={note.trim() === ''}
          onAct={() => void answer.run({ input: { dealId: deal.id, exercised: false, note } })}
          refusals={<Refusals {...answer} fields={['note']} />}
        >
          <Field label={t('deals.preEmption.note')} required hint={t('deals.preEmption.hint')} error={errorAt(answer.userErrors, 'note')}>
            {({ status, ...ties }) => <Input.TextArea {...ties} status={status} rows={2} maxLength={1000} value={note} onChange={(event) => setNote(event.target.value)} />}
          </Field>
        </ActForm>
      ) : null}
      {can('EXERCISE_PRE_EMPTION') ? (
        <p style={{ marginTop: 12 }}>
          {t('deals.preEmption.otherwise')} <LinkButton to={dealActPath(deal.id, 'buy-first')}>{t('deals.preEmption.exercise')}</LinkButton>
        </p>
      ) : null}
    </>
  );
}
