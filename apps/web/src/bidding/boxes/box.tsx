import { useId, type ReactNode } from 'react';
import styles from './box.module.css';

/** The place beside a session where one acts. */
export function Box({ title, children, tone }: { title: string; children: ReactNode; tone?: 'seal' }) {
  const id = useId();
  return (
    <section className={styles['box']} aria-labelledby={id} data-tone={tone}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
