import { Input } from 'antd';
import { Field } from './field.js';

interface DateInputProps {
  label: string;
  /** YYYY-MM-DD, or empty. */
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  required?: boolean;
}

/** A day, by the browser's own picker. */
export function DateInput({ label, value, onChange, error, required = false }: DateInputProps) {
  return (
    <Field label={label} required={required} error={error}>
      {(ties) => <Input {...ties} type="date" max="2100-12-31" value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}
