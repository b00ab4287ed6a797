import { Input } from 'antd';
import { Field } from '../elements/field.js';

interface MomentInputProps {
  label: string;
  /** YYYY-MM-DDTHH:MM on the exchange's clock, or empty. */
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  hint?: string;
}

/** A moment to the second, by the browser's own picker. */
export function MomentInput({ label, value, onChange, error, hint }: MomentInputProps) {
  return (
    <Field label={label} required error={error} hint={hint}>
      {(ties) => <Input {...ties} type="datetime-local" step={1} value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}
