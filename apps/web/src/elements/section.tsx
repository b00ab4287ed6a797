import { useId, type ReactNode } from 'react';
import styles from './section.module.css';

interface SectionProps {
  title: ReactNode;
  extra?: ReactNode;
  children: ReactNode;
  /** With a border around it. */
  boxed?: boolean;
}

/** A part of a page under its own heading. */
export function Section({ title, extra, children, boxed = false }: SectionProps) {
  const id = useId();
  return (
    <section className={styles['section']} data-boxed={boxed} aria-labelledby={id}>
      <div className={styles['head']}>
        <h2 id={id}>{title}</h2>
        {extra ? <div className={styles['extra']}>{extra}</div> : null}
      </div>
      {children}
    </section>
  );
}
