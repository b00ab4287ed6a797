import type { ReactNode } from 'react';
import styles from './notice-state.module.css';

interface NoticeStateProps {
  title: string;
  text?: ReactNode;
  actions?: ReactNode;
  footer?: ReactNode;
  /** Stands for a whole page rather than for a part of one. */
  page?: boolean;
  role?: 'alert' | 'status';
}

/** The common form of the states in which there is nothing to show: three quiet waves, what is so, what to do. */
export function NoticeState({ title, text, actions, footer, page = false, role }: NoticeStateProps) {
  return (
    <div className={styles['box']} data-plain={page} {...(role ? { role } : {})}>
      <svg className={styles['mark']} width="56" height="32" viewBox="0 0 56 32" fill="none" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" aria-hidden>
        <path d="M4 8c8-6 16-6 24 0s16 6 24 0" />
        <path d="M4 17c8-6 16-6 24 0s16 6 24 0" opacity=".7" />
        <path d="M4 26c8-6 16-6 24 0s16 6 24 0" opacity=".4" />
      </svg>
      {page ? <h1 className={styles['title']}>{title}</h1> : <p className={styles['title']}>{title}</p>}
      {text ? <p className={styles['text']}>{text}</p> : null}
      {actions ? <div className={styles['actions']}>{actions}</div> : null}
      {footer ? <div className={styles['request']}>{footer}</div> : null}
    </div>
  );
}
