import type { DemonstrationAccountsQuery } from '../api/generated/graphql.js';
import { useMessages } from '../i18n/use-messages.js';
import styles from './session-page.module.css';

interface DemonstrationAccountsProps {
  accounts: DemonstrationAccountsQuery['demonstrationAccounts'];
  busy: boolean;
  onChoose: (credentials: { email: string; password: string }) => void;
}

/** The demonstration's people: one press signs in as one of them. */
export function DemonstrationAccounts({ accounts, busy, onChoose }: DemonstrationAccountsProps) {
  const t = useMessages();
  return (
    <section className={styles['accounts']} aria-labelledby="demonstration-accounts">
      <h2 id="demonstration-accounts">{t('session.demonstrationTitle')}</h2>
      <p className={styles['hint']}>{t('session.demonstrationText')}</p>
      {accounts.map((account) => (
        <button key={account.email} type="button" className={styles['account']} disabled={busy} onClick={() => onChoose({ email: account.email, password: account.password })}>
          <span>
            {account.person} · {account.organisation}
          </span>
          <span className={styles['role']}>{account.role}</span>
          <span className={`${styles['email']} mono`}>
            {account.email} / {account.password}
          </span>
        </button>
      ))}
    </section>
  );
}
