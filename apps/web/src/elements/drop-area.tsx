import { useId, useState, type ComponentType, type CSSProperties } from 'react';
import styles from './drop-area.module.css';

interface DropAreaProps {
  label: string;
  hint: string;
  accept?: string | undefined;
  multiple?: boolean;
  icon?: ComponentType<{ 'aria-hidden': true; style: CSSProperties }>;
  onFiles: (files: readonly File[]) => void;
}

/** Where files are dropped or chosen; what becomes of them is the caller's. The same file can be chosen again. */
export function DropArea({ label, hint, accept, multiple = false, icon: Icon, onFiles }: DropAreaProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const all = [...(files ?? [])];
    if (all.length > 0) onFiles(multiple ? all : all.slice(0, 1));
  };
  return (
    <label
      htmlFor={id}
      className={styles['area']}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      {Icon ? <Icon aria-hidden style={{ fontSize: 24, color: 'var(--river)' }} /> : null}
      <span className={styles['label']}>{label}</span>
      <span className={styles['hint']}>{hint}</span>
      <input
        id={id}
        type="file"
        multiple={multiple}
        accept={accept}
        className={styles['input']}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
    </label>
  );
}
