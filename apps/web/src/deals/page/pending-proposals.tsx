import { Alert } from 'antd';
import { LinkButton } from '../../elements/link-button.js';
import { useMessages } from '../../i18n/use-messages.js';
import { dealActPath } from '../../paths.js';
import type { ReaderSide } from '../reader-side.js';
import { openProposals } from '../proposals.js';
import type { ShownDeal } from '../shown-deal.js';
import styles from './pending-proposals.module.css';

/** What one side has put to the other or to the centre and nobody has answered yet; above every part of the page. */
export function PendingProposals({ deal, side }: { deal: ShownDeal; side: ReaderSide }) {
  const t = useMessages();
  return openProposals(deal).map(({ kind, proposal }) => {
    const mayAnswer = deal.availableActions.includes(kind === 'CANCELLATION' ? 'AGREE_CANCELLATION' : 'CONFIRM_BREACH');
    const own = proposal.by === side;
    return (
      <Alert
        key={kind}
        className={styles['alert'] ?? ''}
        type="warning"
        showIcon
        title={t(own ? `deals.pending.${kind}.own` : `deals.pending.${kind}.other`, { side: t(`deals.side.${proposal.by}`) })}
        description={
          <>
            <p>{proposal.reason}</p>
            {proposal.missed ? <p>{t('deals.pending.missed', { what: proposal.missed })}</p> : null}
          </>
        }
        action={
          mayAnswer ? (
            <LinkButton type="primary" to={dealActPath(deal.id, kind === 'CANCELLATION' ? 'cancel' : 'breach')}>
              {t(`deals.pending.${kind}.answer`)}
            </LinkButton>
          ) : null
        }
      />
    );
  });
}
