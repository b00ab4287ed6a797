import { Input } from 'antd';
import { chinaDate } from '@haihe/platform/clock';
import { useState } from 'react';
import { DealObjectionDecideDocument, DealObjectionRecordDocument, DealPublicityPostDocument } from '../../api/generated/graphql.js';
import { serverNow } from '../../api/server-clock.js';
import { useAction } from '../../api/use-action.js';
import { errorAt } from '../../api/user-errors.js';
import { DateInput } from '../../elements/date-input.js';
import { Field } from '../../elements/field.js';
import { Refusals } from '../../elements/refusals.js';
import { useMessages } from '../../i18n/use-messages.js';
import { ActForm } from '../act-form.js';
import type { ShownDeal } from '../shown-deal.js';
import { Verdict } from '../verdict.js';

/** A university posts name and price in its own house; objections come before the centre. */
export function PublicityGate({ deal }: { deal: ShownDeal }) {
  const can = (action: ShownDeal['availableActions'][number]) => deal.availableActions.includes(action);
  return (
    <>
      {can('PUBLISH_PUBLICITY') ? <PostForm dealId={deal.id} /> : null}
      {can('RECORD_OBJECTION') ? <ObjectionForm dealId={deal.id} /> : null}
      {can('DECIDE_OBJECTION') ? <ObjectionVerdict dealId={deal.id} /> : null}
    </>
  );
}

function PostForm({ dealId }: { dealId: string }) {
  const t = useMessages();
  const [startsOn, setStartsOn] = useState(() => chinaDate(new Date(serverNow())) as string);
  const [note, setNote] = useState('');
  const post = useAction(DealPublicityPostDocument, (result) => result.dealPublicityPost);
  return (
    <ActForm
      label={t('deals.publicity.title')}
      act={t('deals.publicity.act')}
      busy={post.busy}
      blocked={startsOn === ''}
      onAct={() => void post.run({ input: { dealId, startsOn, note: note.trim() || null } })}
      refusals={<Refusals {...post} fields={['startsOn', 'note']} />}
    >
      <DateInput required label={t('deals.publicity.startsOn')} value={startsOn} onChange={setStartsOn} error={errorAt(post.userErrors, 'startsOn')} />
      <Field label={t('deals.publicity.note')} hint={t('deals.publicity.noteHint')} error={errorAt(post.userErrors, 'note')}>
        {({ status, ...ties }) => <Input.TextArea {...ties} status={status} rows={2} maxLength={1000} value={note} onChange={(event) => setNote(event.target.value)} />}
      </Field>
    </ActForm>
  );
}

function ObjectionForm({ dealId }: { dealId: string }) {
  const t = useMessages();
  const [text, setText] = useState('');
  const record = useAction(DealObjectionRecordDocument, (result) => result.dealObjectionRecord);
  return (
    <ActForm
      label={t('deals.objection.title')}
      act={t('deals.objection.act')}
      busy={record.busy}
      blocked={text.trim() === ''}
      onAct={() => void record.run({ input: { dealId, text } })}
      refusals={<Refusals {...record} fields={['text']} />}
    >
      <Field label={t('deals.objection.text')} required hint={t('deals.objection.hint')} error={errorAt(record.userErrors, 'text')}>
        {({ status, ...ties }) => <Input.TextArea {...ties} status={status} rows={2} maxLength={1000} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
    </ActForm>
  );
}

function ObjectionVerdict({ dealId }: { dealId: string }) {
  const t = useMessages();
  const decide = useAction(DealObjectionDecideDocument, (result) => result.dealObjectionDecide);
  const say = (upheld: boolean) => (reason: string) => void decide.run({ input: { dealId, upheld, reason } });
  return (
    <Verdict
      label={t('deals.objection.decide')}
      busy={decide.busy}
      reasonError={errorAt(decide.userErrors, 'reason')}
      refusals={<Refusals {...decide} fields={['reason']} />}
      ways={[
        { act: t('deals.objection.reject'), onAct: say(false) },
        { act: t('deals.objection.uphold'), onAct: say(true), final: true },
      ]}
    >
      <p style={{ marginBottom: 12 }}>{t('deals.objection.decideHint')}</p>
    </Verdict>
  );
}
