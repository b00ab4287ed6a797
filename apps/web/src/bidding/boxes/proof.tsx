import { Button } from 'antd';
import { LinkButton } from '../../elements/link-button.js';
import { useMessages } from '../../i18n/use-messages.js';
import type { LiveSession } from '../live/use-session.js';
import styles from './box.module.css';

/** The log, to keep and to check. */
export function Proof({ session }: { session: Pick<LiveSession, 'reference' | 'log' | 'id'> }) {
  const t = useMessages();
  return (
    <div className={styles['buttons']}>
      <LinkButton to={`/verify/session?reference=${encodeURIComponent(session.reference)}`}>{t('bidding.result.verify')}</LinkButton>
      <Button href={session.log} download>
        {t('bidding.result.log')}
      </Button>
    </div>
  );
}
