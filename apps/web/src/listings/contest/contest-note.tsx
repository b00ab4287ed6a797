import { Alert } from 'antd';
import type { ListingQuery } from '../../api/generated/graphql.js';
import { LinkButton } from '../../elements/link-button.js';
import { moneyText } from '../../formats/money-text.js';
import { useMessages } from '../../i18n/use-messages.js';
import { draftPath } from '../../paths.js';
import styles from './contest.module.css';

type Noted = Pick<NonNullable<ListingQuery['listing']>, 'id' | 'contest' | 'contestActions'>;

/** That two offers bring about a bidding session: the seller's switch, and for everybody else a word before they offer. */
export function ContestNote({ listing: { id, contest, contestActions } }: { listing: Noted }) {
  const t = useMessages();
  const waiting = contest?.state === 'WAITING' ? contest : null;
  if (contestActions.length > 0) {
    return (
      <div className={styles['switch']} data-on={waiting !== null}>
        <strong>{t(waiting ? 'contest.titleOn' : 'contest.title')}</strong>
        <p>{waiting ? t('contest.seller.on', { amount: moneyText(waiting.startPrice) }) : t('contest.seller.off')}</p>
        {waiting?.obstacle ? <p role="alert">{t('contest.obstacle', { reason: waiting.obstacle })}</p> : null}
        <LinkButton to={`${draftPath(id)}/contest`}>{t(waiting ? 'contest.seller.change' : 'contest.seller.open')}</LinkButton>
      </div>
    );
  }
  if (!waiting) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={t('contest.buyer.title')}
      description={
        <>
          <p>{t('contest.buyer.text', { amount: moneyText(waiting.startPrice), deposit: moneyText(waiting.deposit), days: waiting.noticeDays })}</p>
          <details className={styles['details']}>
            <summary>{t('contest.buyer.rules')}</summary>
            <ul className={styles['rules']}>
              {waiting.plainText.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </details>
        </>
      }
    />
  );
}
