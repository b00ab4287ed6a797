import { Input } from 'antd';
import { Field } from '../elements/field.js';

interface NumberFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  suffix: string;
  required?: boolean;
  error?: string | undefined;
  hint?: string;
}

/** A number with its unit. */
export function NumberField({ label, value, onChange, suffix, required = true, error, hint }: NumberFieldProps) {
  return (
    <Field label={label} required={required} error={error} hint={hint}>
      {(ties) => <Input {...ties} inputMode="decimal" autoComplete="off" suffix={suffix} value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}
