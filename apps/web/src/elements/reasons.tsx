import type { ReactNode } from 'react';
import styles from './reasons.module.css';

interface ReasonLine {
  code: string;
  message: string;
}

/** A finding that opens to why it was made. */
export function Reasons({ summary, reasons, open = false }: { summary: ReactNode; reasons: readonly ReasonLine[]; open?: boolean }) {
  if (reasons.length === 0) return <>{summary}</>;
  return (
    <details className={styles['reasons']} open={open}>
      <summary className={styles['summary']}>{summary}</summary>
      <ul className={styles['list']}>
        {reasons.map((reason) => (
          <li key={reason.code + reason.message}>{reason.message}</li>
        ))}
      </ul>
    </details>
  );
}
