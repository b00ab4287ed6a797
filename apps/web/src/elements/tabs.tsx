import type { ReactNode } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import styles from './tabs.module.css';

interface Tab<Key extends string> {
  key: Key;
  title: ReactNode;
  count?: number | undefined;
}

/** Tabs whose choice stands in the address (`?tab=`). */
export function Tabs<Key extends string>({ tabs, label }: { tabs: readonly Tab<Key>[]; label: string }) {
  const { pathname } = useLocation();
  const chosen = useTab(tabs.map((tab) => tab.key));
  return (
    <nav className={styles['tabs']} aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.key} to={`${pathname}?tab=${tab.key}`} replace aria-current={tab.key === chosen ? 'page' : undefined} className={styles['tab']}>
          {tab.title}
          {tab.count === undefined ? null : <span className={styles['count']}>{tab.count}</span>}
        </Link>
      ))}
    </nav>
  );
}

/** The tab that the address names, else the first. */
export function useTab<Key extends string>(keys: readonly Key[]): Key | undefined {
  const [address] = useSearchParams();
  return keys.find((key) => key === address.get('tab')) ?? keys[0];
}
