import { Input } from 'antd';
import { capitals } from '../formats/capitals.js';
import { readAmount, typedAmount } from '../formats/money-text.js';
import { useMessages } from '../i18n/use-messages.js';
import { Field } from './field.js';
import styles from './money-input.module.css';

interface MoneyInputProps {
  label: string;
  /** As typed; `readAmount` gives what goes on the wire. */
  value: string;
  onChange: (typed: string) => void;
  error?: string | undefined;
  hint?: string;
  required?: boolean;
  disabled?: boolean;
  autoFocus?: boolean;
}

/** An amount in yuan with its Chinese capitals below, for wherever a commitment follows. */
export function MoneyInput({ label, value, onChange, error, hint, required = false, disabled = false, autoFocus = false }: MoneyInputProps) {
  const t = useMessages();
  const amount = readAmount(value);
  const words = capitals(amount);
  const refused = error ?? (value.trim() !== '' && amount === null ? t('money.malformed') : undefined);
  return (
    <Field
      label={label}
      required={required}
      error={refused}
      hint={
        <>
          <span className={styles['words']} lang="zh-CN" aria-live="polite">
            {words ?? ' '}
          </span>
          {hint ? <span>{hint}</span> : null}
        </>
      }
    >
      {(ties) => (
        <Input
          {...ties}
          className={styles['input'] ?? ''}
          value={value}
          prefix="¥"
          suffix={t('money.yuan')}
          inputMode="decimal"
          autoComplete="off"
          placeholder="0.00"
          disabled={disabled}
          autoFocus={autoFocus}
          onChange={(event) => onChange(event.target.value)}
          onBlur={() => amount !== null && onChange(typedAmount(amount))}
        />
      )}
    </Field>
  );
}
