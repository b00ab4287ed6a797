import CloseOutlined from '@ant-design/icons/es/icons/CloseOutlined';
import { Button } from 'antd';
import { useState } from 'react';
import { ReceiptAllocateDocument, type DeskDueFieldsFragment } from '../api/generated/graphql.js';
import { useIdempotencyKey } from '../api/idempotency-key.js';
import { useAction } from '../api/use-action.js';
import { Field } from '../elements/field.js';
import { MoneyInput } from '../elements/money-input.js';
import { PlainSelect } from '../elements/plain-select.js';
import { Refusals } from '../elements/refusals.js';
import { SealButton } from '../elements/seal-button.js';
import { Section } from '../elements/section.js';
import { moneyText, readAmount, typedAmount } from '../formats/money-text.js';
import { useMessages } from '../i18n/use-messages.js';
import { amountOf, yuanOf } from '../money/fen.js';
import { amountFor, firstDraft, sumOfDraft, type Draft } from './allocation.js';
import { DueFinder } from './due-finder.js';
import type { ShownReceipt } from './receipt-review.js';
import styles from './desk.module.css';

interface AllocationFormProps {
  receipt: ShownReceipt;
  /** Opens the way back to the sender; null where there is none. */
  onReturn: (() => void) | null;
}

/** To which payments and whose deposit the money goes: first written, then looked at as it will be booked, then booked. */
export function AllocationForm({ receipt, onReturn }: AllocationFormProps) {
  const t = useMessages();
  const keyFor = useIdempotencyKey();
  const [draft, setDraft] = useState<Draft<DeskDueFieldsFragment>>(() => firstDraft(receipt.waiting.amount, receipt.namedDue ?? null));
  const [looking, setLooking] = useState(false);
  const { run, busy, userErrors, trouble, reset } = useAction(ReceiptAllocateDocument, (result) => result.receiptAllocate);
  const sum = sumOfDraft(draft, receipt.waiting.amount);
  const known = [...(receipt.namedDue ? [receipt.namedDue] : []), ...draft.parts.map(({ due }) => due), ...receipt.candidates];
  const organisations = [...new Map([...(receipt.sender ? [receipt.sender] : []), ...known.map(({ payer }) => payer)].map((organisation) => [organisation.id, organisation])).values()];

  const change = (next: Draft<DeskDueFieldsFragment>) => {
    setDraft(next);
    reset();
  };
  const restWithout = (without: number): string => {
    const others = sumOfDraft({ ...draft, parts: draft.parts.filter((_, index) => index !== without) }, receipt.waiting.amount);
    return typedAmount(amountOf(others.rest));
  };
  const add = (due: DeskDueFieldsFragment) => change({ ...draft, parts: [...draft.parts, { due, typed: amountFor(amountOf(sum.rest), due) }] });
  const content = {
    receiptId: receipt.id,
    parts: draft.parts.map(({ due, typed }) => ({ dueId: due.id, amount: { amount: readAmount(typed) ?? '', currency: 'CNY' } })),
    ...(draft.deposit ? { depositOrganisationId: draft.deposit.organisationId, depositAmount: { amount: readAmount(draft.deposit.typed) ?? '', currency: 'CNY' } } : {}),
  };

  if (looking) {
    const receiver = organisations.find(({ id }) => id === draft.deposit?.organisationId);
    return (
      <section className={styles['preview']} data-final="true" aria-label={t('desk.allocate.preview')}>
        <h2>{t('desk.allocate.preview')}</h2>
        <ol style={{ listStyle: 'decimal', paddingLeft: 22, margin: '12px 0' }}>
          {draft.parts.map(({ due, typed }) => (
            <li key={due.id}>{t('desk.allocate.toDue', { amount: moneyText({ amount: readAmount(typed) ?? '', currency: 'CNY' }), title: due.title, reference: due.reference, payer: due.payer.name })}</li>
          ))}
          {draft.deposit ? <li>{t('desk.allocate.toDeposit', { amount: moneyText({ amount: readAmount(draft.deposit.typed) ?? '', currency: 'CNY' }), name: receiver?.name ?? '' })}</li> : null}
          <li>{sum.rest === 0n ? t('desk.allocate.nothingLeft') : t('desk.allocate.left', { amount: moneyText(yuanOf(sum.rest)) })}</li>
        </ol>
        <p className={styles['soft']}>{t('desk.allocate.noUndo')}</p>
        <Refusals userErrors={userErrors} trouble={trouble} />
        <div className={styles['buttons']}>
          <SealButton loading={busy} onClick={() => void run({ input: { ...content, idempotencyKey: keyFor(content) } })}>
            {t('desk.allocate.act', { amount: moneyText(yuanOf(sum.total)) })}
          </SealButton>
          <Button onClick={() => setLooking(false)}>{t('desk.allocate.backToForm')}</Button>
        </div>
      </section>
    );
  }

  return (
    <Section title={t('desk.allocate.title')}>
      {draft.parts.map(({ due, typed }, index) => (
        <div key={due.id} className={styles['part']}>
          <div className={styles['twoLines']}>
            <span>
              {due.title} <span className="mono">{due.reference}</span>
            </span>
            <span>
              {due.payer.name} · {t('desk.allocate.openNow', { amount: moneyText(due.open) })}
            </span>
          </div>
          <MoneyInput
            label={t('dues.amount')}
            required
            value={typed}
            error={sum.parts[index] === 'OVER_OPEN' ? t('desk.allocate.overOpen', { amount: moneyText(due.open) }) : sum.parts[index] === 'ZERO' ? t('desk.allocate.zero') : undefined}
            onChange={(next) => change({ ...draft, parts: draft.parts.map((part, at) => (at === index ? { ...part, typed: next } : part)) })}
          />
          <Button type="text" icon={<CloseOutlined aria-hidden />} aria-label={t('desk.allocate.remove', { reference: due.reference })} onClick={() => change({ ...draft, parts: draft.parts.filter((_, at) => at !== index) })} />
        </div>
      ))}
      {draft.deposit ? (
        <div className={styles['part']}>
          <Field label={t('desk.allocate.depositOf')} required hint={t('desk.allocate.depositHint')}>
            {({ id }) => (
              <PlainSelect
                id={id}
                value={draft.deposit?.organisationId ?? ''}
                onChange={(organisationId) => change({ ...draft, deposit: { organisationId, typed: draft.deposit?.typed ?? '' } })}
                options={organisations.map(({ id: value, name: label }) => ({ value, label }))}
              />
            )}
          </Field>
          <MoneyInput label={t('dues.amount')} required value={draft.deposit.typed} error={sum.deposit === 'ZERO' ? t('desk.allocate.zero') : undefined} onChange={(typed) => change({ ...draft, deposit: { organisationId: draft.deposit?.organisationId ?? '', typed } })} />
          <Button type="text" icon={<CloseOutlined aria-hidden />} aria-label={t('desk.allocate.removeDeposit')} onClick={() => change({ ...draft, deposit: null })} />
        </div>
      ) : null}
      <div className={styles['sum']} data-wrong={sum.rest < 0n} role="status">
        <span>{t('desk.allocate.waiting', { amount: moneyText(receipt.waiting) })}</span>
        <span>{t('desk.allocate.given', { amount: moneyText(yuanOf(sum.total)) })}</span>
        <strong>{sum.rest < 0n ? t('desk.allocate.tooMuch', { amount: moneyText(yuanOf(-sum.rest)) }) : t('desk.allocate.rest', { amount: moneyText(yuanOf(sum.rest)) })}</strong>
      </div>
      <DueFinder candidates={receipt.candidates} taken={draft.parts.map(({ due }) => due.id)} onAdd={add} />
      <div className={styles['buttons']}>
        <Button type="primary" disabled={sum.problem !== null} onClick={() => setLooking(true)}>
          {t('desk.allocate.look')}
        </Button>
        {!draft.deposit && organisations[0] ? (
          <Button onClick={() => change({ ...draft, deposit: { organisationId: organisations[0]?.id ?? '', typed: restWithout(-1) } })}>{t('desk.allocate.addDeposit')}</Button>
        ) : null}
        {onReturn ? <Button onClick={onReturn}>{t('desk.return.open')}</Button> : null}
      </div>
    </Section>
  );
}
