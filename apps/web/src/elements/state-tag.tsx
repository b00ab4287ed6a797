import type { ReactNode } from 'react';
import styles from './state-tag.module.css';

/** What a state means for the reader; never carried by colour alone, the words stand beside it. */
export type Tone = 'neutral' | 'active' | 'good' | 'attention' | 'bad';

/** A state in words, with a dot in its tone. */
export function StateTag({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={styles['tag']} data-tone={tone}>
      {children}
    </span>
  );
}
