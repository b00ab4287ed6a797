import { useMessages } from '../i18n/use-messages.js';
import type { ShownRight } from './right-page.js';
import styles from './party-list.module.css';

const known = ['APPLICANT', 'INVENTOR', 'AGENT', 'AGENCY'] as const;

/** Applicants, inventors, agents; addresses of natural persons stay hidden. */
export function PartyList({ parties }: { parties: ShownRight['parties'] }) {
  const t = useMessages();
  const roles = [...new Set(parties.map((party) => party.role))];
  return (
    <dl className={styles['list']}>
      {roles.map((role) => {
        const name = known.find((candidate) => candidate === role);
        return (
          <div key={role} className={styles['role']}>
            <dt>{name ? t(`partyRole.${name}`) : role}</dt>
            {parties
              .filter((party) => party.role === role)
              .map((party) => (
                <dd key={party.name}>
                  {party.name}
                  {party.address ? <span className={styles['address']}>{party.address}</span> : null}
                </dd>
              ))}
          </div>
        );
      })}
    </dl>
  );
}
