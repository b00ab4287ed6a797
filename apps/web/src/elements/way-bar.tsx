import type { ReactNode } from 'react';
import { dayText } from '../formats/date-text.js';
import { useMessages } from '../i18n/use-messages.js';
import styles from './way-bar.module.css';

/** One step of a deal, loan or licence. */
export interface WayStep {
  key: string;
  title: string;
  /** `skipped` is not needed in this deal, `failed` ended it. */
  state: 'done' | 'now' | 'ahead' | 'skipped' | 'failed';
  /** When it was done, or by when it must be. */
  at?: string | null | undefined;
  note?: ReactNode;
}

const marks: Partial<Record<WayStep['state'], string>> = { done: '✓', skipped: '–', failed: '×' };

/** The steps of a way with dates done, where it stands and what comes next. */
export function WayBar({ steps, label, compact = false }: { steps: readonly WayStep[]; label: string; compact?: boolean }) {
  const t = useMessages();
  return (
    <ol className={styles['way']} data-compact={compact} aria-label={label}>
      {steps.map((step, index) => (
        <li key={step.key} className={styles['step']} data-state={step.state} aria-current={step.state === 'now' || step.state === 'failed' ? 'step' : undefined}>
          <span className={styles['mark']} aria-hidden>
            {marks[step.state] ?? index + 1}
          </span>
          <span className={styles['title']}>
            {step.title}
            <span className="visually-hidden">{t(`wayBar.${step.state}`)}</span>
          </span>
          {step.at ? <span className={styles['at']}>{dayText(step.at)}</span> : null}
          {step.note ? <span className={styles['note']}>{step.note}</span> : null}
        </li>
      ))}
    </ol>
  );
}
