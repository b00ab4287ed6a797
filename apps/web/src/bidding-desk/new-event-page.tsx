import { Button, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { SaleEventCreateDocument, type EventRunning } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { errorAt } from '../api/user-errors.js';
import { Field } from '../elements/field.js';
import { MoneyInput } from '../elements/money-input.js';
import { PageHeader } from '../elements/page-header.js';
import { PlainSelect } from '../elements/plain-select.js';
import { Refusals } from '../elements/refusals.js';
import { readAmount } from '../formats/money-text.js';
import { useMessages } from '../i18n/use-messages.js';
import { eventPath } from '../paths.js';

const runnings: readonly EventRunning[] = ['SEQUENCE', 'PARALLEL'];

/** A sale event: a name under which lots are sold in sequence or side by side. */
export function NewEventPage() {
  const t = useMessages();
  const go = useNavigate();
  const [title, setTitle] = useState('');
  const [titleEn, setTitleEn] = useState('');
  const [description, setDescription] = useState('');
  const [hall, setHall] = useState('');
  const [deposit, setDeposit] = useState('');
  const [running, setRunning] = useState<EventRunning>('SEQUENCE');
  const create = useAction(SaleEventCreateDocument, (result) => result.saleEventCreate, { onDone: ({ event }) => (event ? go(eventPath(event.id)) : undefined) });
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  const amount = readAmount(deposit);
  const at = (field: string) => errorAt(create.userErrors, field);
  return (
    <>
      <PageHeader title={t('biddingDesk.event.title')} subtitle={t('biddingDesk.event.subtitle')} />
      <form
        style={{ maxWidth: 720 }}
        onSubmit={(event) => {
          event.preventDefault();
          void create.run({ input: { title: title.trim(), titleEn: orNull(titleEn), description: orNull(description), hall: orNull(hall), running, deposit: amount ? { amount, currency: 'CNY' } : null } });
        }}
      >
        <Field label={t('biddingDesk.event.name')} required error={at('title')}>
          {(ties) => <Input {...ties} maxLength={200} value={title} onChange={(event) => setTitle(event.target.value)} />}
        </Field>
        <Field label={t('biddingDesk.event.nameEn')} error={at('titleEn')}>
          {(ties) => <Input {...ties} lang="en" maxLength={400} value={titleEn} onChange={(event) => setTitleEn(event.target.value)} />}
        </Field>
        <Field label={t('biddingDesk.event.description')} error={at('description')}>
          {(ties) => <Input.TextArea {...ties} rows={4} maxLength={5000} value={description} onChange={(event) => setDescription(event.target.value)} />}
        </Field>
        <Field label={t('bidding.events.running')} required error={at('running')}>
          {({ id }) => <PlainSelect id={id} value={running} onChange={setRunning} options={runnings.map((value) => ({ value, label: t(`eventRunning.${value}`) }))} />}
        </Field>
        <Field label={t('bidding.events.hall')} error={at('hall')} hint={t('biddingDesk.event.hallHint')}>
          {(ties) => <Input {...ties} maxLength={200} value={hall} onChange={(event) => setHall(event.target.value)} />}
        </Field>
        <MoneyInput label={t('bidding.events.deposit')} value={deposit} onChange={setDeposit} error={at('deposit')} hint={t('biddingDesk.event.depositHint')} />
        <Refusals {...create} fields={['title', 'titleEn', 'description', 'hall', 'deposit', 'running']} />
        <Button type="primary" size="large" htmlType="submit" loading={create.busy} disabled={title.trim() === ''}>
          {t('biddingDesk.event.act')}
        </Button>
      </form>
    </>
  );
}
