import { Button } from 'antd';
import { errorAt, type UserError } from '../api/user-errors.js';
import { Field } from '../elements/field.js';
import { FieldGrid } from '../elements/field-grid.js';
import { MoneyInput } from '../elements/money-input.js';
import { PlainSelect } from '../elements/plain-select.js';
import { useMessages } from '../i18n/use-messages.js';
import { NumberField } from './number-field.js';
import type { Fields, SessionDraft } from './session-draft.js';
import styles from './desk.module.css';

interface RuleFieldsProps {
  draft: SessionDraft;
  fields: Fields;
  put: (part: Partial<SessionDraft>) => void;
  errors: readonly UserError[];
}

/** The rules that a mode leaves to whoever sets the session up. */
export function RuleFields({ draft, fields, put, errors }: RuleFieldsProps) {
  const t = useMessages();
  const seconds = t('biddingDesk.unit.seconds');
  const number = (key: 'extensionWindow' | 'extensionLength' | 'extensionMost' | 'extensionTotal' | 'descentInterval' | 'roundsMost' | 'roundLength' | 'roundPause' | 'sealedLength' | 'bestLength', suffix: string, required = true) => (
    <NumberField label={t(`biddingDesk.field.${key}`)} value={draft[key]} onChange={(value) => put({ [key]: value })} suffix={suffix} required={required} />
  );
  const at = (field: string) => errorAt(errors, field);
  return (
    <>
      {fields.increment ? <IncrementFields draft={draft} put={put} error={at('increment')} /> : null}
      {fields.extension ? (
        <FieldGrid>
          {number('extensionWindow', seconds)}
          {number('extensionLength', seconds)}
          {number('extensionMost', t('biddingDesk.unit.times'), false)}
          {number('extensionTotal', seconds, false)}
        </FieldGrid>
      ) : null}
      {fields.descent ? (
        <FieldGrid>
          <MoneyInput required label={t('biddingDesk.field.descentFloor')} value={draft.descentFloor} onChange={(descentFloor) => put({ descentFloor })} error={at('floor')} />
          <MoneyInput required label={t('biddingDesk.field.descentStep')} value={draft.descentStep} onChange={(descentStep) => put({ descentStep })} error={at('descent')} />
          {number('descentInterval', seconds)}
        </FieldGrid>
      ) : null}
      {fields.rounds ? (
        <FieldGrid>
          {number('roundsMost', t('biddingDesk.unit.rounds'))}
          {number('roundLength', seconds)}
          {number('roundPause', seconds)}
        </FieldGrid>
      ) : null}
      {fields.after ? (
        <FieldGrid>
          {number('sealedLength', seconds)}
          {number('bestLength', seconds)}
        </FieldGrid>
      ) : null}
      <MoneyInput label={t('biddingDesk.field.ceiling')} value={draft.ceiling} onChange={(ceiling) => put({ ceiling })} error={at('ceiling')} hint={t('biddingDesk.hint.ceiling')} />
    </>
  );
}

const kinds = ['ABSOLUTE', 'PERCENT', 'TABLE'] as const;

function IncrementFields({ draft, put, error }: { draft: SessionDraft; put: (part: Partial<SessionDraft>) => void; error: string | undefined }) {
  const t = useMessages();
  const row = (place: number, part: Partial<SessionDraft['rows'][number]>) => put({ rows: draft.rows.map((each, index) => (index === place ? { ...each, ...part } : each)) });
  return (
    <>
      <FieldGrid>
        <Field label={t('biddingDesk.field.stepKind')} required error={error}>
          {({ id }) => <PlainSelect id={id} value={draft.stepKind} onChange={(stepKind) => put({ stepKind })} options={kinds.map((value) => ({ value, label: t(`incrementKind.${value}`) }))} />}
        </Field>
        {draft.stepKind === 'ABSOLUTE' ? <MoneyInput required label={t('biddingDesk.field.step')} value={draft.step} onChange={(step) => put({ step })} /> : null}
        {draft.stepKind === 'PERCENT' ? <NumberField label={t('biddingDesk.field.percent')} value={draft.percent} onChange={(percent) => put({ percent })} suffix="%" /> : null}
      </FieldGrid>
      {draft.stepKind === 'TABLE' ? (
        <div className={styles['rows']}>
          {draft.rows.map((each, index) => (
            <FieldGrid key={index}>
              <MoneyInput required label={t('biddingDesk.field.rowFrom', { place: index + 1 })} value={each.from} disabled={index === 0} onChange={(from) => row(index, { from })} />
              <MoneyInput required label={t('biddingDesk.field.rowStep', { place: index + 1 })} value={each.step} onChange={(step) => row(index, { step })} />
            </FieldGrid>
          ))}
          <p className={styles['buttons']} style={{ marginBottom: 16 }}>
            <Button size="small" disabled={draft.rows.length >= 20} onClick={() => put({ rows: [...draft.rows, { from: '', step: '' }] })}>
              {t('biddingDesk.addRow')}
            </Button>
            <Button size="small" disabled={draft.rows.length <= 1} onClick={() => put({ rows: draft.rows.slice(0, -1) })}>
              {t('biddingDesk.removeRow')}
            </Button>
          </p>
        </div>
      ) : null}
    </>
  );
}
