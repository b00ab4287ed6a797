import { RecordalFacts } from '../deals/recordal/recordal-facts.js';
import { AmountInBoth } from '../deals/acts/deal-facts.js';
import { postingsOf } from '../deals/acts/postings.js';
import { Facts } from '../elements/facts.js';
import { LinkButton } from '../elements/link-button.js';
import { Section } from '../elements/section.js';
import { useMessages } from '../i18n/use-messages.js';
import { dealActPath } from '../paths.js';
import { DealQueue } from './deal-queue.js';
import styles from './deal-head.module.css';

/** Certified deals: what will be posted, and the way to the page that releases it. */
export function ReleasesQueuePage() {
  const t = useMessages();
  return (
    <DealQueue queue="RELEASES">
      {(deal) => (
        <>
          {deal.releasePreview ? (
            <Section title={t('deals.release.postings')} extra={t('deals.release.sum')}>
              <Facts narrow pairs={postingsOf(deal.releasePreview).map(({ to, money }) => [t(`deals.release.to.${to}`), <AmountInBoth key={to} money={money} />])} />
            </Section>
          ) : null}
          {deal.recordal ? <RecordalFacts recordal={deal.recordal} deal={deal} /> : null}
          {deal.availableActions.includes('RELEASE') ? (
            <p className={styles['act']}>
              <LinkButton type="primary" size="large" to={dealActPath(deal.id, 'release')}>
                {t('deals.act.RELEASE')}
              </LinkButton>
            </p>
          ) : null}
        </>
      )}
    </DealQueue>
  );
}
