import { Button, Checkbox } from 'antd';
import { useState, type ReactNode } from 'react';
import { KeepersDocument, SessionTemplatesDocument } from '../api/generated/graphql.js';
import type { Trouble } from '../api/trouble.js';
import { useQuery } from '../api/use-query.js';
import { errorAt, type UserError } from '../api/user-errors.js';
import { ErrorState } from '../elements/error-state.js';
import { FieldGrid } from '../elements/field-grid.js';
import { MoneyInput } from '../elements/money-input.js';
import { Refusals } from '../elements/refusals.js';
import { RowsSkeleton } from '../elements/skeletons.js';
import { readAmount } from '../formats/money-text.js';
import { useMessages } from '../i18n/use-messages.js';
import { fenOf } from '../money/fen.js';
import { MomentInput } from './moment-input.js';
import { NumberField } from './number-field.js';
import { RuleFields } from './rule-fields.js';
import { RulesPreview } from './rules-preview.js';
import { choicesOf, fieldsOf, type SessionDraft } from './session-draft.js';
import styles from './desk.module.css';

/** What the form gives: the choices as the exchange takes them. A reserve price is the seller's own, when he agrees. */
export type MadeSession = NonNullable<ReturnType<typeof choicesOf>>;

interface SessionFormProps {
  initial: SessionDraft;
  /** What is bid for; null while none is chosen. */
  listing: { readonly id: string; readonly reference: string } | null;
  /** Which listing and which event: only for a new session. */
  children?: ReactNode;
  /** Above the buttons: what sending this brings about. */
  warning?: ReactNode;
  depositByEvent?: boolean;
  act: string;
  busy: boolean;
  userErrors: readonly UserError[];
  trouble: Trouble | null;
  onMade: (made: MadeSession) => void;
}

/** A session's template, prices, rules and times, with the rules beside it as bidders will read them. */
export function SessionForm({ initial, listing, children, warning, depositByEvent = false, act, busy, userErrors, trouble, onMade }: SessionFormProps) {
  const t = useMessages();
  const [draft, setDraft] = useState(initial);
  const templates = useQuery(SessionTemplatesDocument, {});
  const keepers = useQuery(KeepersDocument, {}).data?.keepers ?? [];
  const put = (part: Partial<SessionDraft>) => setDraft((before) => ({ ...before, ...part }));
  if (templates.error) return <ErrorState trouble={templates.error} onRetry={() => void templates.refetch()} />;
  if (!templates.data) return <RowsSkeleton rows={8} />;

  const all = templates.data.sessionTemplates;
  const template = all.find(({ code }) => code === draft.template) ?? all[0];
  if (!template) return null;
  const fields = fieldsOf(template);
  const choices = choicesOf({ ...draft, minutes: draft.minutes || String(template.minutes ?? '') }, template, depositByEvent);
  const at = (field: string) => errorAt(userErrors, field);
  const deposit = readAmount(draft.deposit);
  const start = readAmount(draft.startPrice);
  const share = deposit && start && fenOf(start) > 0n ? Number((fenOf(deposit) * 1000n) / fenOf(start)) / 10 : null;

  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (choices && listing) onMade(choices);
      }}
    >
      <div className={styles['fields']}>
        {children}
        <fieldset>
          <legend>{t('biddingDesk.part.template')}</legend>
          <div className={styles['templates']}>
            {all.map((one) => (
              <button key={one.code} type="button" className={styles['template']} aria-pressed={one.code === template.code} onClick={() => put({ template: one.code, minutes: '' })}>
                <strong>{one.title}</strong>
                <span>{t('biddingDesk.template', { count: one.minimumBidders, least: one.depositLeast, most: one.depositMost })}</span>
                <span className="mono">{one.code}</span>
              </button>
            ))}
          </div>
          <p className={styles['note']} style={{ marginTop: 8 }}>
            {template.source}
          </p>
        </fieldset>
        <fieldset>
          <legend>{t('biddingDesk.part.price')}</legend>
          <FieldGrid>
            <MoneyInput required label={t('biddingDesk.field.startPrice')} value={draft.startPrice} onChange={(startPrice) => put({ startPrice })} error={at('startPrice')} />
            {depositByEvent ? null : (
              <MoneyInput
                required
                label={t('biddingDesk.field.deposit')}
                value={draft.deposit}
                onChange={(value) => put({ deposit: value })}
                error={at('deposit')}
                hint={`${t('biddingDesk.hint.deposit', { least: template.depositLeast, most: template.depositMost })}${share === null ? '' : t('biddingDesk.hint.share', { percent: share })}`}
              />
            )}
          </FieldGrid>
          <RuleFields draft={draft} fields={fields} put={put} errors={userErrors} />
        </fieldset>
        <fieldset>
          <legend>{t('biddingDesk.part.time')}</legend>
          <FieldGrid>
            <MomentInput label={t('biddingDesk.field.signUpUntil')} value={draft.signUpUntil} onChange={(signUpUntil) => put({ signUpUntil })} error={at('signUpUntil')} />
            <MomentInput label={t('biddingDesk.field.opensAt')} value={draft.opensAt} onChange={(opensAt) => put({ opensAt })} error={at('opensAt')} />
            {fields.length ? <NumberField label={t('biddingDesk.field.minutes')} value={draft.minutes || String(template.minutes ?? '')} onChange={(minutes) => put({ minutes })} suffix={t('biddingDesk.unit.minutes')} error={at('minutes')} /> : null}
            <NumberField label={t('biddingDesk.field.noticeDays')} value={draft.noticeDays || String(template.noticeDays)} onChange={(noticeDays) => put({ noticeDays })} suffix={t('biddingDesk.unit.days')} error={at('noticeDays')} />
          </FieldGrid>
          <Checkbox checked={draft.secondAllowed} onChange={(event) => put({ secondAllowed: event.target.checked })}>
            {t('biddingDesk.field.secondAllowed')}
          </Checkbox>
        </fieldset>
        {fields.keepers ? (
          <fieldset>
            <legend>{t('biddingDesk.part.sealed')}</legend>
            <p className={styles['note']} id="keepers-hint">
              {t(fields.sealed ? 'biddingDesk.hint.keepers' : 'biddingDesk.hint.keepersForReserve')}
            </p>
            <Checkbox.Group
              value={[...draft.keeperIds]}
              onChange={(keeperIds) => put({ keeperIds })}
              style={{ display: 'grid', gap: 6 }}
              options={keepers.map(({ id, name }) => ({ value: id, label: name }))}
            />
            {fields.sealed && keepers.length < 3 ? <p className={styles['warn']}>{t('biddingDesk.fewKeepers')}</p> : null}
          </fieldset>
        ) : null}
        {warning}
        <Refusals userErrors={userErrors} trouble={trouble} fields={['startPrice', 'deposit', 'increment', 'signUpUntil', 'opensAt', 'minutes', 'noticeDays', 'ceiling', 'listingId']} />
        <div className={styles['buttons']}>
          <Button type="primary" size="large" htmlType="submit" loading={busy} disabled={!choices || !listing}>
            {act}
          </Button>
        </div>
      </div>
      <RulesPreview choices={choices} keepers={keepers} />
    </form>
  );
}
