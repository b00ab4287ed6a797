import { Button } from 'antd';
import { LinkButton } from '../../elements/link-button.js';
import { useMessages } from '../../i18n/use-messages.js';
import type { LiveSession } from '../live/use-session.js';
import styles from './box.module.css';

/** The log, to keep and to check; for the parties and the centre the protocol too, once it is written. */
export function Proof({ session }: { session: Pick<LiveSession, 'reference' | 'log' | 'id' | 'protocol'> }) {
  const t = useMessages();
  return (
    <div className={styles['buttons']}>
      {session.protocol?.pdfUrl ? (
        <Button href={session.protocol.pdfUrl} download>
          {t(session.protocol.sold ? 'bidding.result.protocol.sold' : 'bidding.result.protocol.unsold')}
        </Button>
      ) : null}
      <LinkButton to={`/verify/session?reference=${encodeURIComponent(session.reference)}`}>{t('bidding.result.verify')}</LinkButton>
      <Button href={session.log} download>
        {t('bidding.result.log')}
      </Button>
    </div>
  );
}
