import { Input } from 'antd';
import { Field } from '../../elements/field.js';
import { useMessages } from '../../i18n/use-messages.js';

/** Why: the other side and the centre read it. */
export function ReasonField({ value, onChange, error, hint, most = 1000 }: { value: string; onChange: (value: string) => void; error: string | undefined; hint?: string; most?: number }) {
  const t = useMessages();
  return (
    <div style={{ marginTop: 20 }}>
      <Field label={t('common.reason')} required error={error} hint={hint ?? t('deals.reasonHint')}>
        {({ status, ...ties }) => <Input.TextArea {...ties} status={status} rows={3} maxLength={most} value={value} onChange={(event) => onChange(event.target.value)} />}
      </Field>
    </div>
  );
}
