import styles from './plain-select.module.css';

interface PlainSelectProps<Value extends string | number> {
  id?: string;
  label?: string;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly { value: Value; label: string }[];
  disabled?: boolean;
}

/** The browser's own choice of one: light, and as each phone has it. */
export function PlainSelect<Value extends string | number>({ id, label, value, onChange, options, disabled = false }: PlainSelectProps<Value>) {
  return (
    <select
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      className={styles['select']}
      value={value}
      disabled={disabled}
      onChange={(event) => {
        const chosen = options[event.target.selectedIndex];
        if (chosen) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
