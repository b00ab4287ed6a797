import { Button } from 'antd';
import type { ReactNode } from 'react';
import styles from './verdict.module.css';

interface ActFormProps {
  readonly label: string;
  readonly act: string;
  readonly busy: boolean;
  readonly blocked?: boolean;
  readonly refusals: ReactNode;
  readonly onAct: () => void;
  readonly children: ReactNode;
}

/** Something that can be done here and now, with what has to be entered for it. */
export function ActForm({ label, act, busy, blocked = false, refusals, onAct, children }: ActFormProps) {
  return (
    <form
      className={styles['verdict']}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        if (!blocked && !busy) onAct();
      }}
    >
      <h3>{label}</h3>
      {children}
      {refusals}
      <Button type="primary" htmlType="submit" loading={busy} disabled={blocked}>
        {act}
      </Button>
    </form>
  );
}
