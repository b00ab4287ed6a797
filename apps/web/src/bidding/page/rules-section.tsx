import { Facts } from '../../elements/facts.js';
import { MoneyText } from '../../elements/money-text.js';
import { Section } from '../../elements/section.js';
import { momentText } from '../../formats/date-text.js';
import { useMessages } from '../../i18n/use-messages.js';
import type { LiveSession } from '../live/use-session.js';
import styles from './session-page.module.css';

/** The rules as they are read, not as they are computed. */
export function RulesSection({ session }: { session: LiveSession }) {
  const t = useMessages();
  const { rules } = session;
  return (
    <Section title={t('bidding.rules.title')} extra={t('bidding.rules.version', { version: session.rulesVersion })}>
      <ul className={styles['rules']}>
        {rules.plainText.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Facts
        pairs={[
          [t('bidding.rules.startPrice'), <MoneyText key="start" money={session.startPrice} />],
          [t('bidding.rules.deposit'), <MoneyText key="deposit" money={session.deposit} />],
          [t('bidding.rules.announced'), session.announcedAt ? momentText(session.announcedAt) : null],
          [t('bidding.rules.signUpUntil'), momentText(session.signUpUntil)],
          [t('bidding.rules.opensAt'), momentText(session.opensAt)],
          [t('bidding.rules.template'), <span key="template" className="mono">{rules.template}</span>],
          [t('bidding.rules.draw'), rules.drawCommitment ? <span key="draw" className={`mono ${styles['digest'] ?? ''}`}>{rules.drawCommitment}</span> : null],
          [t('bidding.rules.keepers'), session.keepers.length > 0 ? t('bidding.rules.keepersText', { names: session.keepers.map(({ name }) => name).join(t('common.listComma')), needed: session.keepersNeeded }) : null],
        ]}
      />
    </Section>
  );
}
