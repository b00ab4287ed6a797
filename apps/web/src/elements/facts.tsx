import type { ReactNode } from 'react';
import styles from './facts.module.css';

/** Pairs of name and value; pairs without a value are left out. */
export function Facts({ pairs, narrow = false }: { pairs: readonly (readonly [ReactNode, ReactNode])[]; narrow?: boolean }) {
  return (
    <dl className={styles['facts']} data-narrow={narrow}>
      {pairs
        .filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false)
        .map(([name, value], index) => (
          <div key={index} className={styles['pair']}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
